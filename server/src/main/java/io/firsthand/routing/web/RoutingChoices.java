package io.firsthand.routing.web;

import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Saved.Flaw;
import io.firsthand.routing.Setup;
import io.firsthand.routing.Target;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What forms about routing offer to choose, and how they say what is wrong. */
@Component
class RoutingChoices {

    private static final String PERSON = "person:";
    private static final String GROUP = "group:";

    private final People people;
    private final Words words;

    RoutingChoices(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    /** Who may get leads: groups first, then people, those of sales before the others. */
    Map<String, String> targets(Setup setup, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        setup.groups().forEach(it -> options.put(GROUP + it.id(), words.say(locale, "routing.group.named", it.name())));
        active().forEach(it -> options.put(PERSON + it.id().value(), it.name()));
        return options;
    }

    List<Person> active() {
        return people.all().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing((Person it) -> it.function() != Function.SALES))
                .toList();
    }

    Map<UUID, String> names() {
        return people.names();
    }

    String name(PersonId person) {
        return people.names().getOrDefault(person.value(), "?");
    }

    String said(Target target, Setup setup, Map<UUID, String> names, Locale locale) {
        return switch (target) {
            case Target.ToPerson(var person) -> names.getOrDefault(person.value(), "?");
            case Target.ToGroup(var id) ->
                setup.group(id)
                        .map(it -> words.say(locale, "routing.group.named", it.name()))
                        .orElseGet(() -> words.say(locale, "routing.group.gone"));
        };
    }

    static String text(Target target) {
        return switch (target) {
            case Target.ToPerson(var person) -> PERSON + person.value();
            case Target.ToGroup(var group) -> GROUP + group;
        };
    }

    /** Empty for nothing, and for anything that no form of ours sends. */
    static Optional<Target> target(String typed) {
        if (typed.startsWith(PERSON)) {
            return id(typed.substring(PERSON.length())).map(it -> new Target.ToPerson(new PersonId(it)));
        }
        return typed.startsWith(GROUP)
                ? id(typed.substring(GROUP.length())).map(Target.ToGroup::new)
                : Optional.empty();
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Separated by commas. */
    static List<String> skills(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    Mistakes told(List<Flaw> flaws, Locale locale) {
        var told = Mistakes.NONE;
        for (var it : flaws) {
            told = told.and(it.field(), say(it, locale));
        }
        return told;
    }

    String say(Flaw flaw, Locale locale) {
        return words.say(locale, flaw.key(), flaw.arguments().toArray());
    }

    String say(Locale locale, String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }
}
