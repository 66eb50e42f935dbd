package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Compound files, in which old Office programs keep everything and newer ones what has a password ([MS-CFB]). */
final class Compound {

    private static final int HEADER = 512;
    private static final int DIRECTORY = 4_096;

    private Compound() {}

    /** Whether the directory names an encrypted package. */
    static boolean isEncrypted(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < HEADER) {
                return false;
            }
            var header = ByteBuffer.wrap(read(in, 0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            var sector = 1L << Math.clamp(header.getShort(30), 7, 16);
            var at = (Integer.toUnsignedLong(header.getInt(48)) + 1) * sector;
            return at < in.length()
                    && new String(read(in, at, (int) Math.min(DIRECTORY, in.length() - at)), UTF_16LE)
                            .contains("EncryptedPackage");
        }
    }

    private static byte[] read(RandomAccessFile in, long at, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }
}
