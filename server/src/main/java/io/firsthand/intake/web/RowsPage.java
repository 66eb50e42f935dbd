package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.RowVerdict;
import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of each row, or what became of it.
 *
 * @param files all that were brought together, if it was not brought alone
 * @param toImport how many rows of all these would be imported
 */
public record RowsPage(
        Batch batch,
        List<Tab> files,
        long toImport,
        List<Tab> verdicts,
        List<Row> rows,
        long doubtful,
        @Nullable String fault,
        @Nullable String first,
        @Nullable String next)
        implements Html {

    /** A row with who it is about, in the file's words, and the reasons in ours. */
    public record Row(RowVerdict verdict, String who, String text, String reasons) {}

    public String path() {
        return "/imports/" + batch.id();
    }
}
