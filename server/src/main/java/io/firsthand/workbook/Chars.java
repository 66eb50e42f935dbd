package io.firsthand.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The characters of a part, one by one. */
final class Chars implements Closeable {

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int from;
    private int to;

    Chars(Reader reader) {
        this.reader = reader;
    }

    /** The next one; -1 after the last. */
    int read() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (to == 0) {
                return -1;
            }
        }
        return buffer[from++];
    }

    /** The next one, where there must be one. */
    char more() throws IOException {
        var c = read();
        if (c < 0) {
            throw new Refusal("broken");
        }
        return (char) c;
    }

    /** Appends what comes before the given mark or reference, as far as it is here; returns how much that was. */
    int takeText(StringBuilder into) {
        var end = from;
        while (end < to && buffer[end] != '<' && buffer[end] != '&') {
            end++;
        }
        var taken = end - from;
        into.append(buffer, from, taken);
        from = end;
        return taken;
    }

    /** Skips a comment or an instruction, with its end. */
    void skip(char mark, int marks) throws IOException {
        var met = 0;
        for (var c = more(); c != '>' || met < marks; c = more()) {
            met = c == mark ? met + 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
