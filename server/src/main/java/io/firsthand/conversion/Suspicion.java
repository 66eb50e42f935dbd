package io.firsthand.conversion;

import io.firsthand.statistics.Proportion;
import java.util.Comparator;
import java.util.List;

/**
 * Whether one characteristic alone tells the outcome so well that it was probably filled in after it: the area under its
 * ROC curve is 0.9 or more, or one of its values, with 20 leads or more and a tenth of all that came to it, has nobody who
 * did not, while most others didn't.
 */
final class Suspicion {

    private static final long ENOUGH = 20;
    private static final double AREA = 0.9;

    private Suspicion() {}

    /** @param values of the characteristic, each with how many came to it, all the others together if not known */
    static boolean of(List<Proportion> values, Proportion all) {
        if (all.hits() < ENOUGH || all.misses() < ENOUGH) {
            return false;
        }
        var isPure = values.stream()
                .anyMatch(it ->
                        it.n() >= ENOUGH && it.misses() == 0 && it.hits() * 10 >= all.hits() && all.share() < 0.6);
        return isPure || area(values) >= AREA;
    }

    /** Of the values that are not rare, by their shares: how likely a hit has a value with a greater share than a miss. */
    private static double area(List<Proportion> values) {
        var sorted = values.stream()
                .filter(it -> it.n() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Proportion::share))
                .toList();
        var hits = sorted.stream().mapToLong(Proportion::hits).sum();
        var misses = sorted.stream().mapToLong(Proportion::misses).sum();
        var missesBelow = 0L;
        var sum = 0.0;
        for (var it : sorted) {
            sum += it.hits() * (missesBelow + it.misses() / 2.0);
            missesBelow += it.misses();
        }
        return hits == 0 || misses == 0 ? 0.5 : sum / hits / misses;
    }
}
