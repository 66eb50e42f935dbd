package io.firsthand.scoreboard.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Narrowing;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.scoreboard.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an address asks for; what is none of ours is left out.
 *
 * @param team a group of routing
 */
record Asked(
        Span span,
        Cut cut,
        Optional<UUID> person,
        Optional<UUID> team,
        Optional<String> source,
        Optional<LocalDate> week,
        Optional<YearMonth> month) {

    private static final UUID NOBODY = new UUID(0, 0);

    static Asked of(Map<String, String> parameters) {
        return new Asked(
                Span.of(parameters.getOrDefault("span", "")).orElse(Span.MONTH),
                Cut.of(parameters.getOrDefault("by", "")).orElse(Cut.PERSON),
                id(parameters.getOrDefault("person", "")),
                id(parameters.getOrDefault("team", "")),
                Channel.of(parameters.getOrDefault("source", "")).map(Channel::id),
                day(parameters.getOrDefault("week", "")),
                month(parameters.getOrDefault("month", "")));
    }

    Narrowing narrowing(Scoreboard scoreboard) {
        var people = new ArrayList<PersonId>();
        person.ifPresent(it -> people.add(new PersonId(it)));
        team.ifPresent(it -> {
            people.addAll(scoreboard.members(it));
            if (people.isEmpty()) {
                people.add(new PersonId(NOBODY));
            }
        });
        return new Narrowing(span, List.copyOf(people), source, week, month);
    }

    boolean isNarrowed() {
        return person.isPresent() || team.isPresent() || source.isPresent() || week.isPresent() || month.isPresent();
    }

    /** Of the address that asks for the same. */
    String query() {
        return query(Map.of());
    }

    /** With some of it otherwise. */
    String query(Map<String, String> others) {
        var all = new LinkedHashMap<String, String>();
        all.put("span", span.id());
        all.put("by", cut.id());
        person.ifPresent(it -> all.put("person", it.toString()));
        team.ifPresent(it -> all.put("team", it.toString()));
        source.ifPresent(it -> all.put("source", it));
        week.ifPresent(it -> all.put("week", it.toString()));
        month.ifPresent(it -> all.put("month", it.toString()));
        all.putAll(others);
        all.values().removeIf(String::isEmpty);
        var query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(value));
        return query.toString();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.of(NOBODY);
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.matches("[12][0-9]{3}-[0-9]{2}") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
