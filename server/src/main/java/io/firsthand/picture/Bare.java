package io.firsthand.picture;

import io.firsthand.picture.Opening.Reason;
import java.nio.ByteBuffer;

/** A file reduced to what decoding needs; its sizes stand in its header and were not tried. */
sealed interface Bare {

    /**
     * One that may be decoded.
     *
     * @param bytes without any metadata: no EXIF, no XMP, no colour profile, no thumbnail, no text
     * @param format the name of the reader for it
     * @param scans how often decoding passes over all pixels
     * @param orientation as EXIF says, 1 when it says nothing sensible
     */
    record File(ByteBuffer bytes, String format, int width, int height, int scans, int orientation) implements Bare {

        long pixels() {
            return (long) width * height;
        }

        File turned(int other) {
            return new File(bytes, format, width, height, scans, other);
        }
    }

    /** One that may not. */
    record Bad(Reason reason) implements Bare {}
}
