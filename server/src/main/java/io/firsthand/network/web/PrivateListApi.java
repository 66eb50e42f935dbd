package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.network.Bringing;
import io.firsthand.network.PrivateLists;
import io.firsthand.network.Shown;
import io.firsthand.network.web.NetworkBodies.BroughtBody;
import io.firsthand.network.web.NetworkBodies.ListBody;
import io.firsthand.network.web.NetworkBodies.ShownBody;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person brings of their own, for programs that act for that person. */
@RestController
@RequestMapping(path = "/api/v1/network", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Network")
class PrivateListApi {

    private final PrivateLists lists;
    private final People people;
    private final Words words;

    PrivateListApi(PrivateLists lists, People people, Words words) {
        this.lists = lists;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/lists")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List what the caller brought", description = "Nobody sees the lists of others.")
    List<ListBody> list(Actor actor) {
        return actor.person().map(lists::of).orElse(List.of()).stream()
                .map(ListBody::of)
                .toList();
    }

    @PostMapping(
            path = "/lists",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Bring a list of connections or of places of work",
            description = "The body is the file itself, CSV up to 20 MB: connections (name, e-mail address, company,"
                    + " connected on), own places of work (company name, started on, finished on), or those of contacts"
                    + " (email, company, from, until).")
    BroughtBody bring(
            HttpServletRequest body,
            @Parameter(description = "What others see: strength, names, details")
                    @RequestParam(defaultValue = "strength")
                    String shown,
            @RequestParam(defaultValue = "connections.csv") String name,
            Actor actor)
            throws IOException {
        var content = body.getInputStream().readNBytes(PrivateLists.LARGEST + 1);
        return told(lists.bring(me(actor), cut(name), content, shown(shown)));
    }

    @PostMapping(
            path = "/mail",
            consumes = {"application/mbox", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Bring the headers of a mailbox",
            description = "The body is an mbox file of up to 4 GB, read as it comes; only From, To, Cc and Date are"
                    + " looked at, and the mailbox is not kept.")
    BroughtBody bringMail(
            HttpServletRequest body,
            @Parameter(description = "What others see: strength, names, details")
                    @RequestParam(defaultValue = "strength")
                    String shown,
            @Parameter(description = "The addresses as which the caller wrote, apart by commas")
                    @RequestParam(defaultValue = "")
                    String own,
            @RequestParam(defaultValue = "mail.mbox") String name,
            Actor actor)
            throws IOException {
        var addresses = MyNetworkPages.addresses(own, people.find(me(actor)));
        return told(lists.bringMail(me(actor), cut(name), body.getInputStream(), addresses, shown(shown)));
    }

    @PutMapping(path = "/lists/{id}/shown", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Say what others see of a list")
    void show(@PathVariable UUID id, @RequestBody ShownBody body, Actor actor) {
        find(id, actor);
        lists.show(me(actor), id, shown(body.shown() == null ? "" : body.shown()));
    }

    @DeleteMapping("/lists/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take a list away", description = "With everybody on it and all ties that rest on it.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        lists.withdraw(me(actor), id);
    }

    @DeleteMapping("/lists")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take all lists of the caller away")
    void withdrawAll(Actor actor) {
        lists.withdrawAll(me(actor));
    }

    private void find(UUID id, Actor actor) {
        if (actor.person().flatMap(it -> lists.find(it, id)).isEmpty()) {
            throw LeadProblems.missing("list");
        }
    }

    private BroughtBody told(Bringing bringing) {
        return switch (bringing) {
            case Bringing.Brought(var list) -> new BroughtBody(ListBody.of(list), null, list.skipped());
            case Bringing.Jobs(var taken, var skipped) -> new BroughtBody(null, taken, skipped);
            case Bringing.Refused(var fault) ->
                throw NotValid.of(
                        "body",
                        words.say(
                                Locale.ENGLISH,
                                "network.fault." + fault.code(),
                                fault.values().toArray()));
        };
    }

    private static Shown shown(String text) {
        return Shown.of(text).orElseThrow(() -> NotValid.of("shown", "strength, names or details"));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(200, name.length()));
    }

    private static PersonId me(Actor actor) {
        return actor.person()
                .orElseThrow(() -> NetworkApi.problem(
                        HttpStatus.FORBIDDEN,
                        "Of a person",
                        "Only a person has connections of their own; use a personal token."));
    }
}
