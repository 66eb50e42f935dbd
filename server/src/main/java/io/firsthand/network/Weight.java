package io.firsthand.network;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What lies on a tie, as a sum over all that happened, at one moment. Something of weight w counts, when time t has gone
 * by since, w · (0.7 · 2^(−t / 180 days) + 0.3 · 2^(−t / 1460 days)): what is fresh fades within months, and something
 * stays for years. Each part is a sum that moves on in time by one factor, so that nothing is ever counted again.
 *
 * @param at the moment
 * @param fast the sum of what fades within months
 * @param slow the sum of what fades within years
 */
public record Weight(Instant at, double fast, double slow) {

    static final double FAST_DAYS = 180;
    static final double SLOW_DAYS = 1_460;
    static final double FAST_SHARE = 0.7;

    private static final double DAY = TimeUnit.DAYS.toMillis(1);

    static final Weight NONE = new Weight(Instant.EPOCH, 0, 0);

    static Weight of(double weight, Instant at) {
        return new Weight(at, weight, weight);
    }

    Weight plus(Weight other) {
        if (fast == 0 && slow == 0) {
            return other;
        }
        var later = at.isAfter(other.at) ? at : other.at;
        var one = moved(later);
        var two = other.moved(later);
        return new Weight(later, one.fast + two.fast, one.slow + two.slow);
    }

    private Weight moved(Instant to) {
        var days = days(to);
        return new Weight(to, fast * halved(days, FAST_DAYS), slow * halved(days, SLOW_DAYS));
    }

    /** What it comes to; what is still to come counts as if it were now. */
    double points(Instant now) {
        var days = Math.max(0, days(now));
        return FAST_SHARE * fast * halved(days, FAST_DAYS) + (1 - FAST_SHARE) * slow * halved(days, SLOW_DAYS);
    }

    /** Greater for what weighs more in the long run, whenever one looks. */
    double heat() {
        return slow <= 0 ? -1_000_000 : Math.log(slow) / Math.log(2) + at.toEpochMilli() / DAY / SLOW_DAYS;
    }

    private double days(Instant to) {
        return Duration.between(at, to).toMillis() / DAY;
    }

    private static double halved(double days, double halfLife) {
        return Math.pow(2, -days / halfLife);
    }
}
