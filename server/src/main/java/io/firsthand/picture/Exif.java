package io.firsthand.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The two things we want to know of EXIF (CIPA DC-008, which is TIFF 6.0): how the picture stands, and whether it says
 * where it was taken.
 *
 * @param orientation 1 to 8; 1 when nothing sensible is said
 */
record Exif(int orientation, boolean hasPosition) {

    static final Exif NONE = new Exif(1, false);

    private static final int MOST_ENTRIES = 200;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int SHORT = 3;

    /** Latitude and longitude, also of the destination, and the names of area and method. */
    private static final Set<Integer> POSITIONS = Set.of(2, 4, 20, 22, 27, 28);

    /** Reads a TIFF structure; one that makes no sense says nothing. */
    static Exif of(byte[] bytes, int from, int length) {
        try {
            var tiff = ByteBuffer.wrap(bytes, from, length).slice();
            var mark = tiff.getShort();
            if (mark != 0x4949 && mark != 0x4d4d) {
                return NONE;
            }
            tiff.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return tiff.getShort() == 42 ? of(tiff, tiff.getInt()) : NONE;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return NONE;
        }
    }

    private static Exif of(ByteBuffer tiff, int directory) {
        var orientation = 1;
        var hasPosition = false;
        var count = Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (var i = 0; i < count && fits(tiff, directory, i); i++) {
            var entry = directory + 2 + i * ENTRY;
            var tag = tiff.getShort(entry) & 0xffff;
            if (tag == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                var value = tiff.getShort(entry + 8) & 0xffff;
                orientation = value >= 1 && value <= 8 ? value : 1;
            } else if (tag == GPS) {
                hasPosition |= hasPosition(tiff, tiff.getInt(entry + 8));
            }
        }
        return new Exif(orientation, hasPosition);
    }

    private static boolean fits(ByteBuffer tiff, int directory, int index) {
        return directory + 2 + (index + 1L) * ENTRY <= tiff.limit();
    }

    /** A directory that leads out of the structure can't be looked into, so it counts as a position. */
    private static boolean hasPosition(ByteBuffer tiff, int directory) {
        if (directory < 0 || directory + 2L > tiff.limit()) {
            return true;
        }
        var tags = new HashSet<Integer>();
        var count = Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (var i = 0; i < count && fits(tiff, directory, i); i++) {
            tags.add(tiff.getShort(directory + 2 + i * ENTRY) & 0xffff);
        }
        return POSITIONS.stream().anyMatch(tags::contains);
    }
}
