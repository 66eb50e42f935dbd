package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.network.Asking;
import io.firsthand.network.Introduction;
import io.firsthand.network.Introduction.Outcome;
import io.firsthand.network.Introductions;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
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

/** Asking a colleague for an introduction, and what becomes of it. */
@Controller
class IntroductionPages {

    private final Introductions introductions;
    private final Leads leads;
    private final NetworkViews views;
    private final LeadProblems problems;
    private final Words words;

    IntroductionPages(
            Introductions introductions, Leads leads, NetworkViews views, LeadProblems problems, Words words) {
        this.introductions = introductions;
        this.leads = leads;
        this.views = views;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping("/contacts/{id}/introductions/new")
    @Requires(Permission.WRITE_LEADS)
    View form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String through,
            Locale locale) {
        var contact = contact(id);
        var asked = uuid(colleague);
        if (asked.isEmpty()) {
            return Redirect.to("/contacts/" + id + "/network");
        }
        var name = views.name(asked.get(), locale);
        var first = name.split(" ", 2)[0];
        var over = uuid(through).map(it -> views.name(it, locale));
        var text = over.isEmpty()
                ? words.say(locale, "network.ask.text", first, contact.details().shown())
                : words.say(
                        locale,
                        "network.ask.text.through",
                        first,
                        contact.details().shown(),
                        over.get());
        return page(contact, asked.get(), uuid(through), text, Mistakes.NONE, locale);
    }

    private AskPage page(
            Contact contact, UUID colleague, Optional<UUID> through, String text, Mistakes mistakes, Locale locale) {
        return new AskPage(
                contact,
                colleague,
                views.name(colleague, locale),
                through.orElse(null),
                text,
                introductions.allowed(),
                mistakes);
    }

    @PostMapping("/contacts/{id}/introductions")
    @Requires(Permission.WRITE_LEADS)
    View ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String through,
            @RequestParam(name = "words", defaultValue = "") String text,
            Actor actor,
            Locale locale) {
        var contact = contact(id);
        var asked = uuid(colleague).orElseThrow(IntroductionPages::missing);
        var over = uuid(through);
        var asking = introductions.ask(
                contact.id(), new PersonId(asked), over.map(ContactId::new).orElse(null), text, actor);
        return switch (asking) {
            case Asking.Done(var it) ->
                Redirect.to("/introductions/" + it.id())
                        .saying("network.asked.done", views.name(asked, locale))
                        .undoneBy("/introductions/" + it.id() + "/withdrawal");
            case Asking.Already(var it) ->
                Redirect.to("/introductions/" + it.id()).with(Flash.Kind.NOTE, "network.asked.already");
            case Asking.TooOften(var allowed) ->
                page(
                                contact,
                                asked,
                                over,
                                text,
                                Mistakes.overall(words.say(
                                        locale, "network.asked.tooOften", views.name(asked, locale), allowed)),
                                locale)
                        .status(HttpStatus.CONFLICT);
            case Asking.Refused(var why) ->
                page(contact, asked, over, text, problems.told(why, locale), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Asking.NotNow _, Asking.NotYours _, Asking.Missing _ -> throw missing();
        };
    }

    @GetMapping("/introductions/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor) {
        return page(find(id), "", Mistakes.NONE, actor);
    }

    private IntroductionPage page(Introduction it, String typed, Mistakes mistakes, Actor actor) {
        var me = actor.person();
        return new IntroductionPage(
                it,
                views.namesOf(List.of(it)),
                me.filter(it.asked()::equals).isPresent(),
                me.filter(it.asker()::equals).isPresent(),
                typed,
                mistakes);
    }

    @PostMapping("/introductions/{id}/answer")
    @Requires(Permission.WRITE_LEADS)
    View answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Locale locale) {
        find(id);
        return said(
                id, introductions.answer(id, accepted, answer, actor), answer, "network.answered.done", actor, locale);
    }

    @PostMapping("/introductions/{id}/outcome")
    @Requires(Permission.WRITE_LEADS)
    View done(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Locale locale) {
        var it = find(id);
        var how = Outcome.of(outcome);
        return how.isEmpty()
                ? page(it, answer, Mistakes.on("outcome", words.say(locale, "network.outcome.missing")), actor)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                : said(
                        id,
                        introductions.done(id, how.get(), answer, actor),
                        answer,
                        "network.done.done",
                        actor,
                        locale);
    }

    @PostMapping("/introductions/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, Actor actor, Locale locale) {
        find(id);
        return said(id, introductions.withdraw(id, true, actor), "", "network.withdrawn.done", actor, locale);
    }

    @PostMapping("/introductions/{id}/renewal")
    @Requires(Permission.WRITE_LEADS)
    View renew(@PathVariable UUID id, Actor actor, Locale locale) {
        find(id);
        return said(id, introductions.withdraw(id, false, actor), "", "network.renewed.done", actor, locale);
    }

    private View said(UUID id, Asking asking, String typed, String done, Actor actor, Locale locale) {
        return switch (asking) {
            case Asking.Done(var it) -> Redirect.to("/introductions/" + it.id()).saying(done);
            case Asking.NotNow(var it) ->
                Redirect.to("/introductions/" + it.id()).with(Flash.Kind.NOTE, "network.notNow");
            case Asking.Refused(var why) ->
                page(find(id), typed, problems.told(why, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Asking.NotYours _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Asking.Already(var it) ->
                Redirect.to("/introductions/" + it.id()).with(Flash.Kind.NOTE, "network.asked.already");
            case Asking.TooOften(var allowed) -> {
                var it = find(id);
                yield Redirect.to("/introductions/" + id)
                        .with(
                                Flash.Kind.FAILED,
                                "network.asked.tooOften",
                                views.name(it.asked().value(), locale),
                                allowed);
            }
            case Asking.Missing _ -> throw missing();
        };
    }

    private Introduction find(UUID id) {
        return introductions.find(id).orElseThrow(IntroductionPages::missing);
    }

    private Contact contact(UUID id) {
        return leads.contact(new ContactId(id)).orElseThrow(IntroductionPages::missing);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
