package io.firsthand.diagnosis;

import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param value in the unit of its limit; null if it cannot be told
 * @param interval of 95 %, where there is one
 * @param hits how many of {@code of}, for shares; of figures, as much as they are about
 * @param bars what the value is made of
 * @param leads some of the leads it is about
 * @param deals amounts of the open opportunities it is about, in each currency, the largest first
 */
record Answer(
        @Nullable Double value,
        @Nullable Interval interval,
        long hits,
        long of,
        List<Finding.Bar> bars,
        List<UUID> leads,
        List<Finding.Money> deals) {

    Answer(
            @Nullable Double value,
            @Nullable Interval interval,
            long hits,
            long of,
            List<Finding.Bar> bars,
            List<UUID> leads) {
        this(value, interval, hits, of, bars, leads, List.of());
    }

    static final double LEVEL = 0.95;

    static Answer unknown() {
        return new Answer(null, null, 0, 0, List.of(), List.of());
    }

    static Answer of(double value, long n) {
        return new Answer(value, null, n, n, List.of(), List.of());
    }

    static Answer of(Proportion it) {
        return it.n() == 0
                ? unknown()
                : new Answer(it.share(), it.wilson(LEVEL), it.hits(), it.n(), List.of(), List.of());
    }

    Answer with(List<Finding.Bar> some) {
        return new Answer(value, interval, hits, of, some, leads, deals);
    }

    Answer within(@Nullable Interval other) {
        return new Answer(value, other, hits, of, bars, leads, deals);
    }

    Answer about(List<UUID> some) {
        return new Answer(value, interval, hits, of, bars, some, deals);
    }

    Answer worth(List<Finding.Money> some) {
        return new Answer(value, interval, hits, of, bars, leads, some);
    }
}
