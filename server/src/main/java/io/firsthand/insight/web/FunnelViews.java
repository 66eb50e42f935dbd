package io.firsthand.insight.web;

import io.firsthand.insight.Cohorts;
import io.firsthand.insight.Facet;
import io.firsthand.insight.Funnel.Cohort;
import io.firsthand.insight.Funnels;
import io.firsthand.insight.Reached;
import io.firsthand.insight.Share;
import io.firsthand.insight.SourceNames;
import io.firsthand.insight.Trends;
import io.firsthand.statistics.Proportion;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Times;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Gathers what the page of the funnel shows. */
@Component
class FunnelViews {

    private static final String PATH = "/insight/funnel";
    private static final int SHOWN = 50;

    private final Funnels funnels;
    private final Trends trends;
    private final SourceNames names;
    private final Frames frames;
    private final Words words;

    FunnelViews(Funnels funnels, Trends trends, SourceNames names, Frames frames, Words words) {
        this.funnels = funnels;
        this.trends = trends;
        this.names = names;
        this.frames = frames;
        this.words = words;
    }

    FunnelPage page(Asked asked, LocalDate today, Locale locale) {
        var frame = frames.of("insight.funnel", PATH, 4, asked, locale);
        var cohorts = asked.cohorts(today);
        var funnel = funnels.of(cohorts);
        var total = funnel.total().counts();
        var steps = steps(funnel.total(), asked, locale);
        var byMonth = funnel.cohorts().stream().anyMatch(it -> !isWeek(it));
        var rows = funnel.cohorts().stream()
                .map(it -> row(it, byMonth, asked, locale))
                .toList();
        return new FunnelPage(
                frame,
                total.all(),
                total.undated(),
                steps,
                chart(steps, locale),
                trend(rows, cohorts, locale),
                rows.reversed(),
                versions(cohorts, asked, locale),
                asked.at("/insight/funnel.csv"));
    }

    private List<FunnelPage.Step> steps(Cohort total, Asked asked, Locale locale) {
        var steps = new ArrayList<FunnelPage.Step>();
        var all = total.counts().all();
        var before = all;
        for (var it : Reached.STEPS) {
            var count = total.counts().of(it);
            steps.add(new FunnelPage.Step(
                    name(it, locale),
                    count,
                    asked.at("/insight/leads", "reached", it.id()),
                    new Proportion(count, before),
                    new Proportion(count, all),
                    it == Reached.STEPS.getFirst()));
            before = count;
        }
        return steps;
    }

    private String name(Reached it, Locale locale) {
        return words.say(locale, it == Reached.LEADS ? "insight.leads" : "lead.stage." + it.id());
    }

    private Chart chart(List<FunnelPage.Step> steps, Locale locale) {
        return new Chart(
                "funnel",
                words.say(locale, "insight.funnel.chart"),
                Shape.ROWS,
                words.say(locale, "insight.step"),
                words.say(locale, "insight.leads"),
                Unit.NUMBER,
                steps.stream().map(it -> Label.of(it.stage())).toList(),
                Series.of(
                        words.say(locale, "insight.leads"),
                        steps.stream()
                                .map(it -> Point.of((double) it.count(), it.href()))
                                .toList()));
    }

    private Chart trend(List<FunnelPage.Row> rows, Cohorts cohorts, Locale locale) {
        var soFar = points(rows, it -> {
            var around = it.sql().soFar().wilson(Share.LEVEL);
            return new Point(
                    it.sql().soFar().share(),
                    around.low(),
                    around.high(),
                    it.sql().n(),
                    null);
        });
        var expected = points(
                rows,
                it -> it.sql().effective() < 1
                        ? Point.NONE
                        : Point.of(Math.min(1, it.sql().expected())));
        var marks = trends.changes(cohorts).stream()
                .flatMap(change -> rows.stream()
                        .filter(it -> !LocalDate.ofInstant(change.at(), ZoneOffset.UTC)
                                .isBefore(it.cohort().from()))
                        .reduce((_, later) -> later)
                        .map(it -> new Chart.Mark(
                                it.name(), words.say(locale, "insight.version", change.title(), change.version())))
                        .stream())
                .toList();
        return new Chart(
                        "trend",
                        words.say(locale, "insight.funnel.trend"),
                        Shape.LINE,
                        words.say(locale, "insight.funnel.captured"),
                        words.say(locale, "insight.sqlShare"),
                        Unit.PERCENT,
                        rows.stream().map(it -> Label.of(it.name(), it.href())).toList(),
                        Series.of(words.say(locale, "insight.sqlSoFar"), soFar),
                        new Series(words.say(locale, "insight.sqlExpected"), true, expected))
                .withMarks(marks);
    }

    private static List<Point> points(List<FunnelPage.Row> rows, Function<Cohort, Point> point) {
        return rows.stream().map(it -> point.apply(it.cohort())).toList();
    }

    private static boolean isWeek(Cohort it) {
        return it.from().plusWeeks(1).equals(it.to());
    }

    private static FunnelPage.Row row(Cohort it, boolean byMonth, Asked asked, Locale locale) {
        return new FunnelPage.Row(
                byMonth ? Times.shortMonth(YearMonth.from(it.from()), locale) : Times.day(it.from(), locale),
                asked.at(PATH, "from", it.from().toString(), "to", it.to().toString()),
                it);
    }

    private List<FunnelPage.Row> versions(Cohorts cohorts, Asked asked, Locale locale) {
        var found = funnels.by(Facet.VERSION, cohorts);
        var known = names.of(Facet.VERSION, found.keySet(), locale);
        return found.entrySet().stream()
                .map(it -> new FunnelPage.Row(
                        known.getOrDefault(it.getKey(), "?"),
                        asked.at(PATH, "facet", Facet.VERSION.id(), "value", it.getKey()),
                        it.getValue()))
                .sorted(Comparator.comparing(FunnelPage.Row::name))
                .limit(SHOWN)
                .toList();
    }
}
