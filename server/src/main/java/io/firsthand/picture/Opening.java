package io.firsthand.picture;

import java.util.Locale;

/** What became of bytes that are said to be a picture. */
public sealed interface Opening {

    /** Its pixels, the right way up as far as the file said. */
    record Opened(Picture picture) implements Opening {}

    /**
     * Nothing was decoded, or decoding was given up.
     *
     * @param limit what would have been allowed, where the reason is a limit
     */
    record Refused(Reason reason, long limit) implements Opening {

        static Refused of(Reason reason) {
            return new Refused(reason, 0);
        }

        /** The key of the sentence that says what is wrong and how to mend it, with the limit as argument {0}. */
        public String messageKey() {
            return "picture.refused." + reason.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a picture is not opened. */
    enum Reason {
        EMPTY,
        /** In megabytes. */
        TOO_LARGE,
        /** In megapixels. */
        TOO_MANY_PIXELS,
        /** In pixels, of the shorter side. */
        TOO_SMALL,
        HEIC,
        WEBP,
        /** A picture of a format that is not read, such as GIF, TIFF or SVG. */
        OTHER_FORMAT,
        NOT_A_PICTURE,
        /** A JPEG or PNG of a rare sort, such as four inks or arithmetic coding. */
        RARE,
        /** Cut off in the middle. */
        CUT_OFF,
        DAMAGED,
        /** In seconds. */
        TOO_SLOW,
        /** As many pictures as this server has cores are being opened, and none came to its end soon enough. */
        BUSY
    }
}
