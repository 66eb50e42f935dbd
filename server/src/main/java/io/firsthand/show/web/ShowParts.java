package io.firsthand.show.web;

import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.web.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one show have in common. */
@Component
class ShowParts {

    private final Shows shows;
    private final People people;
    private final LeadProblems problems;

    ShowParts(Shows shows, People people, LeadProblems problems) {
        this.shows = shows;
        this.people = people;
        this.problems = problems;
    }

    Show find(UUID id) {
        return shows.find(id).orElseThrow(ShowParts::missing);
    }

    Frame frame(Show show, String tab, Actor actor) {
        return new Frame(show, tab, actor.may(Permission.MANAGE_SHOWS));
    }

    /** Everybody's name, of those who left, too. */
    Map<PersonId, String> names() {
        return people.names().entrySet().stream().collect(toMap(it -> new PersonId(it.getKey()), Map.Entry::getValue));
    }

    /** Who can be chosen for something, by name. */
    Map<String, String> choices() {
        return people.all().stream()
                .filter(Person::active)
                .collect(toMap(it -> it.id().value().toString(), Person::name, (one, _) -> one, LinkedHashMap::new));
    }

    Mistakes told(List<Mistake> mistakes, Locale locale) {
        return problems.told(mistakes, locale);
    }

    /** The id in a path; whatever is none names nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
