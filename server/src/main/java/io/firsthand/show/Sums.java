package io.firsthand.show;

import io.firsthand.opportunity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Money in one or several currencies, never converted: there is no rate that all would agree to.
 *
 * @param byCurrency amounts by three letters of ISO 4217; none is zero
 */
public record Sums(SortedMap<String, BigDecimal> byCurrency) {

    public static final Sums NOTHING = new Sums(new TreeMap<>());

    public Sums {
        var kept = new TreeMap<String, BigDecimal>();
        byCurrency.forEach((currency, amount) -> {
            if (amount.signum() != 0) {
                kept.put(currency, amount);
            }
        });
        byCurrency = Collections.unmodifiableSortedMap(kept);
    }

    public static Sums of(Stream<Cost> costs) {
        return costs.map(it -> of(it.amount(), it.currency())).reduce(NOTHING, Sums::plus);
    }

    public static Sums of(BigDecimal amount, String currency) {
        return new Sums(new TreeMap<>(Map.of(currency, amount)));
    }

    public Sums plus(Sums other) {
        var all = new TreeMap<>(byCurrency);
        other.byCurrency.forEach((currency, amount) -> all.merge(currency, amount, BigDecimal::add));
        return new Sums(all);
    }

    public boolean isNothing() {
        return byCurrency.isEmpty();
    }

    /** Each amount divided by a count, to two decimals, half up. */
    public Sums per(long count) {
        return each(it -> it.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    /** Each amount divided by an estimated count, to whole units, half up. */
    public Sums perAbout(double count) {
        return each(it -> it.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP));
    }

    private Sums each(UnaryOperator<BigDecimal> change) {
        var changed = new TreeMap<String, BigDecimal>();
        byCurrency.forEach((currency, amount) -> changed.put(currency, change.apply(amount)));
        return new Sums(changed);
    }

    /** One amount after the other. */
    public List<String> told(Locale locale) {
        return byCurrency.entrySet().stream()
                .map(it -> Money.of(it.getValue(), it.getKey(), locale))
                .toList();
    }
}
