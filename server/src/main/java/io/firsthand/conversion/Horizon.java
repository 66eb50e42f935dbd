package io.firsthand.conversion;

import io.firsthand.statistics.KaplanMeier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long leads take to come to a goal, and which of them are old enough to be counted: those for which nine tenths of
 * the time have passed, by {@link KaplanMeier#passed} over all leads of the workspace with times. Younger ones are left
 * out, also those that came to it already, so that quick ones don't count twice.
 *
 * @param days that a lead must be old; null where too few came to it to tell, and then all are counted
 * @param came how many of the leads with times came to it
 * @param until captured before that time they are counted
 */
record Horizon(Goal goal, @Nullable Double days, long came, Instant until) {

    private static final double PASSED = 0.9;
    /** Of fewer than that who came to it nobody can tell how long it takes. */
    static final long ENOUGH = 20;

    static Horizon of(Goal goal, List<KaplanMeier.Ended> times, Instant now) {
        var curve = KaplanMeier.of(times);
        var came = curve.events();
        if (came < ENOUGH) {
            return new Horizon(goal, null, came, now);
        }
        var days = curve.steps().stream()
                .mapToDouble(KaplanMeier.Step::time)
                .filter(it -> curve.passed(it) >= PASSED)
                .findFirst()
                .orElse(0);
        return new Horizon(goal, days, came, now.minus(Duration.ofMinutes(Math.round(days * 24 * 60))));
    }

    boolean counts(Past past) {
        return !past.dated() || days == null || past.capturedAt().isBefore(until);
    }
}
