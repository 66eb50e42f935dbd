package io.firsthand.insight.web;

import io.firsthand.insight.Cohorts;
import io.firsthand.insight.Facet;
import io.firsthand.lead.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an address asks for; what is none of ours is left out.
 *
 * @param from instead of the span, together with {@code to}
 */
record Asked(
        Span span,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> channel,
        Facet facet,
        Optional<String> value) {

    private static final int LONGEST = 200;
    /** Beyond these years nothing happens, and there are more weeks than a page can hold. */
    private static final int EARLIEST = 1990;

    private static final int LATEST = 2099;
    private static final String NOBODY = new UUID(0, 0).toString();

    static Asked of(Map<String, String> parameters) {
        var facet = Facet.of(parameters.getOrDefault("facet", "")).orElse(Facet.ALL);
        var value = Optional.ofNullable(parameters.get("value"))
                .filter(it -> !it.isBlank() && it.length() <= LONGEST && facet != Facet.ALL)
                .filter(it -> it.chars().noneMatch(Character::isISOControl))
                .map(it -> facet.isById() ? id(it) : it);
        var from = day(parameters.getOrDefault("from", ""));
        var to = day(parameters.getOrDefault("to", ""));
        var isSpan = from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get());
        return new Asked(
                Span.of(parameters.getOrDefault("span", "")).orElse(Span.YEAR),
                isSpan ? Optional.empty() : from,
                isSpan ? Optional.empty() : to,
                Channel.of(parameters.getOrDefault("channel", "")).map(Channel::id),
                value.isPresent() ? facet : Facet.ALL,
                value);
    }

    /** The same without the value of something else. */
    Asked ofAll() {
        return new Asked(span, from, to, channel, Facet.ALL, Optional.empty());
    }

    Cohorts cohorts(LocalDate today) {
        var last = Cohorts.last(span.weeks, today);
        return new Cohorts(from.orElse(last.from()), to.orElse(last.to()), channel, facet, value);
    }

    /** Of the address that asks for the same, with some of it otherwise; what is empty is left out. */
    String query(String... others) {
        var all = new LinkedHashMap<String, String>();
        all.put("span", span == Span.YEAR ? "" : span.id());
        all.put("from", from.map(LocalDate::toString).orElse(""));
        all.put("to", to.map(LocalDate::toString).orElse(""));
        all.put("channel", channel.orElse(""));
        all.put("facet", value.isPresent() ? facet.id() : "");
        all.put("value", value.orElse(""));
        for (var i = 0; i < others.length; i += 2) {
            all.put(others[i], others[i + 1]);
        }
        var query = new StringBuilder();
        all.forEach((name, it) -> {
            if (!it.isEmpty()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(it, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    /** With some of it otherwise, behind a path. */
    String at(String path, String... others) {
        var query = query(others);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException _) {
            return NOBODY;
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text))
                            .filter(it -> it.getYear() >= EARLIEST && it.getYear() <= LATEST);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
