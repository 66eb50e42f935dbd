package io.firsthand.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How long until something happens, when for some it has not happened yet: the product-limit estimate of Kaplan and
 * Meier, J. Amer. Statist. Assoc. 53 (1958) 457–481. S(t) = ∏ (1 − dᵢ / nᵢ) over the times tᵢ ≤ t at which it happened
 * dᵢ times among nᵢ still waiting; who stopped being watched at tᵢ still counts as waiting then.
 *
 * <p>Assumes that being watched for a shorter time has nothing to do with how long it takes: that young leads are like
 * the old ones were.
 *
 * @param steps by time, one for each time at which something happened or somebody was last watched
 */
public record KaplanMeier(List<Step> steps) {

    /** After a time, in whatever unit: for how many it happened then, and how many were last watched then. */
    public record Ended(double time, long events, long censored) {

        public Ended {
            if (!(time >= 0) || events < 0 || censored < 0) {
                throw new IllegalArgumentException(events + " and " + censored + " after " + time);
            }
        }
    }

    /**
     * From a time on.
     *
     * @param atRisk how many were still waiting just before
     * @param survival share for whom it has not happened up to and including that time
     * @param greenwood Σ dᵢ / (nᵢ (nᵢ − dᵢ)); infinite when nobody is left
     */
    public record Step(double time, long atRisk, long events, long censored, double survival, double greenwood) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** In any order; the same time may come more than once. */
    public static KaplanMeier of(Iterable<Ended> all) {
        var byTime = new TreeMap<Double, Ended>();
        var atRisk = 0L;
        for (var it : all) {
            byTime.merge(it.time, it, (a, b) -> new Ended(a.time, a.events + b.events, a.censored + b.censored));
            atRisk += it.events + it.censored;
        }
        var steps = new ArrayList<Step>();
        var survival = 1.0;
        var greenwood = 0.0;
        byTime.values().removeIf(it -> it.events + it.censored == 0);
        for (var it : byTime.values()) {
            survival *= (double) (atRisk - it.events) / atRisk;
            greenwood += it.events == 0 ? 0 : it.events / ((double) atRisk * (atRisk - it.events));
            steps.add(new Step(it.time, atRisk, it.events, it.censored, survival, greenwood));
            atRisk -= it.events + it.censored;
        }
        return new KaplanMeier(steps);
    }

    public long n() {
        return steps.isEmpty() ? 0 : steps.getFirst().atRisk;
    }

    public long events() {
        return steps.stream().mapToLong(Step::events).sum();
    }

    /** Share for whom it has not happened by then; as at the last time that is known for later ones. */
    public double survival(double time) {
        var step = at(time);
        return step < 0 ? 1 : steps.get(step).survival;
    }

    /**
     * Where S(t) lies, at this one time: S^exp(∓ zσ / ln S) with σ² the sum of Greenwood (1926), symmetric on
     * ln(−ln S) as Kalbfleisch and Prentice (1980) have it, so that it stays between 0 and 1. From 0 to 1 when it has
     * happened to all that were left.
     */
    public Interval band(double time, double level) {
        var step = at(time);
        return step < 0 ? new Interval(1, 1) : band(steps.get(step), level);
    }

    private static Interval band(Step step, double level) {
        if (step.survival >= 1) {
            return new Interval(1, 1);
        }
        if (step.survival <= 0) {
            return new Interval(0, 1);
        }
        var log = Math.log(step.survival);
        var around = Normal.z(level) * Math.sqrt(step.greenwood) / -log;
        return new Interval(Math.exp(log * Math.exp(around)), Math.exp(log * Math.exp(-around)));
    }

    /** The first time by which it has happened for this share of all; none if so many never came to it. */
    public OptionalDouble quantile(double share) {
        return first(step -> step.survival, 1 - share);
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * Where the time of {@link #quantile} lies: the times at which the bands cross 1 − share (Brookmeyer and Crowley,
     * Biometrics 38 (1982) 29–41); infinite above if the upper one never does.
     */
    public Interval quantile(double share, double level) {
        var low = first(step -> band(step, level).low(), 1 - share).orElse(Double.POSITIVE_INFINITY);
        var high = first(step -> band(step, level).high(), 1 - share).orElse(Double.POSITIVE_INFINITY);
        return new Interval(low, high);
    }

    private OptionalDouble first(ToDoubleFunction<Step> value, double atMost) {
        return steps.stream()
                .filter(it -> value.applyAsDouble(it) <= atMost + 1e-12)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /**
     * Of those for whom it happens at all within the time that is known, the share for whom it has by then:
     * (1 − S(t)) / (1 − S(end)), from 0 to 1; 1 if it never happened to anybody, because then nothing can be corrected.
     */
    public double passed(double time) {
        var whole = steps.isEmpty() ? 0 : 1 - steps.getLast().survival;
        return whole <= 0 ? 1 : (1 - survival(time)) / whole;
    }

    /** The place of the last step that is not after a time; −1 before the first. */
    private int at(double time) {
        var low = 0;
        var high = steps.size();
        while (low < high) {
            var half = (low + high) >>> 1;
            if (steps.get(half).time <= time) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low - 1;
    }
}
