package io.firsthand.bench;

import java.util.Arrays;

/** Durations in nanoseconds, taken by several threads at once. */
final class Latencies {

    private long[] taken = new long[1 << 12];
    private int count;

    synchronized void add(long nanos) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanos;
    }

    void addAll(Latencies other) {
        Arrays.stream(other.sorted()).forEach(this::add);
    }

    synchronized int count() {
        return count;
    }

    /** The shortest duration that so many percent were not longer than. */
    long percentile(int percent) {
        var sorted = sorted();
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private synchronized long[] sorted() {
        var copy = Arrays.copyOf(taken, count);
        Arrays.sort(copy);
        return copy;
    }

    @Override
    public String toString() {
        return "%,d: p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(count(), percentile(50) / 1e6, percentile(99) / 1e6, percentile(100) / 1e6);
    }
}
