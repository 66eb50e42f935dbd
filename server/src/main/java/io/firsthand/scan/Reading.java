package io.firsthand.scan;

import io.firsthand.badge.PersonField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found on a card.
 *
 * @param fields at most one of each kind
 * @param lines the text as it stands there
 */
public record Reading(List<Finding> fields, List<String> lines) {

    public static final Reading NOTHING = new Reading(List.of(), List.of());

    public Reading {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /**
     * A field.
     *
     * @param confidence 0 to 100
     * @param unsure whether somebody should look twice
     */
    public record Finding(PersonField kind, String value, int confidence, boolean unsure) {}

    public Optional<Finding> field(PersonField kind) {
        return fields.stream().filter(it -> it.kind() == kind).findFirst();
    }

    public String value(PersonField kind) {
        return field(kind).map(Finding::value).orElse("");
    }

    /** This, and of the other what this doesn't say. */
    public Reading completedBy(Reading other) {
        var all = new ArrayList<>(fields);
        other.fields().stream().filter(it -> field(it.kind()).isEmpty()).forEach(all::add);
        var text = new LinkedHashSet<>(lines);
        text.addAll(other.lines());
        return new Reading(all, List.copyOf(text));
    }

    /** The same with what somebody typed, who is sure; an empty text takes a field away. */
    Reading with(Map<PersonField, String> typed) {
        var kept = fields.stream().filter(it -> !typed.containsKey(it.kind()));
        var said = typed.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .map(it -> new Finding(it.getKey(), it.getValue().strip(), 100, false));
        return new Reading(Stream.concat(kept, said).toList(), lines);
    }

    /** How much it tells that can be relied on; of two readings of one picture the better one is kept. */
    int worth() {
        return fields.stream()
                .filter(it -> !it.unsure())
                .mapToInt(Finding::confidence)
                .sum();
    }
}
