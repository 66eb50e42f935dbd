package io.firsthand.workbook;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, unpacked no further than the limits allow. */
final class Archive implements Closeable {

    private final ZipFile zip;
    private final long most;
    private final Map<String, String> names = new HashMap<>();
    private long unpacked;

    Archive(Path file, WorkbookLimits limits) throws IOException {
        Directory.check(file, limits.parts());
        this.most = Math.min(limits.unpacked(), Math.max(limits.freely(), Files.size(file) * limits.ratio()));
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw refused(e);
        }
        zip.stream().forEach(part -> names.putIfAbsent(part.getName().toLowerCase(Locale.ROOT), part.getName()));
    }

    boolean has(String part) {
        return names.containsKey(part.toLowerCase(Locale.ROOT));
    }

    Xml read(String part) throws IOException {
        var entry = zip.getEntry(names.getOrDefault(part.toLowerCase(Locale.ROOT), part));
        if (entry == null) {
            throw new Refusal("broken");
        }
        try {
            var in = new PushbackInputStream(new Counted(zip.getInputStream(entry)), 2);
            var begin = in.readNBytes(2);
            in.unread(begin);
            var isWide = begin.length == 2 && (begin[0] & 0xFF) + (begin[1] & 0xFF) == 0xFE + 0xFF;
            return new Xml(new InputStreamReader(in, isWide ? UTF_16 : UTF_8));
        } catch (ZipException e) {
            throw refused(e);
        }
    }

    static Refusal refused(IOException e) {
        var isLocked = String.valueOf(e.getMessage()).contains("encrypted");
        return new Refusal(isLocked ? "locked" : "broken");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, over all parts. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws Refusal {
            unpacked += Math.max(0, read);
            if (unpacked > most) {
                throw new Refusal("bomb", most >> 20);
            }
        }
    }
}
