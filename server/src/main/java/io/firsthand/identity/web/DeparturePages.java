package io.firsthand.identity.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Departures;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonChange;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Somebody is deactivated: at once, or after what they have in hand was handed over in the same step. */
@Controller
@Requires(Permission.MANAGE_PEOPLE)
class DeparturePages {

    private static final String RULES = "rules";

    private final People people;
    private final Departures departures;
    private final Fields fields;

    DeparturePages(People people, Departures departures, Fields fields) {
        this.people = people;
        this.departures = departures;
        this.fields = fields;
    }

    @GetMapping("/people/{id}/departure")
    View show(@PathVariable UUID id, Locale locale) {
        return page(find(id), "", Mistakes.NONE, locale);
    }

    @PostMapping("/people/{id}/deactivation")
    View deactivate(@PathVariable UUID id, Actor actor) {
        return answer(departures.leave(new PersonId(id), actor));
    }

    @PostMapping("/people/{id}/departure")
    View leave(@PathVariable UUID id, @RequestParam(defaultValue = "") String heir, Actor actor, Locale locale) {
        var person = find(id);
        if (!heirs(person, locale).containsKey(heir)) {
            return page(person, heir, Mistakes.on("heir", fields.say(locale, "identity.departure.choose")), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var to = heir.equals(RULES) ? Optional.<PersonId>empty() : Optional.of(new PersonId(UUID.fromString(heir)));
        return switch (departures.leave(person.id(), to, actor)) {
            case PersonChange.Orphans(var _, var orphans) ->
                page(person, "", Mistakes.on("heir", orphaned(orphans, locale)), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case PersonChange outcome -> answer(outcome);
        };
    }

    private String orphaned(List<PersonChange.Keeps.Kept> orphans, Locale locale) {
        return fields.say(
                locale,
                "identity.departure.orphans",
                orphans.stream()
                        .map(it -> fields.say(locale, it.words(), it.count()))
                        .collect(joining(", ")));
    }

    private static View answer(PersonChange outcome) {
        return switch (outcome) {
            case PersonChange.Changed(var person) ->
                Redirect.to("/people").saying("identity.people.changed", person.name());
            case PersonChange.Orphans(var person, var _) ->
                Redirect.to("/people/" + person.id().value() + "/departure");
            case PersonChange.Keeps(var person, var _) ->
                Redirect.to("/people/" + person.id().value() + "/departure");
            case PersonChange.LastAdministrator(var person) ->
                Redirect.to("/people").with(Flash.Kind.FAILED, "identity.people.last", person.name());
            case PersonChange.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private DeparturePage page(Person person, String heir, Mistakes mistakes, Locale locale) {
        return new DeparturePage(person, departures.kept(person.id()), heirs(person, locale), heir, mistakes);
    }

    private Map<String, String> heirs(Person person, Locale locale) {
        var heirs = new LinkedHashMap<String, String>();
        heirs.put(RULES, fields.say(locale, "identity.departure.rules"));
        people.all().stream()
                .filter(it -> it.active() && !it.id().equals(person.id()))
                .forEach(it -> heirs.put(it.id().value().toString(), it.name()));
        return heirs;
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
