package io.firsthand.diagnosis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question, held against its limit.
 *
 * @param value in the limit's unit; null if it cannot be told
 * @param low of the interval of 95 %
 * @param affected how many leads, deals or promises it is about
 * @param leads some of the leads it is about
 * @param atStake in each currency, the largest first
 * @param deals whether {@code atStake} are amounts of opportunities, not what leads bring on average
 * @param missing what data would be needed
 * @param few whether so few were looked at that the number says little
 */
public record Finding(
        String id,
        Part part,
        Who who,
        State state,
        Limit limit,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        long hits,
        long of,
        long affected,
        List<UUID> leads,
        List<Money> atStake,
        boolean deals,
        List<Need> missing,
        List<Bar> bars,
        boolean few) {

    public record Bar(String label, double value, long n) {}

    public record Money(String currency, double amount) {}

    public Finding {
        leads = List.copyOf(leads);
        atStake = List.copyOf(atStake);
        missing = List.copyOf(missing);
        bars = List.copyOf(bars);
    }

    /** The beginning of the keys of its words. */
    public String key() {
        return "diagnosis." + id;
    }
}
