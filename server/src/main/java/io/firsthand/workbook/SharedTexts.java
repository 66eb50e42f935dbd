package io.firsthand.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The texts that cells share, in a file beside the table, so that memory does not depend on them. */
final class SharedTexts implements Closeable {

    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private long[] ends = new long[256];
    private int count;
    private MemorySegment bytes = MemorySegment.NULL;

    SharedTexts(Path file) {
        this.file = file;
    }

    void read(Xml xml, WorkbookLimits limits) throws IOException {
        var reader = new RichText(xml, limits.table().fieldLength());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var written = 0L;
            for (var event = xml.next(); event != Xml.Event.END_OF_FILE; event = xml.next()) {
                if (event == Xml.Event.START && xml.name().equals("si")) {
                    if (count == limits.texts()) {
                        throw new Refusal("tooManyTexts", limits.texts());
                    }
                    var text = reader.upTo("si").getBytes(UTF_8);
                    out.write(text);
                    written += text.length;
                    if (written > limits.written()) {
                        throw new Refusal("bomb", limits.written() >> 20);
                    }
                    ends = count == ends.length ? Arrays.copyOf(ends, count * 2) : ends;
                    ends[count++] = written;
                }
            }
        }
        try (var channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    String get(String number) throws Refusal {
        var index = number(number.strip());
        if (index < 0 || index >= count) {
            throw new Refusal("broken");
        }
        var begin = index == 0 ? 0 : ends[index - 1];
        return new String(bytes.asSlice(begin, ends[index] - begin).toArray(ValueLayout.JAVA_BYTE), UTF_8);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
