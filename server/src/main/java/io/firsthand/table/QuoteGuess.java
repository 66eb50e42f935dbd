package io.firsthand.table;

import java.nio.charset.Charset;

/** Finds out between which marks a text has its cells. */
final class QuoteGuess {

    private QuoteGuess() {}

    static Detected<Character> of(byte[] begin, Charset charset) {
        var text = new String(begin, 0, Math.min(begin.length, 1 << 18), charset);
        var twice = atCellEdges(text, '"');
        var once = atCellEdges(text, '\'');
        if (twice == 0 && once > 4) {
            return Detected.of('\'', 0.7);
        }
        return Detected.of('"', twice > 0 ? 0.95 : 0.8);
    }

    /** How many cells are between two of this mark. */
    private static long atCellEdges(String text, char mark) {
        var edges = 0L;
        var opened = false;
        for (var i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
            var opens = i == 0 || ",;\t|\n\r".indexOf(text.charAt(i - 1)) >= 0;
            var closes = i + 1 == text.length() || ",;\t|\n\r".indexOf(text.charAt(i + 1)) >= 0;
            if (opened && closes) {
                edges++;
                opened = false;
            } else if (opens) {
                opened = true;
            }
        }
        return edges;
    }
}
