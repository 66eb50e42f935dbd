package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consenting;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Objections;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What one person allowed us to do. */
@Controller
@RequestMapping("/contacts/{id}")
class ConsentPages {

    private final Consents consents;
    private final Objections objections;
    private final Purposes purposes;
    private final Leads leads;
    private final People people;
    private final Told told;
    private final Clock clock;

    ConsentPages(
            Consents consents,
            Objections objections,
            Purposes purposes,
            Leads leads,
            People people,
            Told told,
            Clock clock) {
        this.consents = consents;
        this.objections = objections;
        this.purposes = purposes;
        this.leads = leads;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    @GetMapping("/consents")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor, Locale locale) {
        return page(id, Map.of(), Mistakes.NONE, actor, locale);
    }

    @PostMapping("/consents")
    @Requires(Permission.WRITE_LEADS)
    View record(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var proof = typed.getOrDefault("proof", "").strip();
        var consent = new NewConsent(
                new ContactId(id),
                typed.getOrDefault("purpose", ""),
                Basis.of(typed.getOrDefault("basis", "")).orElse(Basis.CONSENT),
                typed.get("wording"),
                null,
                typed.getOrDefault("wording", "").isBlank() ? null : locale.toLanguageTag(),
                clock.instant(),
                Obtained.of(typed.getOrDefault("how", "")).orElse(Obtained.SPOKEN),
                proof.isEmpty() ? Map.of() : Map.of("note", proof));
        return switch (consents.record(consent, actor)) {
            case Consenting.Recorded _ -> done(id, "privacy.consent.recorded");
            case Consenting.UnknownContact() -> throw missing();
            case Consenting.Refused(var mistakes) -> refused(id, typed, mistakes, actor, locale);
        };
    }

    @PostMapping("/consents/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String purpose, Actor actor) {
        contact(id);
        consents.withdraw(new ContactId(id), purpose, clock.instant(), Obtained.SPOKEN, null, actor);
        return done(id, "privacy.consent.withdrawn");
    }

    @PostMapping("/objections")
    @Requires(Permission.WRITE_LEADS)
    View object(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        contact(id);
        var way = ContactWay.of(typed.getOrDefault("way", "")).orElse(ContactWay.ANY);
        var mistakes = objections.add(new ContactId(id), way, typed.getOrDefault("reason", ""), actor);
        return mistakes.isEmpty() ? done(id, "privacy.objection.added") : refused(id, typed, mistakes, actor, locale);
    }

    @PostMapping("/objections/end")
    @Requires(Permission.WRITE_LEADS)
    View endObjection(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
        contact(id);
        var way = ContactWay.of(typed.getOrDefault("way", "")).orElse(ContactWay.ANY);
        objections.end(new ContactId(id), way, typed.getOrDefault("reason", ""), actor);
        return done(id, "privacy.objection.ended");
    }

    private static Redirect done(UUID id, String words) {
        return Redirect.to("/contacts/" + id + "/consents").saying(words);
    }

    private View refused(UUID id, Map<String, String> typed, List<Mistake> mistakes, Actor actor, Locale locale) {
        return page(id, typed, told.mistakes(mistakes, locale), actor, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ConsentsPage page(UUID id, Map<String, String> typed, Mistakes mistakes, Actor actor, Locale locale) {
        var contact = contact(id);
        return new ConsentsPage(
                contact,
                consents.of(contact.id()),
                objections.of(List.of(contact.id())),
                told.purposes(purposes.inUse(), locale),
                told.bases(locale),
                told.ways(locale),
                told.obtained(locale),
                people.names(),
                typed,
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }

    private Contact contact(UUID id) {
        return leads.contact(new ContactId(id)).orElseThrow(ConsentPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
