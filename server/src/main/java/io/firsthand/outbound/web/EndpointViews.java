package io.firsthand.outbound.web;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.notification.Wishes;
import io.firsthand.outbound.Audience;
import io.firsthand.outbound.Deliveries;
import io.firsthand.outbound.Delivery;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.Endpoints;
import io.firsthand.routing.Setups;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages about endpoints show. */
@Component
class EndpointViews {

    private static final int SHOWN = 20;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Wishes wishes;
    private final Setups setups;
    private final People people;
    private final Words words;

    EndpointViews(
            Endpoints endpoints, Deliveries deliveries, Wishes wishes, Setups setups, People people, Words words) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.wishes = wishes;
        this.setups = setups;
        this.people = people;
        this.words = words;
    }

    EndpointListPage list(boolean chats, Locale locale) {
        return new EndpointListPage(chats, endpoints.all(chats), audiences(true, locale));
    }

    EndpointFormPage form(boolean chats, @Nullable Endpoint it, EndpointForm typed, Mistakes mistakes, Locale locale) {
        return new EndpointFormPage(chats, it, typed, audiences(chats, locale), wishes.kinds(), mistakes);
    }

    EndpointPage page(
            Endpoint it,
            @Nullable String secret,
            Optional<Delivery.State> state,
            Optional<UUID> before,
            Locale locale) {
        var found = deliveries.list(it.id(), state.orElse(null), before.orElse(null), SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var here = it.path() + state.map(of -> "?state=" + of.id()).orElse("");
        var last = found.size() > SHOWN ? shown.getLast().id() : null;
        return new EndpointPage(
                it,
                it.kind().isChat() ? Optional.empty() : endpoints.url(it.id()),
                audiences(true, locale).getOrDefault(it.audience().text(), "–"),
                endpoints.overlap(it.id()),
                secret,
                deliveries.counts(it.id()),
                deliveries.haveFailed(it.id()),
                state.orElse(null),
                shown,
                before.isPresent() ? here : null,
                last == null ? null : here + (here.contains("?") ? "&" : "?") + "before=" + last);
    }

    private Map<String, String> audiences(boolean people, Locale locale) {
        var all = new LinkedHashMap<String, String>();
        all.put(Audience.ALL.text(), words.say(locale, "outbound.audience.all"));
        setups.now()
                .groups()
                .forEach(it -> all.put(
                        new Audience(Audience.Kind.TEAM, it.id()).text(),
                        words.say(locale, "outbound.audience.team", it.name())));
        if (people) {
            this.people.all().stream()
                    .filter(Person::active)
                    .forEach(it -> all.put(
                            new Audience(Audience.Kind.PERSON, it.id().value()).text(),
                            words.say(locale, "outbound.audience.person", it.name())));
        }
        return all;
    }
}
