package io.firsthand.network.web;

import io.firsthand.network.Link;
import io.firsthand.network.Route;
import io.firsthand.network.Tie;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.web.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words why two know each other, and why a way is one. */
@Component
class Sentences {

    private final Words words;
    private final Shows shows;

    Sentences(Words words, Shows shows) {
        this.words = words;
        this.shows = shows;
    }

    /** Each link as a sentence, one after the other. */
    String route(Route route, Map<UUID, String> names, Locale locale) {
        return route.links().stream().map(it -> link(it, names, locale)).collect(Collectors.joining(" "));
    }

    String link(Link link, Map<UUID, String> names, Locale locale) {
        var clauses = new LinkedHashSet<String>();
        for (var tie : link.ties()) {
            clauses.addAll(clauses(tie, name(link.from(), names, locale), name(link.to(), names, locale), locale));
        }
        var sentence = String.join("; ", clauses);
        return sentence.endsWith(".") ? sentence : sentence + "."; // as of "Almanzora S.A."
    }

    private String name(UUID id, Map<UUID, String> names, Locale locale) {
        var name = names.getOrDefault(id, "");
        return name.isEmpty() ? words.say(locale, "network.nameless") : name;
    }

    private List<String> clauses(Tie tie, String from, String to, Locale locale) {
        var last = month(tie.last(), locale);
        return switch (tie.ground()) {
            case MET -> met(tie, from, to, last, locale);
            case SAID -> List.of(clause(locale, "said", from, to));
            case EMPLOYER -> List.of(clause(locale, "employer", from, to, orNothing(tie.place()), last));
            case CONNECTIONS -> List.of(clause(locale, "connections", from, to, month(tie.since(), locale)));
            case MAIL -> List.of(clause(locale, "mail", from, to, tie.counts().letters(), last));
            case PRIVATE -> List.of(clause(locale, "private", from, to));
            case COMPANY -> List.of(clause(locale, "company", from, to, orNothing(tie.place())));
        };
    }

    private List<String> met(Tie tie, String from, String to, String last, Locale locale) {
        var clauses = new ArrayList<String>();
        var counts = tie.counts();
        if (counts.meetings() > 0) {
            var place = place(tie.place());
            clauses.add(
                    place.isEmpty()
                            ? clause(locale, "met", from, to, counts.meetings(), last)
                            : clause(locale, "metAt", from, to, counts.meetings(), last, place.get()));
        }
        if (counts.calls() > 0) {
            clauses.add(clause(locale, "calls", from, to, counts.calls(), last));
        }
        if (counts.letters() > 0) {
            clauses.add(clause(locale, "letters", from, to, counts.letters(), last));
        }
        return clauses;
    }

    /** A show by its name, whatever else as it is written. */
    private Optional<String> place(@Nullable String place) {
        if (place == null) {
            return Optional.empty();
        }
        try {
            return shows.find(UUID.fromString(place)).map(Show::name);
        } catch (IllegalArgumentException _) {
            return Optional.of(place);
        }
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private String clause(Locale locale, String what, Object... arguments) {
        return words.say(locale, "network.says." + what, arguments);
    }

    private static String month(Instant time, Locale locale) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(time.atZone(ZoneOffset.UTC));
    }
}
