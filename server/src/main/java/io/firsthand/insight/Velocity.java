package io.firsthand.insight;

import io.firsthand.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pipeline brings in a day, in one currency: qualified opportunities × win rate × mean value ÷ median cycle
 * (Little’s law says that what is in the pipeline, divided by how long it stays, is what comes out in a day).
 *
 * @param opportunities open now
 * @param won of those that ended in the time, {@code lost} likewise
 * @param value mean amount of those won in the time, {@code cycle} their median days until then
 * @param perDay not a number where a lever is missing
 * @param interval where it lies, at {@link Share#LEVEL}: win rate, value and cycle vary on the logarithm, independently; the
 *     opportunities are counted
 * @param best what each lever was at its best in the times before, as long as this one; absent where it was never better
 * @param compared which levers the times before say anything of
 */
public record Velocity(
        String currency,
        long opportunities,
        long opened,
        long won,
        long lost,
        double value,
        double cycle,
        double perDay,
        Optional<Interval> interval,
        Map<Lever, Double> best,
        Set<Lever> compared) {

    /** Of what it is made. */
    public enum Lever {
        OPPORTUNITIES,
        WIN_RATE,
        VALUE,
        CYCLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<Lever> all() {
            return Arrays.asList(values());
        }
    }

    public double winRate() {
        return won + lost == 0 ? Double.NaN : (double) won / (won + lost);
    }

    public double now(Lever lever) {
        return switch (lever) {
            case OPPORTUNITIES -> opportunities;
            case WIN_RATE -> winRate();
            case VALUE -> value;
            case CYCLE -> cycle;
        };
    }

    /** What a tenth more of it would bring a day; of the cycle, a tenth less. */
    public double tenth(Lever lever) {
        return lever == Lever.CYCLE ? perDay / 0.9 - perDay : perDay * 0.1;
    }

    /** What it would bring a day if it were as good as it was at its best, all else as now; 0 where it is at its best. */
    public double bring(Lever lever) {
        var other = best.get(lever);
        var now = now(lever);
        if (other == null || !Double.isFinite(perDay) || !(now > 0) || !(other > 0)) {
            return 0;
        }
        return Math.max(0, perDay * (lever == Lever.CYCLE ? now / other : other / now) - perDay);
    }

    /** The lever that would bring most if it were as good as it was at its best. */
    public Optional<Lever> weakest() {
        return Lever.all().stream()
                .filter(it -> bring(it) > 0)
                .max((one, other) -> Double.compare(bring(one), bring(other)));
    }

    public boolean isSmall() {
        return won + lost < Maturity.LEFT;
    }
}
