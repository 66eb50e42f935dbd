package io.firsthand.insight;

import io.firsthand.insight.SumRepository.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely an open opportunity of some age is won within some days: the cumulative incidence of being won where being
 * lost competes with it, after Aalen and Johansen (Scand. J. Statist. 5 (1978) 141–150). Assumes that opportunities open now
 * go the way of earlier ones; beyond the age that earlier ones reached it stays as it was there.
 */
final class DealCurve {

    private static final int LEFT = 5;

    private record Step(double survival, double incidence) {}

    private final TreeMap<Double, Step> steps = new TreeMap<>();
    private double end;

    DealCurve(List<Spell> won, List<Spell> lost, List<Spell> open, LocalDate today) {
        var events = new TreeMap<Double, long[]>();
        won.forEach(it -> add(events, Buckets.days(it.bucket()), 0, it.leads()));
        lost.forEach(it -> add(events, Buckets.days(it.bucket()), 1, it.leads()));
        open.forEach(it -> add(events, Math.max(0, ChronoUnit.DAYS.between(it.day(), today) + 0.5), 2, it.leads()));
        var atRisk =
                events.values().stream().mapToLong(it -> it[0] + it[1] + it[2]).sum();
        var survival = 1.0;
        var incidence = 0.0;
        for (var it : events.entrySet()) {
            var counts = it.getValue();
            if (atRisk >= LEFT) {
                end = it.getKey();
            }
            incidence += survival * counts[0] / atRisk;
            survival *= 1 - (double) (counts[0] + counts[1]) / atRisk;
            steps.put(it.getKey(), new Step(survival, incidence));
            atRisk -= counts[0] + counts[1] + counts[2];
        }
    }

    private static void add(Map<Double, long[]> events, double days, int what, long leads) {
        events.computeIfAbsent(days, _ -> new long[3])[what] += leads;
    }

    /** From 0 to 1; 0 where no opportunity ever ended. */
    double won(double age, double within) {
        var start = at(Math.min(age, end));
        var then = at(age >= end ? end + within : age + within);
        return start.survival <= 0 ? 0 : Math.clamp((then.incidence - start.incidence) / start.survival, 0, 1);
    }

    private Step at(double days) {
        var entry = steps.floorEntry(days);
        return entry == null ? new Step(1, 0) : entry.getValue();
    }
}
