package io.firsthand.table;

/**
 * Something found out about a file.
 *
 * @param confidence how sure that is, from 0 (a mere default) to 100
 */
public record Detected<T>(T value, int confidence) {

    public Detected {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("Not a confidence: " + confidence);
        }
    }

    static <T> Detected<T> of(T value, double share) {
        return new Detected<>(value, (int) Math.round(100 * Math.clamp(share, 0, 1)));
    }
}
