package io.firsthand.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chooses by chance, but the same each time it is made with the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to below 1. */
    double share() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From nearly 0 up, mostly around the mean, sometimes far above it. */
    double around(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }
}
