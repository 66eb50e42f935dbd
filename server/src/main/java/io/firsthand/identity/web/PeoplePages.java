package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.Invitation;
import io.firsthand.identity.InvitationPost;
import io.firsthand.identity.Invitations;
import io.firsthand.identity.Inviting;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonChange;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/people")
@Requires(Permission.MANAGE_PEOPLE)
class PeoplePages {

    private final People people;
    private final Invitations invitations;
    private final Fields fields;
    private final Links links;
    private final ObjectProvider<InvitationPost> post;

    PeoplePages(
            People people, Invitations invitations, Fields fields, Links links, ObjectProvider<InvitationPost> post) {
        this.people = people;
        this.invitations = invitations;
        this.fields = fields;
        this.links = links;
        this.post = post;
    }

    @GetMapping
    @Requires(Permission.READ_PEOPLE)
    View list(Actor actor) {
        return page(actor, PeoplePage.Invitee.BLANK, Mistakes.NONE, Optional.empty());
    }

    @PostMapping("/invitations")
    View invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String role,
            Actor actor,
            Locale locale,
            HttpServletRequest request) {
        var typed = new PeoplePage.Invitee(name, email, function, role);
        var wishedFunction = Fields.function(function);
        var wishedRole = Fields.role(role);
        var mistakes = fields.name(Mistakes.NONE, "name", name, locale);
        mistakes = fields.email(mistakes, "email", email, locale);
        mistakes = fields.choice(mistakes, "function", wishedFunction, locale);
        mistakes = fields.choice(mistakes, "role", wishedRole, locale);
        if (!mistakes.isEmpty()) {
            return page(actor, typed, mistakes, Optional.empty()).status(UNPROCESSABLE_CONTENT);
        }
        var wish = new NewPerson(new Email(email), name, wishedFunction.orElseThrow(), wishedRole.orElseThrow());
        return answer(invitations.invite(wish, actor), typed, actor, locale, request);
    }

    /** Another way in for somebody who forgot the pass phrase. */
    @PostMapping("/{id}/link")
    View renew(@PathVariable UUID id, Actor actor, Locale locale, HttpServletRequest request) {
        return answer(invitations.renew(new PersonId(id), actor), PeoplePage.Invitee.BLANK, actor, locale, request);
    }

    @PostMapping("/invitations/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, Actor actor) {
        if (!invitations.withdraw(id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/people").saying("identity.people.withdrawn");
    }

    @PostMapping("/{id}/assignment")
    View assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String role,
            Actor actor) {
        var person = people.find(new PersonId(id)).orElseThrow(PeoplePages::unknown);
        return answer(people.assign(
                person.id(),
                Fields.function(function).orElse(person.function()),
                Fields.role(role).orElse(person.role()),
                actor));
    }

    @PostMapping("/{id}/reactivation")
    View reactivate(@PathVariable UUID id, Actor actor) {
        return answer(people.reactivate(new PersonId(id), actor));
    }

    private View answer(
            Inviting outcome, PeoplePage.Invitee typed, Actor actor, Locale locale, HttpServletRequest request) {
        return switch (outcome) {
            case Inviting.Invited(var invitation, var key) -> {
                var link = links.to("/invitations/" + key.text(), request);
                yield page(
                        actor,
                        PeoplePage.Invitee.BLANK,
                        Mistakes.NONE,
                        Optional.of(new PeoplePage.NewLink(
                                invitation.person().name(),
                                invitation.person().email().value(),
                                link,
                                invitation.expiresAt(),
                                mail(invitation, link, actor, locale))));
            }
            case Inviting.AlreadyThere(var person) ->
                page(
                                actor,
                                typed,
                                Mistakes.on("email", fields.say(locale, "identity.people.alreadyThere", person.name())),
                                Optional.empty())
                        .status(UNPROCESSABLE_CONTENT);
            case Inviting.Unknown _ -> throw unknown();
        };
    }

    /** In the language of whom it is for, if that is known, else of whoever invites. */
    private boolean mail(Invitation invitation, String link, Actor actor, Locale locale) {
        var known = people.find(invitation.person().email());
        var by = actor.person().flatMap(people::find);
        var carrier = post.getIfAvailable();
        return carrier != null
                && by.isPresent()
                && carrier.post(
                        invitation, link, by.get(), known.map(Person::language).orElse(locale), known.isPresent());
    }

    private static View answer(PersonChange outcome) {
        return switch (outcome) {
            case PersonChange.Changed(var person) ->
                Redirect.to("/people").saying("identity.people.changed", person.name());
            case PersonChange.LastAdministrator(var person) ->
                Redirect.to("/people").with(Flash.Kind.FAILED, "identity.people.last", person.name());
            case PersonChange.Orphans(var person, var _) ->
                Redirect.to("/people/" + person.id().value() + "/departure");
            case PersonChange.Keeps(var person, var _) ->
                Redirect.to("/people/" + person.id().value() + "/departure");
            case PersonChange.Unknown _ -> throw unknown();
        };
    }

    private PeoplePage page(
            Actor actor, PeoplePage.Invitee typed, Mistakes mistakes, Optional<PeoplePage.NewLink> link) {
        var mayChange = actor.may(Permission.MANAGE_PEOPLE);
        return new PeoplePage(
                people.all(), mayChange ? invitations.open() : java.util.List.of(), mayChange, typed, mistakes, link);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
