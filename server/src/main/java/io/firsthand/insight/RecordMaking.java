package io.firsthand.insight;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.SumRepository.Money;
import io.firsthand.insight.SumRepository.Weighed;
import io.firsthand.insight.TrackRecord.Estimate;
import io.firsthand.statistics.BetaBinomial;
import io.firsthand.statistics.BetaBinomial.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Computes track records: what a channel’s sources have in common is fitted to them, channel by channel. */
@Component
class RecordMaking {

    /** More sources of a channel than these don’t make the fit better, only slower. */
    private static final int FITTED = 200;

    private final SumRepository sums;
    private final Maturities maturities;

    RecordMaking(SumRepository sums, Maturities maturities) {
        this.sums = sums;
        this.maturities = maturities;
    }

    Map<String, TrackRecord> of(Facet facet, Cohorts cohorts) {
        var workspace = CurrentWorkspace.get().value();
        var weighed = sums.weighed(workspace, cohorts, facet, maturities.weights(cohorts));
        var money = sums.money(workspace, cohorts, facet, "cohort", false).stream()
                .collect(groupingBy(it -> key(facet, it.key(), it.channel())));
        var all = weighed.stream().collect(groupingBy(it -> key(facet, it.value(), it.channel())));
        var groups = new HashMap<String, List<Weighed>>();
        all.forEach(
                (key, parts) -> groups.computeIfAbsent(facet == Facet.ALL ? "" : main(parts), _ -> new ArrayList<>())
                        .add(sum(parts)));
        var records = new HashMap<String, TrackRecord>();
        groups.forEach((_, siblings) -> records.putAll(of(facet, siblings, money)));
        return records;
    }

    private static Map<String, TrackRecord> of(Facet facet, List<Weighed> siblings, Map<String, List<Money>> money) {
        var toSql = fit(siblings, it -> share(it, Reached.SQL, it.forSql()));
        var toWon = fit(siblings, it -> share(it, Reached.WON, it.forWon()));
        var records = new HashMap<String, TrackRecord>();
        siblings.forEach(it -> {
            var key = key(facet, it.value(), it.channel());
            var sql = share(it, Reached.SQL, it.forSql());
            var won = share(it, Reached.WON, it.forWon());
            var likely = estimate(toWon, won);
            records.put(
                    key,
                    new TrackRecord(
                            facet,
                            it.value(),
                            it.channel(),
                            it.counts(),
                            sql,
                            won,
                            estimate(toSql, sql),
                            likely,
                            Worths.of(money.getOrDefault(key, List.of()), won, likely)));
        });
        return records;
    }

    private static BetaBinomial fit(List<Weighed> siblings, Function<Weighed, Share> share) {
        return BetaBinomial.fit(siblings.stream()
                .sorted(Comparator.<Weighed>comparingLong(it -> it.counts().all())
                        .reversed())
                .limit(FITTED)
                .map(share)
                .map(it -> new Count((double) it.hits(), it.effective()))
                .toList());
    }

    private static Estimate estimate(BetaBinomial prior, Share share) {
        var posterior = prior.posterior((double) share.hits(), share.effective());
        return new Estimate(posterior.mean(), posterior.interval(Share.LEVEL));
    }

    private static Share share(Weighed it, Reached reached, double effective) {
        return new Share(it.counts().of(reached), it.counts().all(), effective);
    }

    /** The channel by which most of them came. */
    private static String main(List<Weighed> parts) {
        return parts.stream()
                .max(Comparator.<Weighed>comparingLong(it -> it.counts().all()).thenComparing(Weighed::channel))
                .orElseThrow()
                .channel();
    }

    private static Weighed sum(List<Weighed> parts) {
        var first = parts.getFirst();
        return new Weighed(
                first.value(),
                main(parts),
                parts.stream().map(Weighed::counts).reduce(Counts.NONE, Counts::and),
                parts.stream().mapToDouble(Weighed::forSql).sum(),
                parts.stream().mapToDouble(Weighed::forWon).sum());
    }

    private static String key(Facet facet, String value, String channel) {
        return facet == Facet.ALL ? channel : value;
    }
}
