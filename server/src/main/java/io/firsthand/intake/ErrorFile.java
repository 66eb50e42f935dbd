package io.firsthand.intake;

import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import io.firsthand.table.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Refused rows as they stood in the file, in its layout, with the reason before each. */
public final class ErrorFile {

    /** The header of the column of reasons; an import of the mended file leaves it out. */
    public static final String REASON = "import_error";

    private final Path file;
    private final Layout layout;
    private final LongFunction<List<RowVerdict>> refusedAfter;

    ErrorFile(Path file, Layout layout, LongFunction<List<RowVerdict>> refusedAfter) {
        this.file = file;
        this.layout = layout;
        this.refusedAfter = refusedAfter;
    }

    /** Writes the file; formulas in it are disarmed. */
    public void write(OutputStream out, Function<Fault, String> words) throws IOException {
        try (var table = TableReader.open(file, layout, Limits.USUAL);
                var writer = new BufferedWriter(new OutputStreamWriter(
                        out,
                        layout.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
            if (layout.charset().name().startsWith("UTF-")) {
                writer.write('\uFEFF');
            }
            // Without names of its own, too: else nobody could tell the reasons from the rest.
            write(writer, TableWriter.line(with(REASON, table.columns()), layout));
            var refused = refusedAfter.apply(0L);
            while (!refused.isEmpty()) {
                for (var verdict : refused) {
                    var row = table.next();
                    while (row != null && row.number() < verdict.row()) {
                        row = table.next();
                    }
                    if (row == null) {
                        return;
                    }
                    var reason = verdict.reasons().stream().map(words).collect(Collectors.joining(" "));
                    write(writer, line(reason, row));
                }
                refused = refusedAfter.apply(refused.getLast().row());
            }
        }
    }

    /** A row that was split, but not into the right number of cells, stays as wide as it was. */
    private String line(String reason, TableRow row) {
        return switch (row) {
            case TableRow.Read read -> TableWriter.line(with(reason, read.cells()), layout);
            case TableRow.Refused refused
            when layout.isSheet() || refused.fault().code().startsWith("cells") ->
                TableWriter.line(List.of(reason), layout) + layout.delimiter() + refused.text();
            case TableRow.Refused refused -> TableWriter.line(List.of(reason, refused.text()), layout);
        };
    }

    private static void write(BufferedWriter writer, String line) throws IOException {
        writer.write(line);
        writer.write("\r\n");
    }

    private static List<String> with(String first, List<String> others) {
        var all = new ArrayList<String>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }
}
