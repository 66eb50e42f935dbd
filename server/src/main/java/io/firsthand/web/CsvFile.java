package io.firsthand.web;

import io.firsthand.table.Layout;
import io.firsthand.table.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A table as the answer to a request: CSV (RFC 4180) in UTF-8, made safe for spreadsheets, written row by row. */
public final class CsvFile {

    private static final Layout LAYOUT = new Layout(StandardCharsets.UTF_8, ',', '"', 1);

    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    /**
     * Begins it.
     *
     * @param name of the file, with its ending
     */
    public static CsvFile begin(HttpServletResponse response, String name, String... heads) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try {
            var file = new CsvFile(response.getWriter());
            file.row((Object[]) heads);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is null is an empty cell. */
    public void row(@Nullable Object... cells) {
        try {
            out.write(TableWriter.line(
                    Arrays.stream(cells).map(it -> Objects.toString(it, "")).toList(), LAYOUT));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
