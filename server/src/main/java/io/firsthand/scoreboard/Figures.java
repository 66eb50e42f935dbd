package io.firsthand.scoreboard;

import io.firsthand.statistics.Quantiles;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What both sides did, of some handoffs.
 *
 * @param sums by measure
 * @param responses how many responses took how long, by bucket, see {@link #minutes}
 */
public record Figures(Map<Measure, Long> sums, NavigableMap<Integer, Long> responses) {

    /** Of fewer than that a rate says little. */
    public static final int FEW = 20;

    public long count(Measure measure) {
        return sums.getOrDefault(measure, 0L);
    }

    /** One of two, from 0 to 1; not a number where there is none of either. */
    public double rate(Measure part, Measure... whole) {
        var sum = 0L;
        for (var it : whole) {
            sum += count(it);
        }
        return sum == 0 ? Double.NaN : (double) count(part) / sum;
    }

    /** In percent; not a number where nothing was offered. */
    public double packet() {
        var offered = count(Measure.OFFERED);
        return offered == 0 ? Double.NaN : (double) count(Measure.PACKET) / offered;
    }

    /** Tries before giving up; not a number where nobody gave up. */
    public double tries() {
        var gaveUp = count(Measure.GAVE_UP);
        return gaveUp == 0 ? Double.NaN : (double) count(Measure.TRIES) / gaveUp;
    }

    /** The business minutes within which that share of the responses came; none without responses. */
    public OptionalInt within(double share) {
        var bucket = Quantiles.bucket(responses, share);
        return bucket.isEmpty() ? bucket : OptionalInt.of(minutes(bucket.getAsInt()));
    }

    /** What a bucket holds at most, in minutes: see the table. */
    static int minutes(int bucket) {
        if (bucket < 60) {
            return bucket + 1;
        }
        return bucket < 144 ? 60 + (bucket - 59) * 5 : 480 + (bucket - 143) * 60;
    }

    /** Which one holds a response after so many milliseconds, in SQL. */
    static final String BUCKET = """
            case when response_ms < 3600000 then response_ms / 60000
                when response_ms < 28800000 then 60 + (response_ms - 3600000) / 300000
                else least(144 + (response_ms - 28800000) / 3600000, 10000) end::integer""";

    /** Both together. */
    public Figures and(Figures other) {
        var sum = new EnumMap<Measure, Long>(Measure.class);
        sum.putAll(sums);
        other.sums.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
        var all = new TreeMap<>(responses);
        other.responses.forEach((bucket, count) -> all.merge(bucket, count, Long::sum));
        return new Figures(sum, all);
    }

    public static Figures none() {
        return new Figures(Map.of(), new TreeMap<>());
    }
}
