package io.firsthand.intake.web;

import io.firsthand.intake.FaultWords;
import io.firsthand.intake.RowVerdict;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file with their verdicts.
 *
 * @param next for the parameter {@code after} of the next request; absent after the last row
 */
record RowsBody(List<Row> rows, @Nullable Long next) {

    /** As many rows as were asked for mean that there may be more. */
    static RowsBody of(List<RowVerdict> found, int limit, FaultWords words) {
        return new RowsBody(
                found.stream().map(row -> row(row, words)).toList(),
                found.size() < limit ? null : found.getLast().row());
    }

    private static Row row(RowVerdict row, FaultWords words) {
        return new Row(
                row.row(),
                row.line(),
                row.verdict().id(),
                row.reasons().stream().map(it -> words.say(Locale.ENGLISH, it)).toList(),
                row.lead(),
                row.mended());
    }

    /**
     * One row.
     *
     * @param verdict create, update, skip or error
     * @param reasons why, where it is not taken
     */
    record Row(
            long row,
            long line,
            String verdict,
            List<String> reasons,
            @Nullable UUID lead,
            boolean mended) {}
}
