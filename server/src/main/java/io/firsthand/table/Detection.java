package io.firsthand.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How a file seems to be laid out, with how sure that is of each part; a person may overrule every one. */
public record Detection(
        Detected<Charset> charset, Detected<Character> delimiter, Detected<Character> quote, Detected<Boolean> header) {

    private static final int ROWS = 300;
    private static final Limits LIMITS = new Limits(Limits.USUAL.columns(), 200_000, 100_000);

    public Layout layout() {
        return new Layout(charset.value(), delimiter.value(), quote.value(), header.value());
    }

    /** Looks at the begin of the file and at a few places further on. */
    public static Detection of(Path file) throws IOException {
        return of(Sample.of(file));
    }

    /** The same, where a person has said what the encoding is. */
    public static Detection of(Path file, Charset charset) throws IOException {
        return of(Sample.of(file), new Detected<>(charset, 100));
    }

    static Detection of(Sample sample) {
        return of(sample, Encodings.detect(sample));
    }

    private static Detection of(Sample sample, Detected<Charset> charset) {
        var quote = quote(sample.begin(), charset.value());
        var best = new Layout(charset.value(), ',', quote.value(), false);
        var bestScore = -1.0;
        var bestRows = List.<List<String>>of();
        for (var delimiter : Layout.DELIMITERS) {
            var layout = best.withDelimiter(delimiter);
            var rows = rows(sample.begin(), layout);
            var score = score(rows);
            if (score > bestScore + 1e-9) {
                best = layout;
                bestScore = score;
                bestRows = rows;
            }
        }
        return new Detection(
                charset, Detected.of(best.delimiter(), Math.max(0, bestScore)), quote, HeaderGuess.of(bestRows));
    }

    /** The share of rows that agree on a number of columns above one, a little more for many columns. */
    private static double score(List<List<String>> rows) {
        var widths = new TreeMap<Integer, Integer>();
        rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        var best = 0.0;
        for (var width : widths.entrySet()) {
            if (width.getKey() > 1) {
                var share = (double) width.getValue() / rows.size();
                best = Math.max(best, share * (1 - 0.2 / width.getKey()));
            }
        }
        return best;
    }

    private static Detected<Character> quote(byte[] begin, Charset charset) {
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

    private static List<List<String>> rows(byte[] begin, Layout layout) {
        var rows = new ArrayList<List<String>>();
        try (var reader = new WithoutMark(TableReader.decoded(new ByteArrayInputStream(begin), layout))) {
            var records = new Records(new Lines(reader, LIMITS.recordLength()), layout, LIMITS);
            for (var row = records.next(); row != null && rows.size() < ROWS; row = records.next()) {
                if (row instanceof TableRow.Read read
                        && !Headers.isDelimiterHint(read.cells())
                        && !read.cells().stream().allMatch(String::isBlank)) {
                    rows.add(new Cells(layout).unwrapped(read.cells()).orElse(read.cells()));
                }
            }
        } catch (Lines.Endless _) {
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
