package io.firsthand.insight.web;

import io.firsthand.insight.Behind;
import io.firsthand.insight.Facet;
import io.firsthand.insight.Responses;
import io.firsthand.insight.Share;
import io.firsthand.insight.Velocities;
import io.firsthand.insight.Velocity;
import io.firsthand.insight.Velocity.Lever;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Gathers what the pages of velocity and of speed show. */
@Component
class MoneyViews {

    private final Velocities velocities;
    private final Responses responses;
    private final Frames frames;
    private final Words words;

    MoneyViews(Velocities velocities, Responses responses, Frames frames, Words words) {
        this.velocities = velocities;
        this.responses = responses;
        this.frames = frames;
        this.words = words;
    }

    VelocityPage velocity(Asked asked, LocalDate today, Locale locale) {
        var frame = frames.of("insight.velocity", "/insight/velocity", 5, asked, locale);
        return new VelocityPage(
                frame,
                velocities.of(asked.cohorts(today)).stream()
                        .map(it -> new VelocityPage.Part(it, hrefs(it, asked), levers(it, locale)))
                        .toList());
    }

    /** Win rate and cycle are of all currencies together. */
    private static Map<Lever, String> hrefs(Velocity it, Asked asked) {
        var behind = "/insight/leads";
        var currency = it.currency().isEmpty() ? Behind.Which.NO_CURRENCY : it.currency();
        return Map.of(
                Lever.OPPORTUNITIES,
                asked.at(behind, "stage", "opportunity", "span", "all", "from", "", "to", "", "currency", currency),
                Lever.WIN_RATE,
                asked.at(behind, "reached", "lost", "when", "happened"),
                Lever.VALUE,
                asked.at(behind, "reached", "won", "when", "happened", "currency", currency),
                Lever.CYCLE,
                asked.at(behind, "reached", "won", "when", "happened"));
    }

    private Optional<Chart> levers(Velocity it, Locale locale) {
        ToDoubleFunction<Lever> value = it::bring;
        if (it.weakest().isEmpty()) {
            return Optional.empty();
        }
        var currency = it.currency().isEmpty() ? words.say(locale, "insight.noCurrency") : it.currency();
        return Optional.of(new Chart(
                "levers-" + (it.currency().isEmpty() ? "none" : it.currency()),
                words.say(locale, "insight.velocity.chart"),
                Shape.ROWS,
                words.say(locale, "insight.velocity.lever"),
                words.say(locale, "insight.velocity.unit", currency),
                Unit.NUMBER,
                Lever.all().stream()
                        .map(lever -> Label.of(words.say(locale, "insight.velocity." + lever.id())))
                        .toList(),
                Series.of(
                        words.say(locale, "insight.velocity.bring"),
                        Lever.all().stream()
                                .map(lever -> Point.of(value.applyAsDouble(lever)))
                                .toList())));
    }

    /** Narrowed by the channel only. */
    SpeedPage speed(Asked given, LocalDate today, Locale locale) {
        var asked = given.ofAll();
        var frame = frames.of("insight.speed", "/insight/speed", 5, asked, locale);
        var answered = responses.of(asked.cohorts(today));
        var rows = answered.bands().stream()
                .map(it -> new SpeedPage.Row(
                        words.say(locale, "insight.speed." + it.speed().id()),
                        asked.at(
                                "/insight/leads",
                                "facet",
                                Facet.SPEED.id(),
                                "value",
                                it.speed().id()),
                        it))
                .toList();
        var chart = new Chart(
                "speed",
                words.say(locale, "insight.speed.chart"),
                Shape.BAR,
                words.say(locale, "insight.speed.within"),
                words.say(locale, "insight.sqlShare"),
                Unit.PERCENT,
                rows.stream().map(it -> Label.of(it.name(), it.href())).toList(),
                Series.of(
                        words.say(locale, "insight.sqlSoFar"),
                        rows.stream().map(MoneyViews::point).toList()));
        return new SpeedPage(frame, rows, chart, answered);
    }

    private static Point point(SpeedPage.Row it) {
        var share = it.band().sql().soFar();
        var around = share.wilson(Share.LEVEL);
        return new Point(share.share(), around.low(), around.high(), share.n(), it.href());
    }
}
