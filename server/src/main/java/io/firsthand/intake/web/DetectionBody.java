package io.firsthand.intake.web;

import io.firsthand.intake.Look;
import io.firsthand.table.Detected;
import io.firsthand.workbook.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file seems to be written.
 *
 * @param sheet of a workbook; absent for text
 * @param dateOrder absent where no cell is a date in figures
 * @param missing words that may stand for "nothing", with how often they occur in what was looked at
 */
record DetectionBody(
        Found encoding,
        Found delimiter,
        Found quote,
        Found headerRow,
        @Nullable Found sheet,
        List<String> sheets,
        @Nullable Found dateOrder,
        Found decimalComma,
        Map<String, Long> missing) {

    /**
     * One part.
     *
     * @param confidence from 0 to 100
     * @param sure sure, likely or guess
     */
    record Found(String value, int confidence, String sure) {

        static Found of(Detected<?> it) {
            return new Found(String.valueOf(it.value()), it.confidence(), PlanPage.Part.confidence(it));
        }
    }

    static DetectionBody of(Look look) {
        var found = look.detection();
        var isSheet = !found.sheet().value().isEmpty();
        return new DetectionBody(
                Found.of(found.charset()),
                Found.of(found.delimiter()),
                Found.of(found.quote()),
                Found.of(found.header()),
                isSheet ? Found.of(found.sheet()) : null,
                look.sheets().stream().map(Sheet::name).toList(),
                look.profile().dates().map(Found::of).orElse(null),
                Found.of(look.profile().decimalComma()),
                look.profile().missing());
    }
}
