package io.firsthand.insight.web;

import io.firsthand.insight.Share;
import io.firsthand.insight.StageTime;
import io.firsthand.insight.StageTimes;
import io.firsthand.lead.Stage;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gathers what the page of times shows. */
@Component
class TimesViews {

    static final String PATH = "/insight/times";
    private static final double[] DAYS = {
        0, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 14, 18, 21, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300,
        365
    };

    private final StageTimes times;
    private final Frames frames;
    private final Words words;

    TimesViews(StageTimes times, Frames frames, Words words) {
        this.times = times;
        this.frames = frames;
        this.words = words;
    }

    TimesPage page(Asked asked, String stage, LocalDate today, Locale locale) {
        var known = Stage.of(stage).map(Stage::id).orElse("");
        var frame = frames.of("insight.times", PATH, 4, asked, locale, "stage", known);
        var cohorts = asked.cohorts(today);
        var isOther = !StageTimes.isKept(cohorts);
        var counted = isOther ? asked.ofAll() : asked;
        var all = times.of(cohorts);
        var shown =
                all.stream().filter(it -> it.stage().equals(stage)).findFirst().orElse(all.get(1));
        return new TimesPage(
                frame,
                all.stream()
                        .map(it -> new TimesPage.Row(
                                name(it, locale),
                                counted.at("/insight/leads", "stage", it.stage(), "when", "happened", "dated", "true"),
                                it))
                        .toList(),
                times.until(cohorts).stream()
                        .map(it -> new TimesPage.Row(
                                name(it, locale),
                                counted.at("/insight/leads", "missing", it.stage(), "dated", "true"),
                                it))
                        .toList(),
                curve(shown, locale),
                all.stream()
                        .map(it -> new Tab(
                                name(it, locale),
                                asked.at(PATH, "stage", it.stage()) + "#curve",
                                it.stage().equals(shown.stage()),
                                it.stays()))
                        .toList(),
                isOther);
    }

    private String name(StageTime it, Locale locale) {
        return words.say(locale, "lead.stage." + it.stage());
    }

    private Chart curve(StageTime it, Locale locale) {
        var labels = new ArrayList<Label>();
        var points = new ArrayList<Point>();
        var last =
                it.curve().steps().isEmpty() ? 0 : it.curve().steps().getLast().time();
        for (var days : DAYS) {
            if (days <= last || labels.isEmpty()) {
                var around = it.curve().band(days, Share.LEVEL);
                labels.add(Label.of(words.say(locale, "insight.times.after", days), days));
                points.add(new Point(it.curve().survival(days), around.low(), around.high(), atRisk(it, days), null));
            }
        }
        return new Chart(
                "survival",
                words.say(locale, "insight.times.chart", name(it, locale)),
                Shape.STEP,
                words.say(locale, "insight.times.days"),
                words.say(locale, "insight.times.still"),
                Unit.PERCENT,
                List.copyOf(labels),
                Series.of(name(it, locale), points));
    }

    /** How many were still watched then. */
    private static long atRisk(StageTime it, double days) {
        return it.curve().steps().stream()
                .filter(step -> step.time() >= days)
                .findFirst()
                .map(step -> step.atRisk())
                .orElse(0L);
    }
}
