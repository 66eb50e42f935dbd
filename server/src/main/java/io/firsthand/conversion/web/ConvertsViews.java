package io.firsthand.conversion.web;

import io.firsthand.conversion.Characteristic;
import io.firsthand.conversion.Conversions;
import io.firsthand.conversion.Converts;
import io.firsthand.conversion.Finding;
import io.firsthand.conversion.Goal;
import io.firsthand.conversion.web.ConversionWords.Naming;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.insight.InsightTabs;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class ConvertsViews {

    private static final int SHOWN = 300;
    private static final String PATH = "/insight/converts";

    private final Conversions conversions;
    private final ConversionWords words;
    private final InsightTabs tabs;

    ConvertsViews(Conversions conversions, ConversionWords words, InsightTabs tabs) {
        this.conversions = conversions;
        this.words = words;
        this.tabs = tabs;
    }

    ConvertsRun run(Actor actor) {
        return new ConvertsRun(conversions.last(), actor.may(Permission.DISCUSS_DEFINITION));
    }

    ConvertsPage page(Asked asked, Actor actor, Locale locale) {
        var naming = words.in(locale);
        var found = conversions.converts(asked.goal(), asked.channel(), asked.group());
        var findings = found.map(Converts::findings).orElse(List.of());
        var shown = findings.stream()
                .filter(it -> asked.all() || says(it))
                .limit(SHOWN)
                .toList();
        return new ConvertsPage(
                tabs.on(PATH, asked::kept, locale),
                found,
                run(actor),
                shown.stream().map(it -> row(it, asked, naming)).toList(),
                findings.size() - shown.size(),
                Arrays.stream(Goal.values())
                        .map(it -> tab(naming.say(it.words()), asked, "goal", it.id(), it == asked.goal()))
                        .toList(),
                found.map(it -> channels(it, asked, naming)).orElse(List.of()),
                found.map(it -> groups(it, asked, naming)).orElse(List.of()),
                asked.query(Map.of()),
                asked.query(Map.of("all", "true")),
                found.map(it -> names(it.suspicious(), naming)).orElse(Map.of()),
                found.map(it -> names(it.offered(), naming)).orElse(Map.of()),
                actor.may(Permission.MANAGE_ROUTING) ? Optional.of(conversions.setting()) : Optional.empty());
    }

    private static boolean says(Finding it) {
        return switch (it.says()) {
            case MORE, LESS, CHANNEL -> true;
            case NO_DIFFERENCE, TOO_FEW -> false;
        };
    }

    private static ConvertsPage.Row row(Finding it, Asked asked, Naming naming) {
        var id = it.characteristic().id();
        return new ConvertsPage.Row(
                naming.characteristic(id),
                naming.value(it.characteristic(), it.value()),
                it,
                "/insight/converts/leads?"
                        + asked.query(Map.of("characteristic", id))
                        + "&value=" + Asked.encoded(it.value()));
    }

    private static Map<String, String> names(List<Characteristic> all, Naming naming) {
        var names = new TreeMap<String, String>();
        all.forEach(it -> names.put(it.id(), naming.characteristic(it.id())));
        return names;
    }

    private static List<Tab> channels(Converts it, Asked asked, Naming naming) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(
                naming.say("conversion.channel.all"),
                asked,
                "channel",
                "",
                asked.channel().isEmpty()));
        it.channels()
                .forEach(channel -> tabs.add(tab(
                        naming.say("lead.channel." + channel),
                        asked,
                        "channel",
                        channel,
                        asked.channel().equals(Optional.of(channel)))));
        return tabs;
    }

    private static List<Tab> groups(Converts it, Asked asked, Naming naming) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(
                naming.say("conversion.group.all"),
                asked,
                "group",
                "",
                asked.group().isEmpty()));
        it.groups()
                .forEach(group -> tabs.add(tab(
                        naming.group(group),
                        asked,
                        "group",
                        group,
                        asked.group().equals(Optional.of(group)))));
        return tabs;
    }

    private static Tab tab(String label, Asked asked, String name, String value, boolean current) {
        return new Tab(label, PATH + "?" + asked.query(Map.of(name, value)), current, null);
    }

    ConvertsBehindPage behind(
            Asked asked,
            String characteristic,
            String value,
            List<ConvertsBehindPage.Row> rows,
            Optional<LeadId> next,
            Locale locale) {
        var naming = words.in(locale);
        var query = asked.query(Map.of());
        var named = conversions
                .characteristic(characteristic)
                .map(it -> naming.value(it, value))
                .orElse(value);
        return new ConvertsBehindPage(
                naming.characteristic(characteristic),
                named,
                naming.say(asked.goal().words()),
                rows,
                query,
                next.map(it -> "/insight/converts/leads?" + query + "&characteristic=" + Asked.encoded(characteristic)
                                + "&value=" + Asked.encoded(value) + "&after=" + it.value())
                        .orElse(null));
    }
}
