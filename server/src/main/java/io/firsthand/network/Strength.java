package io.firsthand.network;

import java.time.Instant;
import java.util.Collection;

/**
 * How well two know each other, from 0 (not at all) to 1: 1 − e^(−r · p), where p are the points of all that lies on the
 * tie ({@link Weight}) and r is 1 where as much came back as went out, down to 0.6 where it was all one way.
 */
public record Strength(double value) {

    private static final double ONE_WAY = 0.6;

    public static final Strength NONE = new Strength(0);

    static Strength of(Collection<Tie> ties, Instant now) {
        var points = 0.0;
        var sent = 0;
        var received = 0;
        for (var tie : ties) {
            points += tie.weight().points(now);
            sent += tie.counts().sent();
            received += tie.counts().received();
        }
        return of(points, sent, received);
    }

    static Strength of(double points, int sent, int received) {
        return new Strength(1 - Math.exp(-mutual(sent, received) * points));
    }

    private static double mutual(int sent, int received) {
        var more = Math.max(sent, received);
        return more == 0 ? ONE_WAY : ONE_WAY + (1 - ONE_WAY) * Math.min(sent, received) / more;
    }

    /** In words: how many of four bars. */
    public int bars() {
        return value >= 0.7 ? 4 : value >= 0.4 ? 3 : value >= 0.15 ? 2 : value >= 0.02 ? 1 : 0;
    }

    public int percent() {
        return (int) Math.round(100 * value);
    }
}
