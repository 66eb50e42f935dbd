package io.firsthand.calendar;

import java.util.Arrays;

/** A day, or the few days around a clock change, with the seconds between which people work on them. */
final class Stretch {

    private final long from;
    private final long to;
    private final long[] open;

    /** Days counted from the epoch; begin and end, begin and end …, in seconds of the epoch and in order. */
    Stretch(long from, long to, long[] open) {
        this.from = from;
        this.to = to;
        this.open = open;
    }

    /** The first day. */
    long from() {
        return from;
    }

    /** The last day. */
    long to() {
        return to;
    }

    /** The business time that lies between two moments. */
    long open(long since, long until) {
        var sum = 0L;
        for (var i = 0; i < open.length; i += 2) {
            sum += Math.max(0, Math.min(open[i + 1], until) - Math.max(open[i], since));
        }
        return sum;
    }

    long seconds() {
        return open(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Where the last of so many seconds of business time since that moment ends; it must be in here. */
    long end(long since, long seconds) {
        var left = seconds;
        for (var i = 0; i < open.length; i += 2) {
            var begin = Math.max(open[i], since);
            var length = Math.max(0, open[i + 1] - begin);
            if (left <= length) {
                return begin + left;
            }
            left -= length;
        }
        throw new IllegalArgumentException("%d seconds more than there are in %s".formatted(left, this));
    }

    @Override
    public String toString() {
        return "days %d to %d, open %s".formatted(from, to, Arrays.toString(open));
    }
}
