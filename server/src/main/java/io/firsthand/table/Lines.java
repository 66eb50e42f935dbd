package io.firsthand.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text without their line breaks, never holding more than one that is within the limit. */
final class Lines {

    record Line(String text, long number) {}

    /** Says that a line is longer than any line of a table would be. */
    static final class Endless extends Exception {
        final transient Line begin;

        Endless(Line begin) {
            super("Line " + begin.number() + " does not end");
            this.begin = begin;
        }
    }

    private static final int SHOWN = 200;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder carried = new StringBuilder();
    private final Deque<Line> again = new ArrayDeque<>();
    private int from;
    private int to;
    private long number;
    private boolean afterReturn;

    Lines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    @Nullable Line next() throws IOException, Endless {
        var repeated = again.poll();
        return repeated != null ? repeated : read();
    }

    /** Puts lines back that were read, to be read once more. */
    void again(List<Line> lines) {
        for (var line : lines.reversed()) {
            again.addFirst(line);
        }
    }

    private @Nullable Line read() throws IOException, Endless {
        carried.setLength(0);
        while (true) {
            skipFeedOfReturn();
            for (var i = from; i < to; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r') {
                    return lineUpTo(i);
                }
            }
            carried.append(buffer, from, to - from);
            if (carried.length() > longest) {
                throw new Endless(new Line(carried.substring(0, Math.min(SHOWN, longest)), number + 1));
            }
            from = 0;
            to = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (to == 0) {
                return carried.isEmpty() ? null : new Line(carried.toString(), ++number);
            }
        }
    }

    private Line lineUpTo(int end) throws Endless {
        if (carried.length() + end - from > longest) {
            throw new Endless(new Line(new String(buffer, from, Math.min(SHOWN, end - from)), number + 1));
        }
        var text = carried.isEmpty()
                ? new String(buffer, from, end - from)
                : carried.append(buffer, from, end - from).toString();
        afterReturn = buffer[end] == '\r';
        from = end + 1;
        return new Line(text, ++number);
    }

    private void skipFeedOfReturn() {
        if (afterReturn && from < to) {
            from += buffer[from] == '\n' ? 1 : 0;
            afterReturn = false;
        }
    }
}
