package io.firsthand.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.firsthand.picture.Opening.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** Walks through the chunks of a PNG file (ISO/IEC 15948) and keeps those that are needed to decode it. */
final class PngFile {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int HEADER = 13;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Bit depths by colour type, as the standard allows them. */
    private static final Set<String> SORTS = Set.of(
            "0 1", "0 2", "0 4", "0 8", "0 16", "2 8", "2 16", "3 1", "3 2", "3 4", "3 8", "4 8", "4 16", "6 8",
            "6 16");

    private PngFile() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length >= 8 && new String(bytes, 0, 8, ISO_8859_1).equals(SIGNATURE);
    }

    static Bare read(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        var bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, 8);
        var at = 8;
        var hasData = false;
        var orientation = 1;
        while (at + 12 <= bytes.length) {
            var length = file.getInt(at);
            if (length < 0) {
                return new Bare.Bad(Reason.DAMAGED);
            }
            if (at + 12L + length > bytes.length) {
                return new Bare.Bad(Reason.CUT_OFF);
            }
            var type = new String(bytes, at + 4, 4, ISO_8859_1);
            if (at == 8 != type.equals("IHDR") || (at == 8 && length != HEADER)) {
                return new Bare.Bad(Reason.DAMAGED);
            }
            hasData |= type.equals("IDAT");
            if (type.equals("eXIf")) {
                orientation = Exif.of(bytes, at + 8, length).orientation();
            }
            if (NEEDED.contains(type)) {
                bare.write(bytes, at, length + 12);
            }
            if (type.equals("IEND")) {
                return hasData ? file(file, bare.toByteArray(), orientation) : new Bare.Bad(Reason.DAMAGED);
            }
            at += length + 12;
        }
        return new Bare.Bad(Reason.CUT_OFF);
    }

    private static Bare file(ByteBuffer file, byte[] bare, int orientation) {
        var width = file.getInt(16);
        var height = file.getInt(20);
        var sort = file.get(25) + " " + file.get(24);
        if (width <= 0 || height <= 0 || !SORTS.contains(sort)) {
            return new Bare.Bad(Reason.DAMAGED);
        }
        return new Bare.File(ByteBuffer.wrap(bare), "png", width, height, 1, orientation);
    }
}
