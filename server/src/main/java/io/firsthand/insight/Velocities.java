package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.SumRepository.Money;
import io.firsthand.insight.Velocity.Lever;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Mean;
import io.firsthand.statistics.Normal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** How fast the pipeline of the current workspace turns into money, each currency for itself. */
@Service
public class Velocities {

    private static final int BEFORE = 4;
    private static final LocalDate EVER = LocalDate.of(1970, 1, 5);
    private static final LocalDate END = LocalDate.of(9999, 12, 27);

    private final SumRepository sums;

    Velocities(SumRepository sums) {
        this.sums = sums;
    }

    /** What a time says, beside the pipeline as it is now. */
    private record Term(long opened, long won, long lost, Map<String, Mean> values, StageTime cycle) {

        double winRate() {
            return won + lost == 0 ? Double.NaN : (double) won / (won + lost);
        }
    }

    /** One for each currency in which something is open or was won, the largest first. */
    public List<Velocity> of(Cohorts cohorts) {
        var workspace = CurrentWorkspace.get().value();
        var now = term(workspace, cohorts);
        var weeks = ChronoUnit.WEEKS.between(cohorts.from(), cohorts.to());
        var before = IntStream.rangeClosed(1, BEFORE)
                .mapToObj(it -> term(
                        workspace,
                        cohorts.between(
                                cohorts.from().minusWeeks(it * weeks),
                                cohorts.to().minusWeeks(it * weeks))))
                .toList();
        var open = sums.money(workspace, cohorts.between(EVER, END), cohorts.kept(), "expected", false);
        var currencies = new TreeSet<>(now.values.keySet());
        open.forEach(it -> currencies.add(it.currency()));
        return currencies.stream()
                .map(it -> velocity(it, count(open, it), now, before))
                .filter(it -> it.opportunities() > 0 || it.value() > 0)
                .sorted((one, other) ->
                        Long.compare(other.opportunities() + other.won(), one.opportunities() + one.won()))
                .toList();
    }

    private static long count(List<Money> open, String currency) {
        return open.stream()
                .filter(it -> it.currency().equals(currency))
                .mapToLong(it -> it.priced() + it.unpriced())
                .sum();
    }

    private Term term(UUID workspace, Cohorts cohorts) {
        var events = new HashMap<String, Long>();
        sums.flows(workspace, cohorts, cohorts.kept(), "''")
                .forEach(it -> events.merge(it.event(), it.leads(), Long::sum));
        var key = StageTimes.key(cohorts);
        var cycle = sums.spells(workspace, key.facet(), key.value(), "cycle", cohorts.from(), cohorts.to());
        return new Term(
                events.getOrDefault("opportunity", 0L),
                events.getOrDefault("won", 0L),
                events.getOrDefault("lost", 0L),
                Worths.means(sums.money(workspace, cohorts, cohorts.kept(), "closed", false)),
                new StageTime("cycle", Curves.of(cycle, cohorts.to())));
    }

    private static Velocity velocity(String currency, long open, Term now, List<Term> before) {
        var value = now.values.getOrDefault(currency, new Mean(0, Double.NaN, 0));
        var cycle = now.cycle.median().orElse(Double.NaN);
        var perDay = open * now.winRate() * value.value() / cycle;
        var best = new EnumMap<Lever, Double>(Lever.class);
        var compared = EnumSet.noneOf(Lever.class);
        for (var it : before) {
            compared.addAll(told(it, currency));
            if (now.opened > 0 && it.opened > now.opened) {
                best.merge(Lever.OPPORTUNITIES, (double) open * it.opened / now.opened, Math::max);
            }
            better(best, Lever.WIN_RATE, it.winRate(), now.winRate());
            var then = it.values.get(currency);
            better(best, Lever.VALUE, then == null || then.n() < 2 ? Double.NaN : then.value(), value.value());
            var days = it.cycle.median().orElse(Double.NaN);
            if (days < cycle && it.cycle.stays() > 1) {
                best.merge(Lever.CYCLE, days, Math::min);
            }
        }
        return new Velocity(
                currency,
                open,
                now.opened,
                now.won,
                now.lost,
                value.value(),
                cycle,
                perDay,
                interval(perDay, now, value),
                best,
                compared);
    }

    /** Which levers a time says something of. */
    private static Set<Lever> told(Term it, String currency) {
        var told = EnumSet.noneOf(Lever.class);
        var value = it.values.get(currency);
        if (it.opened > 0) {
            told.add(Lever.OPPORTUNITIES);
        }
        if (!Double.isNaN(it.winRate())) {
            told.add(Lever.WIN_RATE);
        }
        if (value != null && value.n() > 1) {
            told.add(Lever.VALUE);
        }
        if (it.cycle.stays() > 1 && it.cycle.median().isPresent()) {
            told.add(Lever.CYCLE);
        }
        return told;
    }

    private static void better(Map<Lever, Double> best, Lever lever, double then, double now) {
        if (then > now) {
            best.merge(lever, then, Math::max);
        }
    }

    /**
     * On the logarithm: variances of win rate, (1 − w) / (w n), of the mean, s² / (n x̄²), and of the median add up. That of
     * the win rate has two won and two lost more, so that it is not 0 where all were won (Agresti and Coull, The American
     * Statistician 52 (1998) 119–126).
     */
    private static Optional<Interval> interval(double perDay, Term now, Mean value) {
        var around = now.cycle.around();
        if (!(perDay > 0) || value.n() < 2 || !(around.low() > 0) || Double.isInfinite(around.high())) {
            return Optional.empty();
        }
        var z = Normal.z(Share.LEVEL);
        var ofRate = (now.lost + 2.0) / ((now.won + 2.0) * (now.won + now.lost + 4.0));
        var ofValue = value.variance() / (value.n() * value.value() * value.value());
        var ofCycle = Math.log(around.high() / around.low()) / (2 * z);
        var wide = z * Math.sqrt(ofRate + ofValue + ofCycle * ofCycle);
        return Optional.of(new Interval(perDay * Math.exp(-wide), perDay * Math.exp(wide)));
    }
}
