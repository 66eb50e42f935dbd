package io.firsthand.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Chooses by chance, but the same each time it is made with the same seed. */
final class Chance {

    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)-(\\d+)(?:/(\\d+))?}");

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One of its own for the nth of something, so that the others don't depend on it. */
    static Chance of(String what, int number) {
        return new Chance(what.hashCode() * 1_000_003L + number * 7_919L);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to below 1, rather in the middle. */
    double middling() {
        return (random.nextDouble() + random.nextDouble()) / 2;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From nearly 0 up, mostly around the mean, sometimes far above it. */
    double around(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** The text with a number for each {@code {from-to}} or {@code {from-to/step}}. */
    String fill(String text) {
        return RANGE.matcher(text).replaceAll(range -> {
            var from = Integer.parseInt(range.group(1));
            var step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
            return Integer.toString(from + step * below((Integer.parseInt(range.group(2)) - from) / step + 1));
        });
    }
}
