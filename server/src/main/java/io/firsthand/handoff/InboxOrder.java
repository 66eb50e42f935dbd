package io.firsthand.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What presses stays first, as it is due; the rest follows by rank, of the same rank as it was. */
final class InboxOrder {

    private InboxOrder() {}

    /** Of rows as they are due, the soonest first. */
    static <T> List<T> of(List<T> rows, Function<T, Instant> due, Instant pressing, ToDoubleFunction<T> rank) {
        var ordered = new ArrayList<T>();
        rows.stream().filter(it -> !due.apply(it).isAfter(pressing)).forEach(ordered::add);
        rows.stream()
                .filter(it -> due.apply(it).isAfter(pressing))
                .sorted(Comparator.comparingDouble(rank).reversed())
                .forEach(ordered::add);
        return ordered;
    }
}
