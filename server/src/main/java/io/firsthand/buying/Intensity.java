package io.firsthand.buying;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a company does, as one number that fades: every sign adds its weight, and what is there halves every thirty
 * days, S(t) = Σ w · 2^(−(t − at) / h). Being exponential it can be carried on from any time, S(t) = S(t₀) · 2^(−(t − t₀) / h)
 * + w, so no sign has to be looked at twice.
 */
public record Intensity(double value, Instant asOf) {

    /** After so long a sign counts half. */
    public static final Duration HALF_LIFE = Duration.ofDays(30);

    /** What an act counts by which the buyer asked for something or spoke with us, and one that only shows interest. */
    public static final double EXPLICIT = 5;

    public static final double ENGAGEMENT = 1;

    public static Intensity none(Instant asOf) {
        return new Intensity(0, asOf);
    }

    /** The same at another time, before or behind. */
    public Intensity at(Instant time) {
        return new Intensity(value * fading(asOf, time), time);
    }

    /** With one sign more, whenever that was; the time stays. */
    public Intensity with(double weight, Instant at) {
        return new Intensity(value + weight * fading(at, asOf), asOf);
    }

    private static double fading(Instant from, Instant to) {
        return Math.pow(2, -Duration.between(from, to).toMillis() / (double) HALF_LIFE.toMillis());
    }
}
