package io.firsthand.insight;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many of some leads came how far.
 *
 * @param undated how many of them have times that say nothing of how long things take
 */
public record Counts(Map<Reached, Long> leads, long undated) {

    public static final Counts NONE = new Counts(Map.of(), 0);

    public Counts {
        leads = Map.copyOf(leads);
    }

    public long of(Reached reached) {
        return leads.getOrDefault(reached, 0L);
    }

    public long all() {
        return of(Reached.LEADS);
    }

    public Counts and(Counts other) {
        var sum = new EnumMap<Reached, Long>(Reached.class);
        sum.putAll(leads);
        other.leads.forEach((reached, count) -> sum.merge(reached, count, Long::sum));
        return new Counts(sum, undated + other.undated);
    }
}
