package io.firsthand.table;

import io.firsthand.table.Lines.Line;
import io.firsthand.table.TableRow.Read;
import io.firsthand.table.TableRow.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text, header and blank ones included, each with as many cells as it happens to have. One spoilt by
 * a stray quote costs its first line only; reading goes on with the next.
 */
final class Records {

    private final Lines lines;
    private final Limits limits;
    private final Layout layout;
    private final Quotes quotes;
    private final Cells cells;
    private final List<Line> parts = new ArrayList<>();
    private long number;

    Records(Lines lines, Layout layout, Limits limits) {
        this.lines = lines;
        this.layout = layout;
        this.limits = limits;
        this.quotes = new Quotes(layout);
        this.cells = new Cells(layout);
    }

    @Nullable TableRow next() throws IOException, Lines.Endless {
        parts.clear();
        quotes.restart();
        var length = 0L;
        while (true) {
            var line = lines.next();
            if (line == null) {
                return parts.isEmpty() ? null : spoilt("quoteNotClosed");
            }
            parts.add(line);
            length += line.text().length() + 1;
            if (!quotes.follow(line.text())) {
                return spoilt(parts.size() == 1 ? "textAfterQuote" : "quoteNotClosed");
            }
            if (!quotes.open()) {
                return record();
            }
            if (length > limits.recordLength()) {
                return spoilt("quoteNotClosed");
            }
        }
    }

    private TableRow spoilt(String code) {
        var first = parts.getFirst();
        lines.again(parts.subList(1, parts.size()));
        return new Refused(++number, first.number(), first.text(), Fault.of(code, first.number()));
    }

    private TableRow record() {
        var line = parts.getFirst().number();
        var text = parts.size() == 1
                ? parts.getFirst().text()
                : String.join("\n", parts.stream().map(Line::text).toList());
        if (quotes.cells() > limits.columns()) {
            return new Refused(++number, line, text, Fault.of("tooManyColumns", quotes.cells(), limits.columns()));
        }
        if (text.indexOf('\0') >= 0) {
            return new Refused(++number, line, text, Fault.of("nulCharacter", line));
        }
        if (!layout.isSheet() && (text.indexOf(TableReader.UNREADABLE) >= 0 || hasLoneSurrogate(text))) {
            return new Refused(++number, line, text, Fault.of("unreadableBytes", line));
        }
        var found = cells.of(text);
        if (text.length() > limits.fieldLength()
                && found.stream().anyMatch(cell -> cell.length() > limits.fieldLength())) {
            return new Refused(++number, line, text, Fault.of("cellTooLong", limits.fieldLength()));
        }
        return new Read(++number, line, found, false);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                var paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
