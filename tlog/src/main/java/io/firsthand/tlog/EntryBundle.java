package io.firsthand.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as c2sp.org/tlog-tiles bundles them: big-endian uint16 length, then the entry, up to 256 times. */
public final class EntryBundle {
    /** Bytes of the longest entry. */
    public static final int MAX_ENTRY = 65_535;

    /** Bytes of the longest bundle. */
    public static final int MAX_BYTES = Tile.FULL_WIDTH * (2 + MAX_ENTRY);

    private EntryBundle() {}

    /** The bytes of a bundle of 1 to 256 entries of at most 65,535 bytes each. */
    public static byte[] encode(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes is longer than 65,535");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** The entries of a bundle that holds exactly {@code width}; throws {@link MalformedException}. */
    public static List<byte[]> decode(byte[] bundle, int width) {
        int[] offsets = offsets(bundle, width);
        if (offsets[width] != bundle.length) {
            throw new MalformedException(
                    "A bundle of entries has " + (bundle.length - offsets[width]) + " bytes after its last entry.");
        }
        var entries = new ArrayList<byte[]>(width);
        for (int i = 0; i < width; i++) {
            entries.add(Arrays.copyOfRange(bundle, offsets[i] + 2, offsets[i + 1]));
        }
        return entries;
    }

    /** The bundle of the first entries; throws {@link MalformedException} if there are fewer. */
    static byte[] prefix(byte[] bundle, int width) {
        return Arrays.copyOf(bundle, offsets(bundle, width)[width]);
    }

    /** As {@link #offsets}, of a bundle that ends with its last entry. */
    static int[] exactOffsets(byte[] bundle, int width) {
        int[] offsets = offsets(bundle, width);
        if (offsets[width] != bundle.length) {
            throw new MalformedException(
                    "A bundle of entries has " + (bundle.length - offsets[width]) + " bytes after its last entry.");
        }
        return offsets;
    }

    /** Where the first {@code width} entries begin, their lengths included, and as the last one where they end. */
    static int[] offsets(byte[] bundle, int width) {
        int[] offsets = new int[width + 1];
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (bundle.length - at < 2) {
                throw new MalformedException("A bundle of entries ends before entry " + i + " of " + width + ".");
            }
            at += 2 + (Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]));
            if (at > bundle.length) {
                throw new MalformedException("A bundle of entries ends inside entry " + i + " of " + width + ".");
            }
            offsets[i + 1] = at;
        }
        return offsets;
    }
}
