package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.Funnel.Cohort;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** How far the leads of each week came, of the current workspace. */
@Service
public class Funnels {

    /** Of more weeks than these, months are told apart instead. */
    private static final int WEEKS = 14;

    private final SumRepository sums;
    private final Maturities maturities;

    Funnels(SumRepository sums, Maturities maturities) {
        this.sums = sums;
        this.maturities = maturities;
    }

    public Funnel of(Cohorts cohorts) {
        var speed = new Speeds(maturities.toSql(), maturities.toWon(), maturities.today());
        var weeks = sums.cells(CurrentWorkspace.get().value(), cohorts, cohorts.kept(), "''").stream()
                .map(it -> speed.cohort(it.week(), it.counts()))
                .toList();
        return new Funnel(
                weeks.stream().reduce(Cohort::and).orElse(Cohort.none(cohorts.from())), together(cohorts, weeks));
    }

    /** The same for each value of something else; the largest first. */
    public Map<String, Cohort> by(Facet facet, Cohorts cohorts) {
        var speed = new Speeds(maturities.toSql(), maturities.toWon(), maturities.today());
        var all = new HashMap<String, Cohort>();
        sums.cells(CurrentWorkspace.get().value(), cohorts, facet, "value")
                .forEach(it -> all.merge(it.key(), speed.cohort(it.week(), it.counts()), Cohort::and));
        return all;
    }

    /** A month has the weeks that begin in it. */
    private static List<Cohort> together(Cohorts cohorts, List<Cohort> weeks) {
        if (cohorts.from().plusWeeks(WEEKS).isAfter(cohorts.to()) || weeks.size() <= WEEKS) {
            return weeks;
        }
        var months = new TreeMap<LocalDate, Cohort>();
        weeks.forEach(it -> months.merge(it.from().withDayOfMonth(1), it, Cohort::and));
        return List.copyOf(months.values());
    }

    private record Speeds(Maturity toSql, Maturity toWon, LocalDate today) {

        Cohort cohort(LocalDate week, Counts it) {
            return new Cohort(
                    week,
                    week.plusWeeks(1),
                    it,
                    share(it, Reached.SQL, toSql.ofWeek(week, today)),
                    share(it, Reached.WON, toWon.ofWeek(week, today)));
        }

        private static Share share(Counts it, Reached reached, double passed) {
            return new Share(it.of(reached), it.all(), (it.all() - it.undated()) * passed + it.undated());
        }
    }
}
