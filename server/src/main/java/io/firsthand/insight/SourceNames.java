package io.firsthand.insight;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.identity.People;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.web.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What people call the values by which leads are counted. */
@Service
public class SourceNames {

    private final People people;
    private final Shows shows;
    private final Agreements agreements;
    private final List<ListNames> lists;
    private final Words words;

    SourceNames(People people, Shows shows, Agreements agreements, List<ListNames> lists, Words words) {
        this.people = people;
        this.shows = shows;
        this.agreements = agreements;
        this.lists = lists;
        this.words = words;
    }

    /** One for each value; for {@link Facet#ALL} the values are channels. */
    public Map<String, String> of(Facet facet, Collection<String> values, Locale locale) {
        var known = facet.isById() ? named(facet, values) : Map.<UUID, String>of();
        var names = new HashMap<String, String>();
        values.forEach(it -> names.put(it, facet.isById() ? name(known, it) : word(facet, it, locale)));
        return names;
    }

    public String of(Facet facet, String value, Locale locale) {
        return Objects.requireNonNull(of(facet, List.of(value), locale).get(value));
    }

    private Map<UUID, String> named(Facet facet, Collection<String> values) {
        var ids = values.stream().map(SourceNames::id).flatMap(Optional::stream).toList();
        return switch (facet) {
            case SHOW ->
                ids.stream()
                        .map(shows::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(
                                Show::id, it -> it.name() + " " + it.from().getYear()));
            case LIST -> lists.isEmpty() ? Map.of() : lists.getFirst().of(ids);
            case SPOKE, OWNER, REP -> people.names();
            case ALL, CAMPAIGN, FORM, INDUSTRY, COUNTRY, SIZE, SENIORITY, GRADE, VERSION, SPEED -> Map.of();
        };
    }

    private static String name(Map<UUID, String> known, String value) {
        return id(value).map(known::get).orElse("?");
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String word(Facet facet, String value, Locale locale) {
        return switch (facet) {
            case ALL -> words.say(locale, "lead.channel." + value);
            case SENIORITY -> words.say(locale, "criterion.seniority." + value);
            case SPEED -> words.say(locale, "insight.speed." + value);
            case VERSION -> version(value, locale);
            case CAMPAIGN, SHOW, FORM, LIST, SPOKE, OWNER, REP, INDUSTRY, COUNTRY, SIZE, GRADE -> value;
        };
    }

    private String version(String value, Locale locale) {
        var colon = value.indexOf(':');
        var title = id(value.substring(0, Math.max(0, colon)))
                .flatMap(agreements::find)
                .map(Definition::title)
                .orElse("?");
        return words.say(locale, "insight.version", title, value.substring(colon + 1));
    }
}
