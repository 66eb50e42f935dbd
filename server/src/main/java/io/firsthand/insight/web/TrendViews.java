package io.firsthand.insight.web;

import io.firsthand.insight.Forecast;
import io.firsthand.insight.Forecasts;
import io.firsthand.insight.Reached;
import io.firsthand.insight.Trends;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Times;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Gathers what the pages of trends and of the forecast show. */
@Component
class TrendViews {

    private static final List<List<Reached>> CHARTS = List.of(
            List.of(Reached.LEADS, Reached.MQL),
            List.of(Reached.SAL, Reached.SQL, Reached.OPPORTUNITY),
            List.of(Reached.WON, Reached.LOST));

    private final Trends trends;
    private final Forecasts forecasts;
    private final Frames frames;
    private final Words words;

    TrendViews(Trends trends, Forecasts forecasts, Frames frames, Words words) {
        this.trends = trends;
        this.forecasts = forecasts;
        this.frames = frames;
        this.words = words;
    }

    TrendsPage trends(Asked asked, LocalDate today, Locale locale) {
        var frame = frames.of("insight.trends", "/insight/trends", 3, asked, locale);
        var cohorts = asked.cohorts(today);
        var weeks = trends.of(cohorts);
        while (!weeks.isEmpty() && weeks.firstEntry().getValue().isEmpty()) {
            weeks.pollFirstEntry();
        }
        var marks = trends.changes(cohorts).stream()
                .flatMap(it -> Optional.ofNullable(weeks.floorKey(LocalDate.ofInstant(it.at(), ZoneOffset.UTC)))
                        .map(week -> new Chart.Mark(
                                Times.day(week, locale),
                                words.say(locale, "insight.version", it.title(), it.version())))
                        .stream())
                .toList();
        return new TrendsPage(
                frame,
                weeks.isEmpty(),
                CHARTS.stream()
                        .map(it -> chart(it, weeks, asked, locale).withMarks(marks))
                        .toList());
    }

    private Chart chart(
            List<Reached> shown, NavigableMap<LocalDate, Map<Reached, Long>> weeks, Asked asked, Locale locale) {
        var labels = weeks.keySet().stream()
                .map(it -> Label.of(Times.day(it, locale)))
                .toList();
        var series = shown.stream()
                .map(it -> Series.of(
                        name(it, locale),
                        weeks.entrySet().stream()
                                .map(week -> Point.of(
                                        week.getValue().getOrDefault(it, 0L), behind(it, week.getKey(), asked)))
                                .toList()))
                .toList();
        return new Chart(
                "trend-" + shown.getFirst().id(),
                words.say(locale, "insight.trends." + shown.getFirst().id()),
                Shape.LINE,
                words.say(locale, "insight.week"),
                words.say(locale, "insight.perWeek"),
                Unit.NUMBER,
                labels,
                series,
                List.of());
    }

    private String name(Reached it, Locale locale) {
        return words.say(locale, it == Reached.LEADS ? "insight.captured" : "lead.stage." + it.id());
    }

    private static String behind(Reached it, LocalDate week, Asked asked) {
        return asked.at(
                "/insight/leads",
                "reached",
                it.id(),
                "when",
                "happened",
                "from",
                week.toString(),
                "to",
                week.plusWeeks(1).toString());
    }

    ForecastPage forecast(Asked asked, LocalDate today, Locale locale) {
        var frame = frames.of("insight.forecast", "/insight/forecast", 5, asked, locale);
        return new ForecastPage(
                frame,
                forecasts.of(asked.cohorts(today)).stream()
                        .map(it -> new ForecastPage.Part(it, months(it, locale)))
                        .toList(),
                asked.at("/insight/leads", "stage", "opportunity", "span", "all", "from", "", "to", ""));
    }

    private Optional<Chart> months(Forecast it, Locale locale) {
        var known = new TreeSet<>(it.won().keySet());
        known.addAll(it.expected().keySet());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var months = known.first()
                .datesUntil(known.last().plusDays(1), Period.ofMonths(1))
                .toList();
        return Optional.of(new Chart(
                "months-" + (it.currency().isEmpty() ? "none" : it.currency()),
                words.say(locale, "insight.forecast.chart"),
                Shape.BAR,
                words.say(locale, "insight.month"),
                it.currency().isEmpty() ? words.say(locale, "insight.noCurrency") : it.currency(),
                Unit.NUMBER,
                months.stream()
                        .map(month -> Label.of(Times.shortMonth(YearMonth.from(month), locale)))
                        .toList(),
                Series.of(words.say(locale, "lead.stage.won"), points(months, it.won())),
                new Series(words.say(locale, "insight.forecast.expected"), true, points(months, it.expected()))));
    }

    private static List<Point> points(List<LocalDate> months, NavigableMap<LocalDate, Double> values) {
        return months.stream()
                .map(it -> values.containsKey(it) ? Point.of(values.get(it)) : Point.NONE)
                .toList();
    }
}
