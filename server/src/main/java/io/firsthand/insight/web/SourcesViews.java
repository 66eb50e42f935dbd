package io.firsthand.insight.web;

import io.firsthand.insight.Facet;
import io.firsthand.insight.SourceNames;
import io.firsthand.insight.TrackRecord;
import io.firsthand.insight.TrackRecords;
import io.firsthand.web.Chart;
import io.firsthand.web.Chart.Label;
import io.firsthand.web.Chart.Point;
import io.firsthand.web.Chart.Series;
import io.firsthand.web.Chart.Shape;
import io.firsthand.web.Chart.Unit;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the page of sources shows. */
@Component
class SourcesViews {

    static final String PATH = "/insight/sources";
    private static final Set<Facet> BY = EnumSet.complementOf(EnumSet.of(Facet.SPEED));
    private static final int SHOWN = 100;
    private static final int DRAWN = 15;

    private final TrackRecords records;
    private final SourceNames names;
    private final Frames frames;
    private final Words words;

    SourcesViews(TrackRecords records, SourceNames names, Frames frames, Words words) {
        this.records = records;
        this.names = names;
        this.frames = frames;
        this.words = words;
    }

    /** What the address says it is told by; channels if it says nothing we know. */
    static Facet by(String id) {
        return Facet.of(id).filter(BY::contains).orElse(Facet.ALL);
    }

    SourcesPage page(Asked given, Facet by, LocalDate today, Locale locale) {
        var asked = narrowed(given, by);
        var frame = frames.of("insight.sources", PATH, 5, asked, locale, "by", by.id());
        var all = rows(asked, by, today, locale);
        var shown = all.stream().limit(SHOWN).toList();
        return new SourcesPage(
                frame,
                BY.stream()
                        .map(it -> new Tab(name(it, locale), asked.at(PATH, "by", it.id()), it == by, null))
                        .toList(),
                name(by, locale),
                shown,
                all.size() - shown.size(),
                chart(shown.stream().limit(DRAWN).toList(), by, locale),
                asked.at("/insight/sources.csv", "by", by.id()));
    }

    List<SourcesPage.Row> rows(Asked asked, Facet by, LocalDate today, Locale locale) {
        var found = records.by(by, narrowed(asked, by).cohorts(today));
        var known = names.of(by, found.stream().map(it -> key(by, it)).toList(), locale);
        return found.stream()
                .map(it -> row(asked, by, it, known.getOrDefault(key(by, it), "?"), locale))
                .toList();
    }

    /** Something else beside what it is told by cannot narrow it. */
    private static Asked narrowed(Asked asked, Facet by) {
        return asked.facet() == by ? asked : asked.ofAll();
    }

    private SourcesPage.Row row(Asked asked, Facet by, TrackRecord it, String name, Locale locale) {
        var channel = by == Facet.ALL;
        String[] narrow =
                channel ? new String[] {"channel", it.channel()} : new String[] {"facet", by.id(), "value", it.value()};
        return new SourcesPage.Row(
                name,
                channel ? "" : words.say(locale, "lead.channel." + it.channel()),
                asked.at("/insight/funnel", narrow),
                asked.at("/insight/leads", narrow),
                asked.at("/insight/leads", with(narrow, "reached", "sql")),
                it);
    }

    private static String[] with(String[] some, String... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private Chart chart(List<SourcesPage.Row> rows, Facet by, Locale locale) {
        return new Chart(
                "sources",
                words.say(locale, "insight.sources.chart"),
                Shape.ROWS,
                name(by, locale),
                words.say(locale, "insight.toSql"),
                Unit.PERCENT,
                rows.stream().map(it -> Label.of(it.name(), it.href())).toList(),
                Series.of(
                        words.say(locale, "insight.toSql"),
                        rows.stream().map(SourcesViews::point).toList()));
    }

    private static Point point(SourcesPage.Row it) {
        var record = it.record();
        var around = record.toSql().interval();
        return new Point(
                record.toSql().value(),
                around.low(),
                around.high(),
                record.counts().all(),
                it.href());
    }

    private String name(Facet by, Locale locale) {
        return words.say(locale, "insight.facet." + by.id());
    }

    private static String key(Facet by, TrackRecord it) {
        return by == Facet.ALL ? it.channel() : it.value();
    }
}
