package io.firsthand.insight.web;

import io.firsthand.insight.Facet;
import io.firsthand.insight.InsightLeads;
import io.firsthand.insight.InsightTabs;
import io.firsthand.insight.SourceNames;
import io.firsthand.lead.Channel;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what stands around the pages. */
@Component
class Frames {

    private final InsightLeads leads;
    private final SourceNames names;
    private final Words words;
    private final InsightTabs tabs;

    Frames(InsightLeads leads, SourceNames names, Words words, InsightTabs tabs) {
        this.leads = leads;
        this.names = names;
        this.words = words;
        this.tabs = tabs;
    }

    /**
     * Looks at what changed just now, first.
     *
     * @param own names and values of what the page alone asks, for it stays the same where a filter changes
     */
    Frame of(String title, String path, int explained, Asked asked, Locale locale, String... own) {
        var complete = leads.freshen();
        return new Frame(
                title,
                path,
                tabs.on(path, asked::at, locale),
                Arrays.stream(Span.values())
                        .map(it -> span(it, path, asked, locale, own))
                        .toList(),
                channels(locale),
                asked.channel(),
                kept(asked, own),
                narrowed(asked, locale),
                path,
                complete,
                explained);
    }

    private Tab span(Span it, String path, Asked asked, Locale locale, String... own) {
        var span = Stream.of("span", it.id(), "from", "", "to", "");
        return new Tab(
                words.say(locale, "insight.span." + it.id()),
                asked.at(path, Stream.concat(span, Stream.of(own)).toArray(String[]::new)),
                it == asked.span() && asked.from().isEmpty(),
                null);
    }

    private Map<String, String> channels(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        for (var it : Channel.values()) {
            all.put(it.id(), words.say(locale, "lead.channel." + it.id()));
        }
        return all;
    }

    private static Map<String, String> kept(Asked asked, String... own) {
        var kept = new LinkedHashMap<String, String>();
        if (asked.span() != Span.YEAR) {
            kept.put("span", asked.span().id());
        }
        asked.from().ifPresent(it -> kept.put("from", it.toString()));
        asked.to().ifPresent(it -> kept.put("to", it.toString()));
        asked.value().ifPresent(it -> {
            kept.put("facet", asked.facet().id());
            kept.put("value", it);
        });
        for (var i = 0; i < own.length; i += 2) {
            if (!own[i + 1].isEmpty()) {
                kept.put(own[i], own[i + 1]);
            }
        }
        return kept;
    }

    /** To what the numbers are narrowed, in words. */
    Optional<String> narrowed(Asked asked, Locale locale) {
        var parts = new ArrayList<String>();
        asked.channel().ifPresent(it -> parts.add(words.say(locale, "lead.channel." + it)));
        asked.value()
                .ifPresent(it -> parts.add(words.say(
                        locale,
                        "insight.narrowed.value",
                        words.say(locale, "insight.facet." + asked.facet().id()),
                        name(asked.facet(), it, locale))));
        asked.from()
                .ifPresent(it -> parts.add(words.say(
                        locale,
                        "insight.narrowed.weeks",
                        it.toString(),
                        asked.to().orElse(it).minusDays(1).toString())));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(locale, "insight.narrowed", String.join(", ", parts)));
    }

    private String name(Facet facet, String value, Locale locale) {
        return names.of(facet, value, locale);
    }
}
