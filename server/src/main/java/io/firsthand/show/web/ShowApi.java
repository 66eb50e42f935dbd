package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.show.Show;
import io.firsthand.show.ShowChange;
import io.firsthand.show.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Trade shows for programs. */
@RestController
@RequestMapping(path = "/api/v1/shows", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shows")
class ShowApi {

    private static final int PAGE = 100;

    private final Shows shows;
    private final LeadProblems problems;

    ShowApi(Shows shows, LeadProblems problems) {
        this.shows = shows;
        this.problems = problems;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List trade shows", description = "The latest first, 100 at a time.")
    ShowBody.ListBody list(
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after) {
        var last = after.map(this::find).orElse(null);
        var found = shows.page(last, PAGE + 1);
        var page = found.stream().limit(PAGE).map(ShowBody::of).toList();
        return new ShowBody.ListBody(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Plan a trade show")
    ResponseEntity<ShowBody> plan(@RequestBody ShowBody body, Actor actor) {
        var show = done(shows.plan(body.wish(), actor));
        return ResponseEntity.created(URI.create("/api/v1/shows/" + show.id())).body(ShowBody.of(show));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a trade show")
    ShowBody get(@PathVariable UUID id) {
        return ShowBody.of(find(id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Change a trade show", description = "The whole of it: what is absent is taken away.")
    ShowBody change(@PathVariable UUID id, @RequestBody ShowBody body) {
        find(id);
        var version = body.version() == null ? Shows.ANY_VERSION : body.version();
        return ShowBody.of(done(shows.change(id, version, body.wish())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Delete a trade show", description = "Its leads stay.")
    void delete(@PathVariable UUID id) {
        find(id);
        done(shows.withdraw(id));
    }

    private Show done(ShowChange change) {
        return switch (change) {
            case ShowChange.Done(var it) -> it;
            case ShowChange.Missing _ -> throw LeadProblems.missing("show");
            case ShowChange.Stale _ -> throw LeadProblems.changedMeanwhile("show");
            case ShowChange.Refused(var why) -> throw problems.refused(why);
        };
    }

    private Show find(UUID id) {
        return shows.find(id).orElseThrow(() -> LeadProblems.missing("show"));
    }
}
