package io.firsthand.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.picture.Opening.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through the segments of a JPEG file (ITU-T T.81, annex B) and keeps those that are needed to decode it. */
final class JpegFile {

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int ADOBE = 0xee;

    /** Tables, restart interval, and Adobe's note on how colours are stored. */
    private static final Set<Integer> NEEDED = Set.of(0xc4, 0xdb, 0xdd, ADOBE);

    /** The other ways to code a frame: lossless, hierarchical, arithmetic; and a height that comes later. */
    private static final Set<Integer> RARE =
            Set.of(0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf);

    private final byte[] bytes;
    private final ByteArrayOutputStream bare;
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private int orientation = 1;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        this.bare = new ByteArrayOutputStream(bytes.length);
        bare.write(0xff);
        bare.write(SOI);
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && u8(bytes, 0) == 0xff && u8(bytes, 1) == SOI && u8(bytes, 2) == 0xff;
    }

    static Bare read(byte[] bytes) {
        return new JpegFile(bytes).walk();
    }

    private Bare walk() {
        while (true) {
            while (at + 1 < bytes.length && u8(bytes, at) == 0xff && u8(bytes, at + 1) == 0xff) {
                at++;
            }
            if (at + 1 >= bytes.length) {
                return new Bare.Bad(Reason.CUT_OFF);
            }
            if (u8(bytes, at) != 0xff) {
                return new Bare.Bad(Reason.DAMAGED);
            }
            var marker = u8(bytes, at + 1);
            if (marker == EOI) {
                return end();
            }
            if (at + 4 > bytes.length) {
                return new Bare.Bad(Reason.CUT_OFF);
            }
            var length = u16(at + 2);
            if (at + 2 + length > bytes.length) {
                return new Bare.Bad(Reason.CUT_OFF);
            }
            var bad = segment(marker, length);
            if (bad != null) {
                return bad;
            }
        }
    }

    private Bare end() {
        bare.write(0xff);
        bare.write(EOI);
        return scans == 0
                ? new Bare.Bad(Reason.DAMAGED)
                : new Bare.File(ByteBuffer.wrap(bare.toByteArray()), "jpeg", width, height, scans, orientation);
    }

    private Bare.@Nullable Bad segment(int marker, int length) {
        if (marker < SOF0 || length < 2) {
            return new Bare.Bad(Reason.DAMAGED);
        }
        if (RARE.contains(marker)) {
            return new Bare.Bad(Reason.RARE);
        }
        if (marker <= SOF2) {
            if (width != 0 || length < 8) {
                return new Bare.Bad(Reason.DAMAGED);
            }
            height = u16(at + 5);
            width = u16(at + 7);
            var components = u8(bytes, at + 9);
            if (u8(bytes, at + 4) != 8 || height == 0 || (components != 1 && components != 3)) {
                return new Bare.Bad(Reason.RARE);
            }
        }
        if (marker == APP1) {
            exif(length);
        }
        var end = at + 2 + length;
        if (marker == SOS) {
            if (width == 0) {
                return new Bare.Bad(Reason.DAMAGED);
            }
            scans++;
            end = afterScan(end);
        }
        if (marker <= SOF2 || marker == SOS || NEEDED.contains(marker)) {
            bare.write(bytes, at, end - at);
        }
        at = end;
        return null;
    }

    /** Coded data ends at a marker; a stuffed zero and restart marks belong to it. */
    private int afterScan(int from) {
        for (var i = from; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff) {
                var next = u8(bytes, i + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return i;
                }
            }
        }
        return bytes.length;
    }

    private void exif(int length) {
        var isExif = length >= 16 && new String(bytes, at + 4, 4, US_ASCII).equals("Exif");
        if (isExif) {
            orientation = Exif.of(bytes, at + 10, length - 8).orientation();
        }
    }

    private int u16(int index) {
        return u8(bytes, index) << 8 | u8(bytes, index + 1);
    }

    private static int u8(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }
}
