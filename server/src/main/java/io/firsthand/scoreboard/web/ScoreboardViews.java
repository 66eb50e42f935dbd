package io.firsthand.scoreboard.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.InForce;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.People;
import io.firsthand.routing.Setup;
import io.firsthand.routing.Setups;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.scoreboard.Span;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Gathers what the scoreboard shows, with names in the reader’s language. */
@Component
class ScoreboardViews {

    private final Scoreboard scoreboard;
    private final Agreements agreements;
    private final Sentences sentences;
    private final People people;
    private final Setups setups;
    private final Words words;

    ScoreboardViews(
            Scoreboard scoreboard,
            Agreements agreements,
            Sentences sentences,
            People people,
            Setups setups,
            Words words) {
        this.scoreboard = scoreboard;
        this.agreements = agreements;
        this.sentences = sentences;
        this.people = people;
        this.setups = setups;
        this.words = words;
    }

    ScoreboardPage page(Asked asked, Locale locale) {
        var rows = rows(asked, locale);
        return new ScoreboardPage(
                rows.stream().map(ScoreboardPage.Row::figures).reduce(Figures.none(), Figures::and),
                rows,
                spans(asked, locale),
                cuts(asked, locale),
                words.say(locale, "scoreboard.cut." + asked.cut().id()),
                asked.query(),
                narrowed(asked, locale),
                agreements.inForce().stream().map(it -> promise(it, locale)).toList(),
                scoreboard.overdue());
    }

    List<ScoreboardPage.Row> rows(Asked asked, Locale locale) {
        var names = names(asked.cut(), locale);
        var rows = new ArrayList<ScoreboardPage.Row>();
        scoreboard
                .by(asked.cut(), asked.narrowing(scoreboard))
                .forEach((key, figures) ->
                        rows.add(new ScoreboardPage.Row(names.apply(key), query(asked, key), figures)));
        if (asked.cut() == Cut.WEEK) {
            rows.sort(Comparator.comparing(ScoreboardPage.Row::name).reversed());
        } else {
            rows.sort(Comparator.comparingLong((ScoreboardPage.Row it) -> offered(it.figures()))
                    .reversed());
        }
        return rows;
    }

    private static long offered(Figures it) {
        return it.count(Measure.OFFERED);
    }

    private static String query(Asked asked, String key) {
        return asked.query(Map.of(asked.cut().id(), key));
    }

    private UnaryOperator<String> names(Cut cut, Locale locale) {
        return switch (cut) {
            case PERSON -> {
                var names = people.names();
                yield key -> names.getOrDefault(UUID.fromString(key), "?");
            }
            case SOURCE -> key -> words.say(locale, "lead.channel." + key);
            case WEEK -> key -> key;
            case TEAM -> {
                var setup = setups.now();
                yield key -> key.isEmpty() ? words.say(locale, "scoreboard.team.none") : team(setup, key);
            }
        };
    }

    private static String team(Setup setup, String key) {
        return setup.group(UUID.fromString(key)).map(it -> it.name()).orElse("?");
    }

    private List<Tab> spans(Asked asked, Locale locale) {
        return Arrays.stream(Span.values())
                .map(it -> new Tab(
                        words.say(locale, "scoreboard.span." + it.id()),
                        "/scoreboard?" + asked.query(Map.of("span", it.id(), "month", "")),
                        it == asked.span() && asked.month().isEmpty(),
                        null))
                .toList();
    }

    private List<Tab> cuts(Asked asked, Locale locale) {
        return Arrays.stream(Cut.values())
                .map(it -> new Tab(
                        words.say(locale, "scoreboard.cut." + it.id()),
                        "/scoreboard?" + asked.query(Map.of("by", it.id())) + "#cut",
                        it == asked.cut(),
                        null))
                .toList();
    }

    /** To what the numbers are narrowed. */
    Optional<String> narrowed(Asked asked, Locale locale) {
        var parts = new ArrayList<String>();
        asked.person().ifPresent(it -> parts.add(people.names().getOrDefault(it, "?")));
        asked.team().ifPresent(it -> parts.add(team(setups.now(), it.toString())));
        asked.source().ifPresent(it -> parts.add(words.say(locale, "lead.channel." + it)));
        asked.week().ifPresent(it -> parts.add(words.say(locale, "scoreboard.weekOf", it.toString())));
        asked.month().ifPresent(it -> parts.add(words.say(locale, "scoreboard.monthOf", month(it, locale))));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(locale, "scoreboard.narrowed", String.join(", ", parts)));
    }

    private static String month(YearMonth it, Locale locale) {
        return it.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }

    private ScoreboardPage.Promise promise(InForce it, Locale locale) {
        var terms = it.content().terms();
        return new ScoreboardPage.Promise(
                it.content().title(),
                it.version(),
                "/definitions/" + it.id(),
                List.of(
                        words.say(locale, "scoreboard.term.accept", sentences.minutes(terms.acceptWithin(), locale)),
                        words.say(
                                locale,
                                "scoreboard.term.respond",
                                sentences.minutes(terms.firstResponseWithin(), locale)),
                        words.say(locale, "scoreboard.term.attempts", terms.attempts())));
    }
}
