package io.firsthand.feedback.web;

import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;

/** A share with its 95 % interval, as pages show it. */
public record Share(Proportion proportion, Interval interval) {

    private static final double LEVEL = 0.95;

    public static Share of(long hits, long n) {
        var proportion = new Proportion(hits, n);
        return new Share(proportion, proportion.wilson(LEVEL));
    }
}
