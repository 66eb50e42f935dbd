package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Touches for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Touches")
class TouchApi {

    private static final int MOST = 1_000;

    private final Touches touches;
    private final Leads leads;
    private final LeadProblems problems;
    private final Clock clock;

    TouchApi(Touches touches, Leads leads, LeadProblems problems, Clock clock) {
        this.touches = touches;
        this.leads = leads;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/leads/{id}/touches")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List the touches of a lead",
            description = "The latest 1,000, the latest first; those that were taken back are left out.")
    List<TouchBody> list(@PathVariable UUID id) {
        var lead = known(id);
        var first = touches.firstResponse(lead).map(Touch::id).orElse(null);
        return touches.of(lead, MOST).stream()
                .map(it -> TouchBody.of(it, first))
                .toList();
    }

    @PostMapping(path = "/leads/{id}/touches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Log a touch of a lead",
            description = "An attempt to reach somebody, or a conversation. A key that is known answers 200 with the"
                    + " touch that came under it.")
    ResponseEntity<TouchBody> log(@PathVariable UUID id, @RequestBody NewTouchBody body, Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        var touch =
                body.touch(known(id), actor, clock.instant(), mistakes).orElseThrow(() -> problems.refused(mistakes));
        return log(touch, actor);
    }

    private ResponseEntity<TouchBody> log(NewTouch touch, Actor actor) {
        return switch (touches.log(touch, actor)) {
            case Logging.Logged(var it) ->
                ResponseEntity.created(URI.create("/api/v1/touches/" + it.id())).body(body(it));
            case Logging.Unchanged(var known) ->
                ResponseEntity.ok(body(touches.get(known).orElseThrow()));
            case Logging.Refused(var why) -> throw problems.refused(why);
        };
    }

    @GetMapping("/touches/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a touch")
    TouchBody get(@PathVariable UUID id) {
        return body(find(id));
    }

    @DeleteMapping("/touches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take a touch back",
            description =
                    "It is no longer shown nor counted; that it was there, and who took it back, stays on record.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        touches.withdraw(List.of(find(id).id()), null, actor);
    }

    private TouchBody body(Touch it) {
        return TouchBody.of(it, touches.firstResponse(it.lead()).map(Touch::id).orElse(null));
    }

    private Touch find(UUID id) {
        return touches.get(id).filter(it -> !it.withdrawn()).orElseThrow(() -> LeadProblems.missing("touch"));
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
