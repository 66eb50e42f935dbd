package io.firsthand.network.web;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyName;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.network.Acquainted;
import io.firsthand.network.Ground;
import io.firsthand.network.Introductions;
import io.firsthand.network.Job;
import io.firsthand.network.Level;
import io.firsthand.network.Link;
import io.firsthand.network.PrivateLists;
import io.firsthand.network.Routes;
import io.firsthand.web.Days;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who knows a contact. */
@Controller
@RequestMapping("/contacts/{id}/network")
class ContactNetworkPages {

    private static final int FEW = 2;
    private static final int LONGEST = 200;

    private final Leads leads;
    private final Acquainted acquainted;
    private final Routes routes;
    private final Introductions introductions;
    private final PrivateLists lists;
    private final NetworkViews views;
    private final Words words;
    private final Ids ids;

    ContactNetworkPages(
            Leads leads,
            Acquainted acquainted,
            Routes routes,
            Introductions introductions,
            PrivateLists lists,
            NetworkViews views,
            Words words,
            Ids ids) {
        this.leads = leads;
        this.acquainted = acquainted;
        this.routes = routes;
        this.introductions = introductions;
        this.lists = lists;
        this.views = views;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, @RequestHeader("HX-Request") Optional<String> byHtmx, Actor actor, Locale locale) {
        var contact = contact(id);
        if (contact.mergedInto() != null) {
            return Redirect.to("/contacts/" + contact.mergedInto().value() + "/network");
        }
        if (byHtmx.isPresent()) {
            var found = routes.to(contact.id(), actor.person(), FEW);
            return new NetworkSummary(views.of(found, actor, locale), "/contacts/" + id + "/network");
        }
        return page(contact, Map.of(), Mistakes.NONE, actor, locale);
    }

    private Html page(Contact contact, Map<String, String> typed, Mistakes mistakes, Actor actor, Locale locale) {
        var links = acquainted.of(contact.id(), actor.person());
        var asked = introductions.of(contact.id());
        var names = new HashMap<>(views.names(links));
        names.putAll(views.namesOf(asked));
        return new ContactNetworkPage(
                contact,
                views.of(routes.to(contact.id(), actor.person(), Routes.MOST), actor, locale),
                views.rows(links, locale),
                MapDrawing.of(links, names),
                asked,
                lists.jobsOf(contact.id().value()),
                names,
                own(links, actor),
                typed,
                mistakes,
                actor.may(Permission.WRITE_LEADS) && actor.person().isPresent());
    }

    /** Whether the reader corrected their own tie. */
    private static @Nullable String own(List<Link> links, Actor actor) {
        return links.stream()
                        .filter(it -> actor.person()
                                .map(PersonId::value)
                                .filter(it.from()::equals)
                                .isPresent())
                        .flatMap(it -> it.ties().stream())
                        .anyMatch(it -> it.ground() == Ground.SAID)
                ? "said"
                : null;
    }

    @PostMapping("/opinion")
    @Requires(Permission.WRITE_LEADS)
    View say(@PathVariable UUID id, @RequestParam(defaultValue = "") String level, Actor actor) {
        var contact = contact(id);
        acquainted.say(person(actor), contact.id(), Level.of(level));
        return Redirect.to("/contacts/" + id + "/network")
                .saying(Level.of(level).isPresent() ? "network.opinion.done" : "network.opinion.undone");
    }

    @PostMapping("/jobs")
    @Requires(Permission.WRITE_LEADS)
    View worked(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var contact = contact(id);
        var employer = typed.getOrDefault("employer", "").strip();
        var begun = day(typed.get("begun"));
        var ended = day(typed.get("ended"));
        var mistakes = mistakesOfJob(typed, words, locale);
        if (!mistakes.isEmpty()) {
            return page(contact, typed, mistakes, actor, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        lists.worked(
                new Job(
                        ids.next(),
                        id,
                        false,
                        employer,
                        CompanyName.normalised(employer),
                        begun.orElseThrow(),
                        ended.orElse(null)),
                person(actor));
        return Redirect.to("/contacts/" + id + "/network").saying("network.job.added", employer);
    }

    @PostMapping("/jobs/{job}/removal")
    @Requires(Permission.WRITE_LEADS)
    View remove(@PathVariable UUID id, @PathVariable String job) {
        contact(id);
        var found = lists.jobsOf(id).stream()
                .filter(it -> it.id().toString().equals(job))
                .findFirst()
                .orElseThrow(ContactNetworkPages::missing);
        lists.didNotWork(found);
        return Redirect.to("/contacts/" + id + "/network")
                .saying("network.job.removed", found.employer())
                .undoneBy("/contacts/" + id + "/network/jobs" + MyNetworkPages.again(found));
    }

    /** What is wrong with where and when somebody worked. */
    static Mistakes mistakesOfJob(Map<String, String> typed, Words words, Locale locale) {
        var mistakes = Mistakes.NONE;
        var employer = typed.getOrDefault("employer", "").strip();
        var begun = day(typed.get("begun"));
        var ended = day(typed.get("ended"));
        if (employer.length() > LONGEST || CompanyName.normalised(employer).isEmpty()) {
            mistakes = mistakes.and("employer", words.say(locale, "network.job.employer.missing"));
        }
        if (begun.isEmpty()) {
            mistakes = mistakes.and("begun", words.say(locale, "network.job.begun.missing"));
        }
        if (!typed.getOrDefault("ended", "").isBlank()
                && (ended.isEmpty() || begun.filter(ended.get()::isBefore).isPresent())) {
            mistakes = mistakes.and("ended", words.say(locale, "network.job.ended.wrong"));
        }
        return mistakes;
    }

    static Optional<LocalDate> day(@Nullable String text) {
        return text == null ? Optional.empty() : Days.of(text);
    }

    private Contact contact(UUID id) {
        return leads.contact(new ContactId(id)).orElseThrow(ContactNetworkPages::missing);
    }

    private static PersonId person(Actor actor) {
        return actor.person().orElseThrow(ContactNetworkPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
