package io.firsthand.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a sheet down as text that {@link TableReader} reads as fast as any, each row under its own number: first the
 * width of the table, known only at the end, then a record for each row.
 */
public final class UnfoldedWriter implements Closeable {

    /** Begins a row that could not be unfolded. */
    static final char SPOILT = TableReader.UNREADABLE;

    static final char BETWEEN = '\u001F';
    static final int WIDTH = 10;

    private final Path file;
    private final BufferedWriter writer;
    private final Limits limits;
    private final Layout layout;
    private final long most;
    private long number;
    private int width;
    private long written;

    /**
     * Begins the file.
     *
     * @param most characters it may have
     */
    public UnfoldedWriter(Path file, String sheet, Limits limits, long most) throws IOException {
        this.file = file;
        this.limits = limits;
        this.layout = Layout.ofSheet(sheet, 0);
        this.most = most;
        this.writer = Files.newBufferedWriter(file, UTF_8);
        writer.write("0".repeat(WIDTH) + "\n");
    }

    /** Whether more was written than the file may have. */
    public boolean isFull() {
        return written > most;
    }

    public long rows() {
        return number;
    }

    /** Writes a row, after as many blank ones as are missing before it; one too large for a table as spoilt. */
    public void row(long at, List<String> cells) throws IOException {
        skipTo(at);
        var line = TableWriter.exactLine(cells, layout);
        if (cells.size() > limits.columns()) {
            spoilt("", 0, Fault.of("tooManyColumns", cells.size(), limits.columns()));
        } else if (cells.stream().anyMatch(cell -> cell.length() > limits.fieldLength())) {
            spoilt("", 0, Fault.of("cellTooLong", limits.fieldLength()));
        } else if (line.indexOf('\0') >= 0 || line.indexOf(SPOILT) >= 0) {
            spoilt("", 0, Fault.of("nulCharacter", at));
        } else if (line.length() > limits.recordLength()) {
            spoilt("", 0, Fault.of("rowTooLong", limits.recordLength()));
        } else {
            width = Math.max(width, cells.size());
            write(line);
        }
    }

    /** Writes a row that is to be refused, with its cells as far as they are known. */
    public void spoilt(long at, List<String> cells, Fault fault) throws IOException {
        skipTo(at);
        var line = TableWriter.line(cells, layout);
        var isShort = line.length() <= limits.recordLength() / 2 && cells.size() <= limits.columns();
        width = isShort ? Math.max(width, cells.size()) : width;
        spoilt(isShort ? line : "", isShort ? cells.size() : 0, fault);
    }

    private void spoilt(String text, int cells, Fault fault) throws IOException {
        var record =
                SPOILT + fault.code() + BETWEEN + String.join(",", fault.values()) + BETWEEN + cells + BETWEEN + text;
        write('"' + record.replace("\"", "\"\"") + '"');
    }

    private void skipTo(long at) throws IOException {
        if (at <= number) {
            throw new IllegalArgumentException("Row " + at + " after row " + number);
        }
        while (number < at - 1) {
            write("");
        }
    }

    private void write(String line) throws IOException {
        writer.write(line);
        writer.write('\n');
        written += line.length() + 1;
        number++;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var digits = String.format("%0" + WIDTH + "d", width).getBytes(ISO_8859_1);
            channel.write(ByteBuffer.wrap(digits), 0);
        }
    }
}
