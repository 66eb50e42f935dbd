package io.firsthand.handoff.web;

import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.routing.Absence;
import io.firsthand.routing.Absences;
import io.firsthand.routing.Explanations;
import io.firsthand.routing.Routing;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Offers one lead to sales: its packet first, then to whom. */
@Controller
@Requires(Permission.WRITE_LEADS)
class OfferPages {

    private final Offers offers;
    private final Packets packets;
    private final Leads leads;
    private final People people;
    private final Routing routing;
    private final Absences absences;
    private final Explanations explanations;
    private final LeadProblems problems;
    private final ReplyWords told;
    private final Words words;
    private final Clock clock;

    OfferPages(
            Offers offers,
            Packets packets,
            Leads leads,
            People people,
            Routing routing,
            Absences absences,
            Explanations explanations,
            LeadProblems problems,
            ReplyWords told,
            Words words,
            Clock clock) {
        this.offers = offers;
        this.packets = packets;
        this.leads = leads;
        this.people = people;
        this.routing = routing;
        this.absences = absences;
        this.explanations = explanations;
        this.problems = problems;
        this.told = told;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/leads/{id}/handoff")
    View form(@PathVariable UUID id, Locale locale) {
        return page(find(id), "", Mistakes.NONE, locale);
    }

    @PostMapping("/leads/{id}/handoff")
    View offer(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Actor actor, Locale locale) {
        var lead = find(id);
        if (person.isBlank() && !routing.isOn()) {
            var mistakes = Mistakes.on("person", words.say(locale, "lead.mistake.missing"));
            return page(lead, person, mistakes, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var how = person.isBlank() ? Offer.routed() : Offer.to(new PersonId(id(person)));
        return switch (offers.offer(lead.id(), how, actor)) {
            case Offering.Offered(var it) ->
                back(id).saying(
                                "handoff.done.offered",
                                people.names().getOrDefault(it.person().value(), ""));
            case Offering.AlreadyOpen(var it) ->
                back(id).with(
                                Flash.Kind.FAILED,
                                "handoff.with",
                                people.names().getOrDefault(it.person().value(), ""));
            case Offering.NotNow(var _, var stage) ->
                back(id).with(Flash.Kind.FAILED, "handoff.offer.notNow", words.say(locale, "lead.stage." + stage.id()));
            case Offering.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Offering.Nobody(var _, var _, var reasons) -> {
                var why = String.join(" ", explanations.say(reasons, people.names(), locale));
                yield page(lead, person, Mistakes.on("person", words.say(locale, "handoff.offer.nobody", why)), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Offering.Refused(var _, var mistakes) ->
                page(lead, person, problems.told(mistakes, locale), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/leads/{id}/packet")
    View tick(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "true") boolean there,
            Actor actor) {
        if (!packets.tick(find(id).id(), key, there, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/leads/" + id + "/handoff");
    }

    @PostMapping("/handoffs/{id}/recall")
    View recall(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor, Locale locale) {
        var reply = offers.recall(id, reason, actor);
        return reply instanceof Reply.Done(var it)
                ? back(it.lead().value()).saying("handoff.done.recalled")
                : told.back(reply, "/inbox", "", locale);
    }

    private static Redirect back(UUID lead) {
        return Redirect.to("/leads/" + lead);
    }

    private OfferPage page(Lead lead, String person, Mistakes mistakes, Locale locale) {
        return new OfferPage(lead, packets.of(lead.id()), sellers(locale), routing.isOn(), person, mistakes);
    }

    /** Sales first, then all others; with until when they are away, for their clocks would run all the same. */
    private Map<String, String> sellers(Locale locale) {
        var away = new HashMap<PersonId, List<Absence>>();
        absences.coming()
                .forEach(it -> away.computeIfAbsent(it.person(), _ -> new ArrayList<>())
                        .add(it));
        var sellers = new LinkedHashMap<String, String>();
        var active = people.all().stream().filter(Person::active).toList();
        active.stream()
                .filter(it -> it.function() == Function.SALES)
                .forEach(it -> sellers.put(it.id().value().toString(), name(it, away, locale)));
        active.forEach(it -> sellers.putIfAbsent(it.id().value().toString(), name(it, away, locale)));
        return sellers;
    }

    private String name(Person person, Map<PersonId, List<Absence>> away, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), person.zone());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return away.getOrDefault(person.id(), List.of()).stream()
                .filter(it -> it.covers(today))
                .findFirst()
                .map(it -> words.say(
                        locale, "handoff.offer.away", person.name(), it.last().format(day)))
                .orElse(person.name());
    }

    private Lead find(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }
}
