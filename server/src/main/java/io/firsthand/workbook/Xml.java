package io.firsthand.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as workbooks have it, one event at a time, never holding more than one tag or a piece of text. There are no
 * document types, and so no entities but the five that XML itself has.
 */
final class Xml implements Closeable {

    enum Event {
        START,
        END,
        TEXT,
        END_OF_FILE
    }

    private static final int LONGEST_TAG = 1 << 16;
    private static final int PIECE = 1 << 15;

    private final Chars chars;
    private final StringBuilder text = new StringBuilder();
    private final Tag tag = new Tag(text);
    private boolean endsAtOnce;
    private boolean opened;
    private boolean inData;

    Xml(Reader reader) {
        this.chars = new Chars(reader);
    }

    /** Of the element that starts or ends. */
    String name() {
        return tag.name();
    }

    /** Of the element that starts. */
    @Nullable String attribute(String local) {
        return tag.attribute(local);
    }

    /** A piece of what stands between two tags. */
    CharSequence text() {
        return text;
    }

    Event next() throws IOException {
        if (endsAtOnce) {
            endsAtOnce = false;
            return Event.END;
        }
        text.setLength(0);
        if (inData) {
            return data();
        }
        var isMarkup = opened;
        opened = false;
        while (true) {
            if (!isMarkup) {
                var c = chars.read();
                if (c != '<') {
                    return c < 0 ? Event.END_OF_FILE : text((char) c);
                }
            }
            var first = chars.more();
            if (first == '?') {
                chars.skip('?', 1);
            } else if (first == '!') {
                if (isData()) {
                    return data();
                }
            } else {
                return element(first);
            }
            isMarkup = false;
        }
    }

    private Event text(char first) throws IOException {
        var c = (int) first;
        while (c >= 0 && c != '<') {
            if (c == '&') {
                text.appendCodePoint(reference());
            } else {
                text.append((char) c);
            }
            chars.takeText(text);
            if (text.length() >= PIECE) {
                return Event.TEXT;
            }
            c = chars.read();
        }
        opened = c == '<';
        return Event.TEXT;
    }

    private int reference() throws IOException {
        var word = new StringBuilder();
        for (var c = chars.more(); c != ';' && word.length() <= PIECE; c = chars.more()) {
            word.append(c);
        }
        return References.character(word.toString());
    }

    /** After an exclamation mark: skips a comment, or tells that text begins that is no markup. */
    private boolean isData() throws IOException {
        return switch (chars.more()) {
            case '-' -> {
                chars.more();
                chars.skip('-', 2);
                yield false;
            }
            case '[' -> {
                for (var i = 0; i < "CDATA[".length(); i++) {
                    chars.more();
                }
                yield true;
            }
            default -> throw new Refusal("broken");
        };
    }

    private Event data() throws IOException {
        var brackets = 0;
        while (brackets > 0 || text.length() < PIECE) {
            var c = chars.more();
            if (c == ']') {
                brackets++;
                text.append(c);
            } else if (c == '>' && brackets >= 2) {
                text.setLength(text.length() - 2);
                inData = false;
                return Event.TEXT;
            } else {
                brackets = 0;
                text.append(c);
            }
            if (brackets > PIECE) {
                throw new Refusal("broken");
            }
        }
        inData = true;
        return Event.TEXT;
    }

    private Event element(char first) throws IOException {
        var quote = '\0';
        for (var c = first; c != '>' || quote != '\0'; c = chars.more()) {
            if (quote == c) {
                quote = '\0';
            } else if (quote == '\0' && (c == '"' || c == '\'')) {
                quote = c;
            }
            text.append(c);
            if (text.length() > LONGEST_TAG) {
                throw new Refusal("broken");
            }
        }
        if (!tag.parse()) {
            return Event.END;
        }
        endsAtOnce = tag.isEmpty();
        return Event.START;
    }

    @Override
    public void close() throws IOException {
        chars.close();
    }
}
