package io.firsthand.bench;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One thing measured once.
 *
 * @param target what it should be, if anybody said
 * @param moreIsBetter true of rates, false of times
 */
record Figure(String what, double value, String unit, OptionalDouble target, boolean moreIsBetter) {

    static Figure rate(String what, double perSecond) {
        return new Figure(what, perSecond, "/s", OptionalDouble.empty(), true);
    }

    static Figure millis(String what, long nanos) {
        return new Figure(what, nanos / 1e6, "ms", OptionalDouble.empty(), false);
    }

    static Figure seconds(String what, long nanos) {
        return new Figure(what, nanos / 1e9, "s", OptionalDouble.empty(), false);
    }

    static Figure percent(String what, double value) {
        return new Figure(what, value, "%", OptionalDouble.empty(), true);
    }

    /** Processor time of server and database for one of so many. */
    static Figure processor(String what, Duration used, long count) {
        return new Figure(what, used.toNanos() / 1e6 / count, "ms", OptionalDouble.empty(), false);
    }

    /** The same with what it should be, in its own unit. */
    Figure target(double wanted) {
        return new Figure(what, value, unit, OptionalDouble.of(wanted), moreIsBetter);
    }
}
