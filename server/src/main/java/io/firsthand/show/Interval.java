package io.firsthand.show;

/** Between which two values something lies, as far as can be told. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
