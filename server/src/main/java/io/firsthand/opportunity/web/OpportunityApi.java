package io.firsthand.opportunity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Stage;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.lead.web.LookingTwice;
import io.firsthand.opportunity.Change;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.Opportunity.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Opportunities for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Opportunities")
class OpportunityApi {

    private final Opportunities opportunities;
    private final Leads leads;
    private final LeadProblems problems;
    private final LookingTwice twice;
    private final Clock clock;

    OpportunityApi(Opportunities opportunities, Leads leads, LeadProblems problems, LookingTwice twice, Clock clock) {
        this.opportunities = opportunities;
        this.leads = leads;
        this.problems = problems;
        this.twice = twice;
        this.clock = clock;
    }

    @GetMapping("/leads/{id}/opportunities")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the opportunities of a lead", description = "The latest first.")
    List<OpportunityBody> list(@PathVariable UUID id) {
        return opportunities.of(known(id)).stream().map(OpportunityBody::of).toList();
    }

    @PostMapping(path = "/leads/{id}/opportunities", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Open an opportunity on a lead",
            description = "It may have ended already. The lead moves along where that is its next stage. A key that is"
                    + " known means that opportunity: it is brought up to date and answered with 200.")
    ResponseEntity<OpportunityBody> open(@PathVariable UUID id, @RequestBody NewOpportunityBody body, Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        var wish = body.opportunity(known(id), clock.instant(), mistakes);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return switch (opportunities.open(wish, actor)) {
            case Opening.Opened(var it) ->
                ResponseEntity.created(URI.create("/api/v1/opportunities/" + it.id()))
                        .body(OpportunityBody.of(it));
            case Opening.Changed(var it) -> ResponseEntity.ok(OpportunityBody.of(it));
            case Opening.Unchanged(var it) -> ResponseEntity.ok(OpportunityBody.of(it));
            case Opening.Refused(var why) -> throw problems.refused(why);
        };
    }

    @GetMapping("/opportunities/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get an opportunity")
    OpportunityBody get(@PathVariable UUID id) {
        return OpportunityBody.of(find(id));
    }

    @PatchMapping(
            path = "/opportunities/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Change an opportunity",
            description = "A JSON merge patch (RFC 7396): what is absent stays, what is null goes. With `status`, it is"
                    + " won, lost or reopened, and the lead moves along.")
    OpportunityBody change(
            @PathVariable UUID id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OpportunityPatchBody.class)))
                    @RequestBody
                    JsonNode patch,
            @Parameter(description = "`seen` once you have read why a lead should not be given up yet")
                    @RequestParam(defaultValue = "")
                    String secondLook,
            Actor actor) {
        var before = find(id);
        var mistakes = new ArrayList<Mistake>();
        var wish = OpportunityPatch.read(patch, before.terms(), mistakes);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        Supplier<Change> doing = () -> opportunities.revise(
                id, before.version(), wish.terms(), wish.status(), wish.closedAt(), wish.lostReason(), actor);
        var isLost = wish.status() == Status.LOST && before.status() != Status.LOST;
        var what = new GivingUp(before.lead(), Stage.LOST, Cause.of(wish.lostReason()));
        var change = isLost ? twice.done(what, secondLook, actor, doing, Change.Done.class::isInstance) : doing.get();
        return switch (change) {
            case Change.Done(var now) -> OpportunityBody.of(now);
            case Change.Missing _ -> throw LeadProblems.missing("opportunity");
            case Change.Stale _ -> throw LeadProblems.changedMeanwhile("opportunity");
            case Change.Refused(var why) -> throw problems.refused(why);
        };
    }

    @DeleteMapping("/opportunities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take an opportunity back",
            description = "It is no longer shown nor counted; that it was there, and who took it back, stays on record."
                    + " A lead that moved because of it moves back.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        opportunities.withdraw(List.of(find(id).id()), null, actor);
    }

    private Opportunity find(UUID id) {
        return opportunities
                .get(id)
                .filter(it -> !it.withdrawn())
                .orElseThrow(() -> LeadProblems.missing("opportunity"));
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
