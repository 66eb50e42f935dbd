package io.firsthand.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file seems to be laid out, with how sure that is of each part; a person may overrule every one.
 *
 * @param header the number of the row that names the columns; 0 if none does
 * @param sheet empty for a file that is text itself
 * @param head the first rows that say anything, by their numbers
 */
public record Detection(
        Detected<Charset> charset,
        Detected<Character> delimiter,
        Detected<Character> quote,
        Detected<Integer> header,
        Detected<String> sheet,
        Map<Integer, List<String>> head) {

    private static final int ROWS = 300;
    private static final int HEAD = 20;
    private static final Limits LIMITS = new Limits(Limits.USUAL.columns(), 200_000, 100_000);

    public Layout layout() {
        return new Layout(charset.value(), delimiter.value(), quote.value(), header.value(), sheet.value());
    }

    /** Looks at the begin of the file and at a few places further on. */
    public static Detection of(Path file) throws IOException {
        return of(Sample.of(file));
    }

    /** The same, where a person has said what the encoding is. */
    public static Detection of(Path file, Charset charset) throws IOException {
        return of(Sample.of(file), new Detected<>(charset, 100));
    }

    /** Looks at a sheet that was unfolded into this file; nothing but the header is in question there. */
    public static Detection ofSheet(Path file, Detected<String> sheet) throws IOException {
        var layout = Layout.ofSheet(sheet.value(), 0);
        try (var reader = Files.newBufferedReader(file, layout.charset())) {
            var unfolded = Unfolded.begin(reader);
            var rows = rows(reader, layout).stream()
                    .filter(row -> !Unfolded.isSpoilt(row.cells()))
                    .map(row -> row.with(unfolded.padded(row.cells())))
                    .toList();
            return new Detection(
                    new Detected<>(layout.charset(), 100),
                    new Detected<>(layout.delimiter(), 100),
                    new Detected<>(layout.quote(), 100),
                    HeaderGuess.of(rows),
                    sheet,
                    head(rows));
        }
    }

    static Detection of(Sample sample) {
        return of(sample, Encodings.detect(sample));
    }

    /** The same with the header as it seems to be when the file is read in this way. */
    public Detection by(Path file, Layout layout) throws IOException {
        if (layout.withHeader(0).equals(layout().withHeader(0))) {
            return this;
        }
        var rows = rows(Sample.of(file).begin(), layout);
        return new Detection(charset, delimiter, quote, HeaderGuess.of(rows), sheet, head(rows));
    }

    private static Detection of(Sample sample, Detected<Charset> charset) {
        var quote = QuoteGuess.of(sample.begin(), charset.value());
        var best = new Layout(charset.value(), ',', quote.value(), 0);
        var bestScore = -1.0;
        var bestRows = List.<TableRow.Read>of();
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
                charset,
                Detected.of(best.delimiter(), Math.max(0, bestScore)),
                quote,
                HeaderGuess.of(bestRows),
                new Detected<>("", 100),
                head(bestRows));
    }

    /** The share of rows that agree on a number of columns above one, a little more for many columns. */
    private static double score(List<TableRow.Read> rows) {
        var widths = new TreeMap<Integer, Integer>();
        rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
        var best = 0.0;
        for (var width : widths.entrySet()) {
            if (width.getKey() > 1) {
                var share = (double) width.getValue() / rows.size();
                best = Math.max(best, share * (1 - 0.2 / width.getKey()));
            }
        }
        return best;
    }

    private static Map<Integer, List<String>> head(List<TableRow.Read> rows) {
        var head = new LinkedHashMap<Integer, List<String>>();
        rows.stream()
                .filter(row -> row.number() <= Layout.LAST_HEADER)
                .limit(HEAD)
                .forEach(row -> head.put((int) row.number(), row.cells()));
        return head;
    }

    private static List<TableRow.Read> rows(byte[] begin, Layout layout) {
        try (var reader = new WithoutMark(TableReader.decoded(new ByteArrayInputStream(begin), layout))) {
            return rows(reader, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TableRow.Read> rows(Reader reader, Layout layout) throws IOException {
        var rows = new ArrayList<TableRow.Read>();
        var records = new Records(new Lines(reader, LIMITS.recordLength()), layout, LIMITS);
        try {
            for (var row = records.next(); row != null && rows.size() < ROWS; row = records.next()) {
                if (row instanceof TableRow.Read read
                        && !Headers.isDelimiterHint(read.cells())
                        && !read.cells().stream().allMatch(String::isBlank)) {
                    rows.add(layout.isSheet() ? read : unwrapped(read, layout));
                }
            }
        } catch (Lines.Endless _) {
            return rows;
        }
        return rows;
    }

    private static TableRow.Read unwrapped(TableRow.Read row, Layout layout) {
        return row.with(new Cells(layout).unwrapped(row.cells()).orElse(row.cells()));
    }
}
