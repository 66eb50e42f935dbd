package io.firsthand.buying.web;

import io.firsthand.buying.Courses;
import io.firsthand.buying.Courses.Course;
import io.firsthand.buying.Evaluations;
import io.firsthand.buying.Reasons;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanySection;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Html;
import io.firsthand.web.Words;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts how far a company is on its page. */
@Component
class BuyingSections implements CompanySection {

    private final Courses courses;
    private final Evaluations evaluations;
    private final Reasons reasons;
    private final SignRows rows;
    private final Words words;

    BuyingSections(Courses courses, Evaluations evaluations, Reasons reasons, SignRows rows, Words words) {
        this.courses = courses;
        this.evaluations = evaluations;
        this.reasons = reasons;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Html> of(CompanyId company, Actor actor, Locale locale) {
        var course = courses.of(company);
        var standing = course.standing();
        return Optional.of(new BuyingSection(
                company.value().toString(),
                standing,
                reasons.say(standing.progress().reasons(), locale),
                course,
                course.isEmpty() ? null : chart(course, locale),
                rows.of(course.latest(), locale),
                evaluations.of(company),
                actor.may(Permission.WRITE_LEADS)));
    }

    private Chart chart(Course course, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return new Chart(
                "intensity",
                words.say(locale, "buying.chart"),
                Shape.LINE,
                words.say(locale, "buying.chart.week"),
                words.say(locale, "buying.intensity"),
                Unit.DECIMAL,
                course.weeks().stream()
                        .map(it -> Label.of(it.end().format(format)))
                        .toList(),
                Series.of(
                        words.say(locale, "buying.intensity"),
                        course.weeks().stream()
                                .map(it -> Point.of(it.intensity()))
                                .toList()));
    }
}
