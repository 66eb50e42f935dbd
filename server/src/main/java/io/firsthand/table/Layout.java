package io.firsthand.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a table is written down as text.
 *
 * @param quote {@link #NO_QUOTE} where quotation marks mean nothing
 * @param header the number of the row that names the columns, those before it being no part of the table; 0 for none
 * @param sheet the sheet it was unfolded from by {@link UnfoldedWriter}; empty for a file that is text itself
 */
public record Layout(Charset charset, char delimiter, char quote, int header, String sheet) {

    public static final char NO_QUOTE = '\0';
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    public static final List<Character> QUOTES = List.of('"', '\'', NO_QUOTE);

    /** The last row that may name the columns. */
    public static final int LAST_HEADER = 1_000;

    public Layout {
        if (header < 0 || header > LAST_HEADER) {
            throw new IllegalArgumentException("Not a row for a header: " + header);
        }
    }

    /** Of a file that is text itself. */
    public Layout(Charset charset, char delimiter, char quote, int header) {
        this(charset, delimiter, quote, header, "");
    }

    /** Of a sheet that was unfolded. */
    public static Layout ofSheet(String name, int header) {
        return new Layout(StandardCharsets.UTF_8, ',', '"', header, name);
    }

    public boolean isSheet() {
        return !sheet.isEmpty();
    }

    public Layout withCharset(Charset other) {
        return new Layout(other, delimiter, quote, header, sheet);
    }

    public Layout withDelimiter(char other) {
        return new Layout(charset, other, quote, header, sheet);
    }

    public Layout withQuote(char other) {
        return new Layout(charset, delimiter, other, header, sheet);
    }

    public Layout withHeader(int other) {
        return new Layout(charset, delimiter, quote, other, sheet);
    }
}
