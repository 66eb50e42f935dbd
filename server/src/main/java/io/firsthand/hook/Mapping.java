package io.firsthand.hook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a payload's values.
 *
 * @param items the path of the list whose elements are the leads; empty when the payload is one lead, or itself the list
 * @param lines paths within one lead; all others are left out
 */
public record Mapping(String items, List<Line> lines) {

    public static final Mapping NONE = new Mapping("", List.of());

    /** The most lines that are kept. */
    public static final int MOST = 100;

    /** Kept under its own name. */
    public static final String CUSTOM = "custom";

    /**
     * A value of the payload.
     *
     * @param becomes a {@link Slot}'s id, or {@link #CUSTOM}
     */
    public record Line(String path, String becomes) {}

    public Mapping {
        lines = List.copyOf(lines);
    }

    /** Without it nobody could tell who a lead is. */
    public boolean namesSomebody() {
        return lines.stream().flatMap(it -> Slot.of(it.becomes()).stream()).anyMatch(Slot.NAMING::contains);
    }

    /** What a path becomes; empty if it is left out. */
    public String becomes(String path) {
        return lines.stream()
                .filter(it -> it.path().equals(path))
                .map(Line::becomes)
                .findFirst()
                .orElse("");
    }

    /** What the names in a sample make likely: each field once, all else under its own name. */
    public static Mapping suggested(String items, Map<String, String> samples) {
        var open = EnumSet.allOf(Slot.class);
        var lines = new ArrayList<Line>();
        samples.keySet().stream().limit(MOST).forEach(path -> {
            var slot = Slot.likely(Paths.lastOf(path)).filter(open::remove);
            lines.add(new Line(path, slot.map(Slot::id).orElse(CUSTOM)));
        });
        return new Mapping(items, lines);
    }
}
