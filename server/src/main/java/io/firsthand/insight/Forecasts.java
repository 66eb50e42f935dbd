package io.firsthand.insight;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.BehindRepository.Due;
import io.firsthand.insight.BehindRepository.Lot;
import io.firsthand.insight.Outlook.Part;
import io.firsthand.insight.SumRepository.Spell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var open = leads.open(workspace, cohorts);
        var due = open.due().stream().collect(groupingBy(Due::currency));
        var large = new HashMap<String, Double>();
        due.forEach((currency, some) -> large.put(currency, large(some)));
        var lots = apart(open.lots(), leads.larger(workspace, cohorts, large)).collect(groupingBy(Lot::currency));
        var first = today.withDayOfMonth(1);
        var closed = leads.won(workspace, cohorts, first.minusMonths(MONTHS));
        var currencies = new TreeSet<>(due.keySet());
        currencies.addAll(closed.keySet());
        return currencies.stream()
                .map(it -> forecast(
                        it,
                        lots.getOrDefault(it, List.of()),
                        due.getOrDefault(it, List.of()),
                        closed.getOrDefault(it, new TreeMap<>()),
                        odds,
                        today))
                .sorted(Comparator.comparingLong(Forecast::open).reversed())
                .toList();
    }

    /** Fewer than {@link Outlook#ONE_BY_ONE} are larger, for together they would be more than there is. */
    private static double large(List<Due> due) {
        var deals = due.stream().mapToLong(Due::deals).sum();
        return deals < Outlook.ONE_BY_ONE
                ? 0
                : due.stream().mapToDouble(Due::amount).sum() / Outlook.ONE_BY_ONE;
    }

    /** The large ones one by one beside what is left of their days. */
    private static Stream<Lot> apart(List<Lot> lots, List<Lot> large) {
        record Day(String currency, Instant middle) {}
        var days = new HashMap<Day, Lot>();
        lots.forEach(it -> days.put(new Day(it.currency(), it.since()), it));
        large.forEach(it ->
                days.computeIfPresent(new Day(it.currency(), it.ofItsDay().since()), (_, day) -> day.without(it)));
        return Stream.concat(large.stream(), days.values().stream().filter(it -> it.deals() > 0));
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
            String currency,
            List<Lot> lots,
            List<Due> due,
            NavigableMap<LocalDate, Double> won,
            Odds odds,
            LocalDate today) {
        return new Forecast(
                currency,
                lots.stream().mapToLong(Lot::deals).sum(),
                lots.stream().mapToDouble(Lot::amount).sum(),
                due.stream().mapToLong(Due::unpriced).sum(),
                odds.won + odds.lost,
                count(due, it -> it != null && it.isBefore(today)),
                count(due, Objects::isNull),
                Arrays.stream(DAYS).mapToObj(it -> within(it, lots, odds)).toList(),
                won,
                expected(due, today.withDayOfMonth(1)));
    }

    private static long count(List<Due> due, Predicate<@Nullable LocalDate> day) {
        return due.stream()
                .filter(it -> day.test(it.day()))
                .mapToLong(Due::deals)
                .sum();
    }

    private Forecast.Within within(int days, List<Lot> lots, Odds odds) {
        var now = clock.instant();
        var parts = lots.stream()
                .map(it -> {
                    var age = Duration.between(it.since(), now).toHours() / 24.0;
                    return new Part(odds.curve.won(age, days), it.deals(), it.amount(), it.squares());
                })
                .toList();
        return new Forecast.Within(
                days,
                parts.stream().mapToDouble(it -> it.likely() * it.deals()).sum(),
                parts.stream().mapToDouble(it -> it.likely() * it.amount()).sum(),
                Outlook.range(parts, odds.spread()));
    }

    private static NavigableMap<LocalDate, Double> expected(List<Due> due, LocalDate first) {
        var months = new TreeMap<LocalDate, Double>();
        due.forEach(it -> {
            var day = it.day();
            if (it.amount() > 0 && day != null && !day.isBefore(first) && day.isBefore(first.plusMonths(MONTHS * 2L))) {
                months.merge(day.withDayOfMonth(1), it.amount(), Double::sum);
            }
        });
        return months;
    }
}
