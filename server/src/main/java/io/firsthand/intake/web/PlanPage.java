package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Plan;
import io.firsthand.table.Detected;
import io.firsthand.table.Profile;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read and what becomes of its columns, to be changed.
 *
 * @param files all that were brought together, if it was not brought alone
 * @param meanings the values of source, stage and owner columns, each with what it stands for
 * @param missing cells that may stand for "nothing", with how often they were met
 * @param choices what can be chosen for each part, in words by id
 */
public record PlanPage(
        Batch batch,
        List<Tab> files,
        List<Part> readings,
        List<ColumnRow> columns,
        List<Meaning> meanings,
        Map<String, Long> missing,
        @Nullable Batch earlier,
        @Nullable String fault,
        Choices choices,
        Mistakes mistakes)
        implements Html {

    /** One part of the layout: what it is now, and how sure that is, or that somebody chose it. */
    public record Part(
            String name,
            String label,
            Map<String, String> options,
            String value,
            @Nullable String sure) {

        static String confidence(Detected<?> detected) {
            return detected.confidence() >= 85 ? "sure" : detected.confidence() >= 50 ? "likely" : "guess";
        }
    }

    /** One column with some of what it holds, and what becomes of it. */
    public record ColumnRow(
            Profile.Column column,
            Plan.Column plan,
            @Nullable String dates) {}

    /**
     * The values of one column.
     *
     * @param rest what becomes of values that are not listed
     */
    public record Meaning(
            String field, String title, String rest, String column, Map<String, String> options, List<Value> values) {}

    /** One value, how often it was met, and the id of what it means. */
    public record Value(String text, long times, String meaning) {}

    /** Words for "nothing" that are none of those offered, separated by commas. */
    public @Nullable String otherMissing() {
        var others = batch.plan().reading().missing().stream()
                .filter(word -> !missing.containsKey(word))
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? null : others;
    }

    public String path() {
        return "/imports/" + batch.id();
    }
}
