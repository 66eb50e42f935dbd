package io.firsthand.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file with their verdicts.
 *
 * @param next for the parameter {@code after} of the next request; absent after the last row
 */
record RowsBody(List<Row> rows, @Nullable Long next) {

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
