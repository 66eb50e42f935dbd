package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.network.Ground;
import io.firsthand.network.Introduction;
import io.firsthand.network.Link;
import io.firsthand.network.Route;
import io.firsthand.network.Routes;
import io.firsthand.network.Tie;
import io.firsthand.web.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and sentences to what is found. */
@Component
class NetworkViews {

    private final Routes routes;
    private final Sentences sentences;
    private final Words words;

    NetworkViews(Routes routes, Sentences sentences, Words words) {
        this.routes = routes;
        this.sentences = sentences;
        this.words = words;
    }

    List<RouteView> of(List<Route> found, Actor actor, Locale locale) {
        var names = routes.names(found);
        return found.stream().map(it -> of(it, names, actor, locale)).toList();
    }

    RouteView of(Route it, Map<UUID, String> names, Actor actor, Locale locale) {
        var steps = Stream.concat(Stream.of(it.colleague()), it.links().stream().map(Link::to))
                .map(id -> name(id, names, locale))
                .toList();
        var through = it.through();
        return new RouteView(
                it.colleague(),
                steps,
                sentences.route(it, names, locale),
                it.strength(),
                actor.person().filter(me -> me.value().equals(it.colleague())).isPresent(),
                it.target(),
                through.isEmpty() ? null : through.getFirst());
    }

    List<LinkView> rows(Collection<Link> links, Locale locale) {
        var names = names(links);
        return links.stream()
                .map(it -> new LinkView(
                        it.from(),
                        it.to(),
                        name(it.from(), names, locale),
                        name(it.to(), names, locale),
                        it.isPerson(),
                        sentences.link(it, names, locale),
                        it.strength(),
                        last(it)))
                .toList();
    }

    /** When it was that two write or were connected belongs to what others do not see of a private tie. */
    private static @Nullable Instant last(Link it) {
        return it.ties().stream()
                .filter(tie -> tie.ground() != Ground.PRIVATE)
                .map(Tie::last)
                .max(Instant::compareTo)
                .orElse(null);
    }

    Map<UUID, String> names(Collection<Link> links) {
        return routes.names(
                links.stream().flatMap(it -> Stream.of(it.from(), it.to())).collect(Collectors.toSet()));
    }

    Map<UUID, String> namesOf(Collection<Introduction> some) {
        return routes.names(some.stream()
                .flatMap(it -> Stream.of(
                        it.contact().value(),
                        it.asker().value(),
                        it.asked().value(),
                        it.through() == null
                                ? it.contact().value()
                                : it.through().value()))
                .collect(Collectors.toSet()));
    }

    String name(UUID id, Locale locale) {
        return name(id, routes.names(Set.of(id)), locale);
    }

    private String name(UUID id, Map<UUID, String> names, Locale locale) {
        var name = names.getOrDefault(id, "");
        return name.isEmpty() ? words.say(locale, "network.nameless") : name;
    }
}
