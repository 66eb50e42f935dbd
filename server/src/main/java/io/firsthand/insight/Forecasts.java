package io.firsthand.insight;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.BehindRepository.Deal;
import io.firsthand.insight.SumRepository.Spell;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** What the open opportunities of the current workspace may bring. */
@Service
public class Forecasts {

    private static final LocalDate EVER = LocalDate.of(1970, 1, 5);
    private static final LocalDate END = LocalDate.of(9999, 12, 27);
    private static final int[] DAYS = {30, 60, 90, 180};
    private static final int MONTHS = 6;

    private final SumRepository sums;
    private final BehindRepository leads;
    private final Maturities maturities;
    private final Clock clock;

    Forecasts(SumRepository sums, BehindRepository leads, Maturities maturities, Clock clock) {
        this.sums = sums;
        this.leads = leads;
        this.maturities = maturities;
        this.clock = clock;
    }

    /** One for each currency, that of the most opportunities first. The weeks of the cohorts don’t matter. */
    public List<Forecast> of(Cohorts cohorts) {
        var workspace = CurrentWorkspace.get().value();
        var today = maturities.today();
        var ever = cohorts.between(EVER, END);
        var won = spells("deal_won", ever);
        var lost = spells("deal_lost", ever);
        var curve = new DealCurve(won, lost, spells("deal_open", ever), today);
        var odds = new Odds(curve, count(won), count(lost));
        var deals = leads.open(workspace, cohorts).stream().collect(groupingBy(Deal::currency));
        var first = today.withDayOfMonth(1);
        var closed = leads.won(workspace, cohorts, first.minusMonths(MONTHS));
        var currencies = new TreeSet<>(deals.keySet());
        currencies.addAll(closed.keySet());
        return currencies.stream()
                .map(it -> forecast(
                        it, deals.getOrDefault(it, List.of()), closed.getOrDefault(it, new TreeMap<>()), odds, today))
                .sorted(Comparator.comparingLong(Forecast::open).reversed())
                .toList();
    }

    private record Odds(DealCurve curve, long won, long lost) {

        double spread() {
            return Outlook.spread(won, lost);
        }
    }

    private List<Spell> spells(String kind, Cohorts ever) {
        var key = StageTimes.key(ever);
        return sums.spells(CurrentWorkspace.get().value(), key.facet(), key.value(), kind, EVER, END);
    }

    private static long count(List<Spell> spells) {
        return spells.stream().mapToLong(Spell::leads).sum();
    }

    private Forecast forecast(
            String currency, List<Deal> deals, NavigableMap<LocalDate, Double> won, Odds odds, LocalDate today) {
        var priced = deals.stream().filter(it -> it.amount() > 0).toList();
        var first = today.withDayOfMonth(1);
        return new Forecast(
                currency,
                priced.size(),
                priced.stream().mapToDouble(Deal::amount).sum(),
                deals.size() - priced.size(),
                odds.won + odds.lost,
                deals.stream()
                        .filter(it -> it.expected() != null && it.expected().isBefore(today))
                        .count(),
                deals.stream().filter(it -> it.expected() == null).count(),
                Arrays.stream(DAYS).mapToObj(it -> within(it, priced, odds)).toList(),
                won,
                expected(priced, first));
    }

    private Forecast.Within within(int days, List<Deal> deals, Odds odds) {
        var now = clock.instant();
        var likely = deals.stream()
                .mapToDouble(it ->
                        odds.curve.won(Duration.between(it.since(), now).toHours() / 24.0, days))
                .toArray();
        var amounts = deals.stream().mapToDouble(Deal::amount).toArray();
        var wins = 0.0;
        var value = 0.0;
        for (var i = 0; i < likely.length; i++) {
            wins += likely[i];
            value += likely[i] * amounts[i];
        }
        return new Forecast.Within(days, wins, value, Outlook.range(likely, amounts, odds.spread()));
    }

    private static NavigableMap<LocalDate, Double> expected(List<Deal> deals, LocalDate first) {
        var months = new TreeMap<LocalDate, Double>();
        deals.forEach(it -> {
            var day = it.expected();
            if (day != null && !day.isBefore(first) && day.isBefore(first.plusMonths(MONTHS * 2L))) {
                months.merge(day.withDayOfMonth(1), it.amount(), Double::sum);
            }
        });
        return months;
    }
}
