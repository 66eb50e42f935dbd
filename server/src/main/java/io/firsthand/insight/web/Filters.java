package io.firsthand.insight.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.insight.Facet;
import io.firsthand.lead.Channel;
import io.firsthand.web.NotValid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows the numbers that a program asks for. */
record Filters(
        @Nullable String span,
        @Nullable String from,
        @Nullable String to,
        @Nullable String channel,
        @Nullable String facet,
        @Nullable String value) {

    static final String MEANING =
            "Of leads captured in this `span` (quarter, half, year, two_years, all; year if absent),"
                    + " or in the weeks `from` a day `to` before another; perhaps of one `channel`, and of one `value` of a"
                    + " `facet` (campaign, show, form, list, spoke, owner, rep, industry, country, size, seniority, grade,"
                    + " version). Intervals are of 80 %.";

    /** By which sources are told. */
    static final String FACETS = Arrays.stream(Facet.values())
            .filter(it -> it != Facet.SPEED)
            .map(Facet::id)
            .collect(joining(", "));

    /** Refuses what {@link Asked} would leave out. */
    Asked asked() {
        known("span", span, Span.values(), Span::id);
        known("channel", channel, Channel.values(), Channel::id);
        known("facet", facet, Facet.values(), Facet::id);
        var asked = Asked.of(map());
        if (isSaid(from) || isSaid(to)) {
            day("from", from);
            day("to", to);
            if (asked.from().isEmpty()) {
                throw NotValid.of("to", "A day after `from`");
            }
        }
        if (isSaid(value) && asked.value().isEmpty()) {
            throw NotValid.of("value", "Of a `facet` that is named, and no longer than 200 characters");
        }
        return asked;
    }

    private static boolean isSaid(@Nullable String it) {
        return it != null && !it.isBlank();
    }

    private static void day(String field, @Nullable String it) {
        if (it == null || Asked.day(it).isEmpty()) {
            throw NotValid.of(field, "A day such as 2026-01-31");
        }
    }

    private static <T> void known(String field, @Nullable String it, T[] values, Function<T, String> id) {
        if (it != null && !it.isEmpty() && Stream.of(values).map(id).noneMatch(it::equals)) {
            throw NotValid.of(field, "One of " + Stream.of(values).map(id).collect(joining(", ")));
        }
    }

    private Map<String, String> map() {
        var map = new HashMap<String, String>();
        put(map, "span", span);
        put(map, "from", from);
        put(map, "to", to);
        put(map, "channel", channel);
        put(map, "facet", facet);
        put(map, "value", value);
        return map;
    }

    private static void put(Map<String, String> map, String name, @Nullable String it) {
        if (it != null) {
            map.put(name, it);
        }
    }
}
