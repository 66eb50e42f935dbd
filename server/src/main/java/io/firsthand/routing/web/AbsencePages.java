package io.firsthand.routing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.routing.AbsenceChange;
import io.firsthand.routing.Absences;
import io.firsthand.web.Days;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who is away and when; each says so for themselves, managers for all. */
@Controller
@RequestMapping("/settings/absences")
@Requires(Permission.READ_LEADS)
class AbsencePages {

    private static final String HERE = "/settings/absences";

    private final Absences absences;
    private final RoutingChoices choices;
    private final Clock clock;

    AbsencePages(Absences absences, RoutingChoices choices, Clock clock) {
        this.absences = absences;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    View list(Actor actor) {
        return page(actor, own(actor), "", "", Mistakes.NONE);
    }

    @PostMapping
    View add(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Actor actor,
            Locale locale) {
        var who = RoutingChoices.id(person.isEmpty() ? own(actor) : person).map(PersonId::new);
        if (who.isEmpty()) {
            return page(actor, person, first, last, Mistakes.on("person", choices.say(locale, "routing.flaw.person")))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (absences.note(who.get(), day(first), day(last), actor)) {
            case AbsenceChange.Noted(var it) ->
                Redirect.to(HERE)
                        .saying("routing.absence.saved", choices.name(it.person()))
                        .undoneBy(HERE + "/" + it.id() + "/removal");
            case AbsenceChange.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case AbsenceChange.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case AbsenceChange.Refused(var flaw) ->
                page(actor, person, first, last, choices.told(List.of(flaw), locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id, Actor actor) {
        return switch (absences.remove(id, actor)) {
            case AbsenceChange.Noted(var it) ->
                Redirect.to(HERE)
                        .saying("routing.absence.removed", choices.name(it.person()))
                        .undoneBy("%s?person=%s&first=%s&last=%s"
                                .formatted(HERE, it.person().value(), it.first(), it.last()));
            case AbsenceChange.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case AbsenceChange.Missing _, AbsenceChange.Refused _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private AbsencesPage page(Actor actor, String person, String first, String last, Mistakes mistakes) {
        var names = choices.names();
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var lines = absences.coming().stream()
                .map(it -> new AbsencesPage.Line(
                        it.id(),
                        names.getOrDefault(it.person().value(), "?"),
                        it.first(),
                        it.last(),
                        it.covers(today),
                        Absences.maySay(it.person(), actor)))
                .toList();
        return new AbsencesPage(lines, people(actor), person, first, last, mistakes);
    }

    private Map<String, String> people(Actor actor) {
        var people = new LinkedHashMap<String, String>();
        choices.active().stream()
                .filter(it -> Absences.maySay(it.id(), actor))
                .forEach(it -> people.put(it.id().value().toString(), it.name()));
        return people;
    }

    private static String own(Actor actor) {
        return actor.person().map(it -> it.value().toString()).orElse("");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Days.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
