package io.firsthand.network.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyName;
import io.firsthand.network.Bringing;
import io.firsthand.network.Introductions;
import io.firsthand.network.Job;
import io.firsthand.network.PrivateLists;
import io.firsthand.network.Shown;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What somebody brings of their own, and what they are asked. */
@Controller
@RequestMapping("/network")
class MyNetworkPages {

    private static final int LONGEST = 200;

    private final PrivateLists lists;
    private final Introductions introductions;
    private final People people;
    private final NetworkViews views;
    private final Words words;
    private final Ids ids;

    MyNetworkPages(
            PrivateLists lists, Introductions introductions, People people, NetworkViews views, Words words, Ids ids) {
        this.lists = lists;
        this.introductions = introductions;
        this.people = people;
        this.views = views;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(Actor actor) {
        return page(Map.of(), Mistakes.NONE, actor);
    }

    private MyNetworkPage page(Map<String, String> typed, Mistakes mistakes, Actor actor) {
        var me = me(actor);
        var asked = introductions.of(me, true);
        var asking = introductions.of(me, false);
        var both = new ArrayList<>(asked);
        both.addAll(asking);
        return new MyNetworkPage(
                lists.of(me),
                lists.jobsOf(me.value()),
                asked,
                asking,
                views.namesOf(both),
                people.find(me).map(it -> it.email().value()).orElse(""),
                typed,
                mistakes);
    }

    @PostMapping("/lists")
    @Requires(Permission.WRITE_LEADS)
    View bring(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "strength") String shown,
            Actor actor,
            Locale locale)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return refused("file", "noFile", List.of(), Map.of("file.shown", shown), actor, locale);
        }
        var bringing = lists.bring(
                me(actor),
                name(file.get()),
                file.get().getBytes(),
                Shown.of(shown).orElse(Shown.STRENGTH));
        return said(bringing, "file", Map.of("file.shown", shown), actor, locale);
    }

    @PostMapping("/mail")
    @Requires(Permission.WRITE_LEADS)
    View bringMail(
            @RequestParam Optional<MultipartFile> mailbox,
            @RequestParam(defaultValue = "strength") String shown,
            @RequestParam(defaultValue = "") String own,
            Actor actor,
            Locale locale)
            throws IOException {
        var typed = Map.of("mailbox.shown", shown, "own", own);
        if (mailbox.isEmpty() || mailbox.get().isEmpty()) {
            return refused("mailbox", "noFile", List.of(), typed, actor, locale);
        }
        try (var in = mailbox.get().getInputStream()) {
            var bringing = lists.bringMail(
                    me(actor),
                    name(mailbox.get()),
                    in,
                    addresses(own, people.find(me(actor))),
                    Shown.of(shown).orElse(Shown.STRENGTH));
            return said(bringing, "mailbox", typed, actor, locale);
        }
    }

    /** The person’s own, and what they said beside it. */
    static List<String> addresses(String typed, Optional<Person> person) {
        var all = new ArrayList<>(Arrays.asList(typed.strip().split("[\\s,;]+")));
        person.ifPresent(it -> all.add(it.email().value()));
        return all.stream().filter(it -> !it.isBlank()).distinct().toList();
    }

    private View said(Bringing bringing, String field, Map<String, String> typed, Actor actor, Locale locale) {
        return switch (bringing) {
            case Bringing.Brought(var list) ->
                Redirect.to("/network").saying("network.brought", list.people(), list.contacts(), list.skipped());
            case Bringing.Jobs(var taken, var skipped) ->
                Redirect.to("/network").saying("network.jobs.brought", taken, skipped);
            case Bringing.Refused(var fault) -> refused(field, fault.code(), fault.values(), typed, actor, locale);
        };
    }

    private View refused(
            String field, String code, List<String> values, Map<String, String> typed, Actor actor, Locale locale) {
        var told = words.say(locale, "network.fault." + code, values.toArray());
        return page(typed, Mistakes.on(field, told), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/lists/{id}/shown")
    @Requires(Permission.WRITE_LEADS)
    View show(@PathVariable UUID id, @RequestParam(defaultValue = "strength") String shown, Actor actor) {
        if (!lists.show(me(actor), id, Shown.of(shown).orElse(Shown.STRENGTH))) {
            throw missing();
        }
        return Redirect.to("/network").saying("network.shown.done");
    }

    @PostMapping("/lists/{id}/deletion")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, Actor actor) {
        if (!lists.withdraw(me(actor), id)) {
            throw missing();
        }
        return Redirect.to("/network").saying("network.list.deleted");
    }

    @PostMapping("/deletion")
    @Requires(Permission.WRITE_LEADS)
    View withdrawAll(Actor actor) {
        return Redirect.to("/network").saying("network.all.deleted", lists.withdrawAll(me(actor)));
    }

    @PostMapping("/jobs")
    @Requires(Permission.WRITE_LEADS)
    View worked(@RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var mistakes = ContactNetworkPages.mistakesOfJob(typed, words, locale);
        if (!mistakes.isEmpty()) {
            return page(typed, mistakes, actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var employer = typed.getOrDefault("employer", "").strip();
        lists.worked(
                new Job(
                        ids.next(),
                        me(actor).value(),
                        true,
                        employer,
                        CompanyName.normalised(employer),
                        ContactNetworkPages.day(typed.get("begun")).orElseThrow(),
                        ContactNetworkPages.day(typed.get("ended")).orElse(null)),
                me(actor));
        return Redirect.to("/network").saying("network.job.added", employer);
    }

    @PostMapping("/jobs/{id}/removal")
    @Requires(Permission.WRITE_LEADS)
    View didNotWork(@PathVariable UUID id, Actor actor) {
        var found = lists.jobsOf(me(actor).value()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(MyNetworkPages::missing);
        lists.didNotWork(found);
        return Redirect.to("/network")
                .saying("network.job.removed", found.employer())
                .undoneBy("/network/jobs" + again(found));
    }

    /** What has to be sent to add it again. */
    static String again(Job job) {
        return "?employer=%s&begun=%s&ended=%s"
                .formatted(
                        URLEncoder.encode(job.employer(), UTF_8),
                        job.begun(),
                        job.ended() == null ? "" : job.ended().toString());
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(LONGEST, last.length()));
    }

    private static PersonId me(Actor actor) {
        return actor.person().orElseThrow(MyNetworkPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
