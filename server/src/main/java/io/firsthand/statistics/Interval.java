package io.firsthand.statistics;

/** From one value to another, both included; either end may be infinite. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }

    /** Both ends times a factor that is not negative. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
