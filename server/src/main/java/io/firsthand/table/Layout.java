package io.firsthand.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a table is written down as text.
 *
 * @param quote {@link #NO_QUOTE} where quotation marks mean nothing
 * @param header whether the first row names the columns
 */
public record Layout(Charset charset, char delimiter, char quote, boolean header) {

    public static final char NO_QUOTE = '\0';
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    public static final List<Character> QUOTES = List.of('"', '\'', NO_QUOTE);

    public Layout withCharset(Charset other) {
        return new Layout(other, delimiter, quote, header);
    }

    public Layout withDelimiter(char other) {
        return new Layout(charset, other, quote, header);
    }

    public Layout withQuote(char other) {
        return new Layout(charset, delimiter, other, header);
    }

    public Layout withHeader(boolean other) {
        return new Layout(charset, delimiter, quote, other);
    }
}
