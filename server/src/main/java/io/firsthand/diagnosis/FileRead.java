package io.firsthand.diagnosis;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A file that a diagnosis was made from, and what it was taken for.
 *
 * @param kind what its rows are, such as leads or opportunities
 * @param preset the export that it was recognised or named as; empty for a list of leads of anybody's making
 * @param columns those that were understood, by what they were taken for
 * @param meanings what its words for sources and stages were taken for
 * @param kept how many others there are that stay as fields under their own names
 * @param skipped rows that say nothing new or were deleted where they come from
 * @param reasons why rows were skipped or refused, the most frequent first
 * @param doubts what somebody who knows the file should look at, as it may have been read wrongly
 */
public record FileRead(
        String name,
        String kind,
        Optional<String> preset,
        List<Column> columns,
        List<Meaning> meanings,
        long kept,
        long rows,
        long skipped,
        long refused,
        List<String> reasons,
        List<String> doubts) {

    /** A column and the field that it became, as {@code --map} names it. */
    public record Column(String name, String field) {}

    /** A channel or a stage of ours, by the key of its name, and the words of the file that mean it. */
    public record Meaning(String key, List<String> words) {}

    private static final int MOST_WORDS = 8;

    public FileRead {
        columns = List.copyOf(columns);
        meanings = List.copyOf(meanings);
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /** Such as: deals.csv: 1,000 rows read as opportunities (hubspot-deals); 3 refused. */
    public String sentence(Telling telling) {
        var as = telling.say("diagnosis.file.kind." + kind);
        var known = preset.map(it -> telling.say("diagnosis.file.known", as, it));
        return telling.say("diagnosis.file.read", name, rows, known.orElse(as))
                + (skipped == 0 ? "" : telling.say("diagnosis.file.skipped", skipped))
                + (refused == 0 ? "" : telling.say("diagnosis.file.refused", refused));
    }

    /** Such as: Contact form = Direct Traffic, Google; Chat = Olark Chat. Empty where words were not taken for anything. */
    public String meant(Telling telling) {
        return meanings.stream()
                .map(it -> telling.label(it.key()) + " = "
                        + it.words().stream().limit(MOST_WORDS).collect(joining(", "))
                        + (it.words().size() > MOST_WORDS ? ", …" : ""))
                .collect(joining("; "));
    }

    /** Such as: Email → email, Deal Name → subject; 12 more kept as they are. */
    public String columnsRead(Telling telling) {
        var read = String.join(
                ", ", columns.stream().map(it -> it.name() + " → " + it.field()).toList());
        return kept == 0 ? read : read + telling.say("diagnosis.file.kept", kept);
    }
}
