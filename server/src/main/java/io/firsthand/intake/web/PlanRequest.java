package io.firsthand.intake.web;

import io.firsthand.intake.Wishes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shall be different about a plan; what is absent stays. */
@Schema(name = "ImportPlanChange")
record PlanRequest(
        @Schema(description = "The export it is; empty for a list of anybody's making", example = "hubspot-contacts")
        @Nullable String preset,

        @Schema(
                description = "What becomes of columns: a field, custom:number and the like, or - to leave it out",
                example = "{\"Industry\": \"custom:choice\"}")
        @Nullable Map<String, String> columns,

        @Schema(
                description = "What values stand for, by field",
                example = "{\"channel\": {\"Trade fair\": \"booth_conversation\"}}")
        @Nullable Map<String, Map<String, String>> meanings,

        @Schema(description = "Cells that stand for nothing") @Nullable List<String> missing,

        @Schema(example = "webinar:Spring 2026") @Nullable String source,

        @Schema(example = "EUR") @Nullable String currency,

        @Nullable String encoding,
        @Nullable String delimiter,
        @Schema(example = "dmy") @Nullable String dateOrder,

        @Schema(description = "The sheet of a workbook, by its name") @Nullable String sheet,

        @Schema(description = "The row that names the columns, counted from 1; 0 for none") @Nullable Integer headerRow,

        @Schema(description = "True to leave out every column that fills no field") @Nullable Boolean leaveOutUnmapped) {

    Wishes wishes() {
        var map = new ArrayList<String>();
        if (columns != null) {
            columns.forEach((name, target) -> map.add(name + "=" + target));
        }
        var all = new ArrayList<String>();
        if (meanings != null) {
            meanings.forEach((field, values) ->
                    values.forEach((value, meaning) -> all.add(field + ":" + value + "=" + meaning)));
        }
        return new Wishes(
                map,
                source,
                missing == null ? List.of() : missing,
                encoding,
                delimiter,
                dateOrder,
                sheet,
                headerRow,
                Boolean.TRUE.equals(leaveOutUnmapped),
                preset,
                all);
    }
}
