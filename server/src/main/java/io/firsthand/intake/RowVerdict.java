package io.firsthand.intake;

import io.firsthand.table.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row, or would become of it.
 *
 * @param row its number as a spreadsheet shows it, the header included
 * @param reasons why it is an error or is skipped
 * @param mended whether it had been wrapped in quotes as a whole and was unwrapped
 */
public record RowVerdict(
        long row,
        long line,
        Verdict verdict,
        List<Fault> reasons,
        @Nullable UUID lead,
        boolean mended) {}
