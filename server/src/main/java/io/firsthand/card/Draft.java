package io.firsthand.card;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields found so far, and what is left of each line for the others to find. */
final class Draft {

    private static final int UNSURE_BELOW = 70;

    private final List<PlacedLine> lines;
    private final Map<Integer, String> left = new HashMap<>();
    private final Map<FieldKind, CardField> fields = new EnumMap<>(FieldKind.class);

    Draft(List<PlacedLine> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(line -> left.put(line.index(), line.text()));
    }

    List<PlacedLine> lines() {
        return lines;
    }

    /** Lines of which something is left. */
    List<PlacedLine> free() {
        return lines.stream().filter(it -> !left(it).isBlank()).toList();
    }

    String left(PlacedLine line) {
        return left.getOrDefault(line.index(), "");
    }

    void take(PlacedLine line) {
        left.put(line.index(), "");
    }

    void leave(PlacedLine line, String rest) {
        left.put(line.index(), rest.replaceAll("^[\\s|,;·•/-]+|[\\s|,;·•/-]+$", ""));
    }

    /** The first of a kind stays. */
    void put(FieldKind kind, String value, double confidence, boolean doubtful, PlacedLine... from) {
        put(kind, value, confidence, doubtful, List.of(from));
    }

    void put(FieldKind kind, String value, double confidence, boolean doubtful, Collection<PlacedLine> from) {
        var percent = (int) Math.round(100 * Math.clamp(confidence, 0, 1));
        var indices = from.stream().map(PlacedLine::index).sorted().toList();
        fields.putIfAbsent(kind, new CardField(kind, value, percent, doubtful || percent < UNSURE_BELOW, indices));
    }

    void replace(FieldKind kind, String value, double confidence, boolean doubtful, Collection<PlacedLine> from) {
        fields.remove(kind);
        put(kind, value, confidence, doubtful, from);
    }

    boolean has(FieldKind kind) {
        return fields.containsKey(kind);
    }

    Optional<CardField> field(FieldKind kind) {
        return Optional.ofNullable(fields.get(kind));
    }

    String value(FieldKind kind) {
        return field(kind).map(CardField::value).orElse("");
    }

    /** In the order of their kinds. */
    List<CardField> fields() {
        return List.copyOf(fields.values());
    }
}
