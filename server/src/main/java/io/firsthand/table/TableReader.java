package io.firsthand.table;

import io.firsthand.table.TableRow.Read;
import io.firsthand.table.TableRow.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row in bounded memory; a row it cannot read is told as such, and the rest goes on. */
public final class TableReader implements Closeable {

    /** Stands for bytes that mean nothing in the file's encoding; no character itself. */
    static final char UNREADABLE = '\uFFFF';

    private final Reader reader;
    private final Records records;
    private final Cells cells;
    private final Layout layout;
    private final @Nullable Unfolded sheet;
    private List<String> columns = List.of();
    private @Nullable TableRow peeked;
    private @Nullable Fault end;

    /** Reads the header at once; {@link #end} tells whether that went well. */
    public static TableReader open(Path file, Layout layout, Limits limits) throws IOException {
        return new TableReader(Files.newInputStream(file), layout, limits);
    }

    TableReader(InputStream in, Layout layout, Limits limits) throws IOException {
        this.reader = new WithoutMark(decoded(in, layout));
        this.layout = layout;
        this.sheet = layout.isSheet() ? Unfolded.begin(reader) : null;
        this.records = new Records(new Lines(reader, limits.recordLength()), layout, limits);
        this.cells = new Cells(layout);
        switch (firstRow()) {
            case null -> end = end == null ? Fault.of("noRows") : end;
            case Refused(var _, var _, var _, var fault) -> end = fault;
            case Read row -> {
                var first = sheet == null ? row.cells() : sheet.padded(row.cells());
                columns = layout.header() > 0 ? Headers.named(first) : Headers.numbered(first.size());
                peeked = layout.header() > 0 ? null : row;
            }
        }
    }

    /** The names of the columns, unique and none empty; none at all if the header cannot be read. */
    public List<String> columns() {
        return columns;
    }

    /** The next row that says anything, or null after the last. */
    public @Nullable TableRow next() throws IOException {
        var row = peeked == null ? end == null ? record() : null : peeked;
        peeked = null;
        return row instanceof Read read ? fitted(read) : row;
    }

    /** Why the file cannot be read, or not to its end; known once {@link #next} returned null. */
    public Optional<Fault> end() {
        return Optional.ofNullable(end);
    }

    public Layout layout() {
        return layout;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable TableRow firstRow() throws IOException {
        var row = record();
        while (row != null && row.number() < layout.header()) {
            row = record();
        }
        if (row instanceof Read read && Headers.isDelimiterHint(read.cells())) {
            row = record();
        }
        return sheet == null && row instanceof Read read
                ? cells.unwrapped(read.cells())
                        .<TableRow>map(inner -> new Read(read.number(), read.line(), inner, true))
                        .orElse(read)
                : row;
    }

    private @Nullable TableRow record() throws IOException {
        try {
            var row = records.next();
            while (row instanceof Read(var _, var _, var found, var _)
                    && found.stream().allMatch(String::isBlank)) {
                row = records.next();
            }
            return sheet == null || !(row instanceof Read read) ? row : unfolded(sheet, read);
        } catch (Lines.Endless e) {
            end = Fault.of("endlessLine", e.begin.number());
            return null;
        }
    }

    private static TableRow unfolded(Unfolded sheet, Read row) {
        return Unfolded.isSpoilt(row.cells())
                ? sheet.refused(row.number(), row.cells())
                : new Read(row.number(), row.number(), row.cells(), false);
    }

    private TableRow fitted(Read row) {
        if (sheet != null) {
            return new Read(row.number(), row.line(), sheet.padded(row.cells()), false);
        }
        var found = row.cells();
        var width = columns.size();
        var inner = found.size() == width && width > 1 && !found.get(1).isBlank()
                ? Optional.<List<String>>empty()
                : cells.unwrapped(found).filter(it -> width > 1 && it.size() == width);
        if (inner.isPresent()) {
            return new Read(row.number(), row.line(), inner.get(), true);
        }
        if (found.size() == width) {
            return row;
        }
        if (found.size() > width && found.stream().skip(width).allMatch(String::isBlank)) {
            return new Read(row.number(), row.line(), found.subList(0, width), false);
        }
        return new Refused(
                row.number(),
                row.line(),
                TableWriter.line(found, layout),
                Fault.of(found.size() < width ? "cellsMissing" : "cellsLeftOver", found.size(), width));
    }

    /** The text of the file; what is not valid in its encoding is {@link #UNREADABLE}. */
    static Reader decoded(InputStream in, Layout layout) {
        return new InputStreamReader(
                in,
                layout.charset()
                        .newDecoder()
                        .replaceWith(String.valueOf(UNREADABLE))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
