package io.firsthand.workbook;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Looks how large the directory of a ZIP file is before anybody reads it into memory (APPNOTE 4.3.14 to 4.3.16). */
final class Directory {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_MAGIC = 0x06054B50;
    private static final int END_64_MAGIC = 0x06064B50;
    private static final int LOCATOR = 20;
    private static final int BYTES_FOR_ONE = 1_024;

    private Directory() {}

    static void check(Path file, int parts) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(in.length(), END + LONGEST_COMMENT + LOCATOR);
            var from = in.length() - length;
            var tail = read(in, from, length);
            for (var at = length - END; at >= 0; at--) {
                if (tail.getInt(at) == END_MAGIC) {
                    check(in, tail, at, parts);
                    return;
                }
            }
        }
        throw new Refusal("broken");
    }

    private static void check(RandomAccessFile in, ByteBuffer tail, int end, int parts) throws IOException {
        var entries = Short.toUnsignedLong(tail.getShort(end + 10));
        var size = Integer.toUnsignedLong(tail.getInt(end + 12));
        if (entries == 0xFFFF || size == 0xFFFFFFFFL) {
            var at = end < LOCATOR ? -1 : tail.getLong(end - LOCATOR + 8);
            if (at < 0 || at > in.length() - 56) {
                throw new Refusal("broken");
            }
            var record = read(in, at, 56);
            if (record.getInt(0) != END_64_MAGIC) {
                throw new Refusal("broken");
            }
            entries = record.getLong(32);
            size = record.getLong(40);
        }
        if (entries < 0 || entries > parts || size < 0 || size > (long) parts * BYTES_FOR_ONE) {
            throw new Refusal("tooManyParts", parts);
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long from, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
