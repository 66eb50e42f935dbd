package io.firsthand.insight;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.insight.SumRepository.Money;
import io.firsthand.insight.TrackRecord.Estimate;
import io.firsthand.insight.TrackRecord.Worth;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Mean;
import io.firsthand.statistics.Normal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What leads brought, each currency for itself: amounts of two are never added. */
final class Worths {

    static List<Worth> of(List<Money> money, Share won, Estimate likely) {
        var byCurrency = new TreeMap<>(money.stream().collect(groupingBy(Money::currency)));
        return byCurrency.entrySet().stream()
                .map(it -> of(it.getKey(), mean(it.getValue()), won, likely))
                .filter(it -> it.won() > 0)
                .sorted(Comparator.comparingLong(Worth::won).reversed())
                .toList();
    }

    static Map<String, Mean> means(List<Money> money) {
        var means = new TreeMap<String, Mean>();
        money.stream()
                .collect(groupingBy(Money::currency))
                .forEach((currency, some) -> means.put(currency, mean(some)));
        return means;
    }

    private static Mean mean(List<Money> some) {
        return Mean.of(
                some.stream().mapToLong(Money::priced).sum(),
                some.stream().mapToDouble(Money::total).sum(),
                some.stream().mapToDouble(Money::squares).sum());
    }

    private static Worth of(String currency, Mean mean, Share won, Estimate likely) {
        if (mean.n() == 0) {
            return new Worth(currency, 0, 0, 0, 0, Optional.empty());
        }
        var perLead = likely.value() * mean.n() / Math.max(1, won.hits()) * mean.value();
        return new Worth(
                currency, mean.n(), mean.value() * mean.n(), mean.value(), perLead, interval(perLead, mean, likely));
    }

    /**
     * Of a product, on the logarithm, by the delta method: relative variances of the likelihood and of the mean add up. That
     * of the mean is s² / (n x̄²), that of the likelihood is taken from its interval.
     */
    private static Optional<Interval> interval(double perLead, Mean mean, Estimate likely) {
        if (mean.n() < 2 || perLead <= 0 || likely.interval().low() <= 0) {
            return Optional.empty();
        }
        var z = Normal.z(Share.LEVEL);
        var ofLikely = Math.log(likely.interval().high() / likely.interval().low()) / (2 * z);
        var ofMean = Math.sqrt(mean.variance() / mean.n()) / mean.value();
        var around = z * Math.hypot(ofLikely, ofMean);
        return Optional.of(new Interval(perLead * Math.exp(-around), perLead * Math.exp(around)));
    }

    private Worths() {}
}
