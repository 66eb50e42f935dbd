package io.firsthand.table;

/** Follows the quotation marks of one record, line by line, to know where it ends and how many cells it has. */
final class Quotes {

    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final char delimiter;
    private final char quote;
    private State state = State.BEGIN;
    private int cells = 1;

    Quotes(Layout layout) {
        this.delimiter = layout.delimiter();
        this.quote = layout.quote();
    }

    void restart() {
        state = State.BEGIN;
        cells = 1;
    }

    int cells() {
        return cells;
    }

    /** Whether the record goes on in the next line. */
    boolean open() {
        return state == State.QUOTED;
    }

    /** Returns false when something follows a closing quote that may not. */
    boolean follow(String line) {
        if (state == State.BEGIN && (quote == Layout.NO_QUOTE || line.indexOf(quote) < 0)) {
            state = State.PLAIN;
            for (var i = line.indexOf(delimiter); i >= 0; i = line.indexOf(delimiter, i + 1)) {
                cells++;
            }
            return true;
        }
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            switch (state) {
                case BEGIN -> state = c == quote ? State.QUOTED : c == delimiter ? next() : State.PLAIN;
                case PLAIN -> state = c == delimiter ? next() : State.PLAIN;
                case QUOTED -> state = c == quote ? State.CLOSED : State.QUOTED;
                case CLOSED -> {
                    if (c == quote) {
                        state = State.QUOTED;
                    } else if (c == delimiter) {
                        state = next();
                    } else if (!Character.isWhitespace(c)) {
                        return false;
                    } else if (!blankUntilDelimiter(line, i)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean blankUntilDelimiter(String line, int from) {
        for (var i = from; i < line.length() && line.charAt(i) != delimiter; i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private State next() {
        cells++;
        return State.BEGIN;
    }
}
