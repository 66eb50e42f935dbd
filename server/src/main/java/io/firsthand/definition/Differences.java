package io.firsthand.definition;

import io.firsthand.criterion.Criterion;
import io.firsthand.definition.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells in what one content differs from another. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** From top to bottom; empty only if both have the same hash. */
    public static List<Difference> between(Content before, Content after) {
        var differences = new Differences();
        differences.part(Line.TITLE, "title", "", before.title(), after.title());
        differences.part(Line.PURPOSE, "purpose", "", before.purpose(), after.purpose());
        differences.segment(before.segment(), after.segment());
        differences.items(Line.STAGES, before.stages(), after.stages(), LineParts::of);
        differences.items(Line.CRITERIA, before.criteria(), after.criteria(), LineParts::of);
        differences.part(
                Line.THRESHOLD, "threshold", "", String.valueOf(before.threshold()), String.valueOf(after.threshold()));
        differences.items(Line.BELOW, before.below(), after.below(), LineParts::of);
        differences.parts(Line.TERMS, LineParts.of(before.terms()), LineParts.of(after.terms()));
        differences.items(Line.TARGETS, before.terms().targets(), after.terms().targets(), LineParts::of);
        differences.items(Line.PACKET + ".", before.packet(), after.packet(), LineParts::of);
        return List.copyOf(differences.found);
    }

    /** In what two versions of one criterion differ. */
    public static List<Difference> between(Criterion before, Criterion after) {
        var differences = new Differences();
        differences.parts(Line.CRITERIA + after.key(), LineParts.of(before), LineParts.of(after));
        return List.copyOf(differences.found);
    }

    private void segment(@Nullable Segment before, @Nullable Segment after) {
        if (before != null && after != null) {
            part(Line.SEGMENT, "name", after.name(), before.name(), after.name());
            part(Line.SEGMENT, "condition", after.name(), before.condition(), after.condition());
        } else if (after != null) {
            add(Line.SEGMENT, Kind.ADDED, Difference.ALL, after.name(), "", after.condition());
        } else if (before != null) {
            add(Line.SEGMENT, Kind.REMOVED, Difference.ALL, before.name(), before.condition(), "");
        }
    }

    private <T> void items(String at, List<T> before, List<T> after, Function<T, LineParts> parts) {
        var old = byKey(before, parts);
        var now = byKey(after, parts);
        old.forEach((key, it) -> {
            if (!now.containsKey(key)) {
                add(line(at, key), Kind.REMOVED, Difference.ALL, it.name(), it.summary(), "");
            }
        });
        var order = new ArrayList<>(old.keySet());
        order.retainAll(now.keySet());
        var moved = moved(order, now.keySet().stream().filter(old::containsKey).toList());
        now.forEach((key, it) -> {
            var earlier = old.get(key);
            if (earlier == null) {
                add(line(at, key), Kind.ADDED, Difference.ALL, it.name(), "", it.summary());
                return;
            }
            if (moved.contains(key)) {
                add(line(at, key), Kind.MOVED, Difference.ALL, it.name(), "", "");
            }
            parts(line(at, key), earlier, it);
        });
    }

    private static String line(String at, String key) {
        return Line.of(at + key);
    }

    private static <T> Map<String, LineParts> byKey(List<T> items, Function<T, LineParts> parts) {
        var byKey = new LinkedHashMap<String, LineParts>();
        items.forEach(it -> {
            var line = parts.apply(it);
            var key = line.key();
            for (var again = 2; byKey.containsKey(key); again++) {
                key = line.key() + "#" + again;
            }
            byKey.put(key, line);
        });
        return byKey;
    }

    /** As few as explain the new order: those outside the longest run that kept its order. */
    private static List<String> moved(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var moved = new ArrayList<>(after);
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (before.get(i).equals(after.get(j))) {
                moved.remove(after.get(j));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    private void parts(String line, LineParts before, LineParts after) {
        after.parts().forEach((part, value) -> {
            var old = Objects.requireNonNull(before.parts().get(part));
            part(line, part, after.name(), old, value);
        });
    }

    private void part(String line, String part, String name, String before, String after) {
        if (!before.equals(after)) {
            var kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            add(line, kind, part, name, before, after);
        }
    }

    private void add(String line, Kind kind, String part, String name, String before, String after) {
        found.add(new Difference(line, kind, part, name, before, after));
    }
}
