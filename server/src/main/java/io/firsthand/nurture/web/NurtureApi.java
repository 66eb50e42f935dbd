package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.nurture.Entering;
import io.firsthand.nurture.StayLists;
import io.firsthand.nurture.Stays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads in nurture, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nurture")
class NurtureApi {

    private static final int PAGE = 100;

    private final Stays stays;
    private final StayLists lists;
    private final Leads leads;
    private final LeadProblems problems;

    NurtureApi(Stays stays, StayLists lists, Leads leads, LeadProblems problems) {
        this.stays = stays;
        this.lists = lists;
        this.leads = leads;
        this.problems = problems;
    }

    @GetMapping("/leads/{id}/nurture")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List a lead’s times in nurture", description = "The newest first.")
    List<StayBody> ofLead(@PathVariable UUID id) {
        return stays.of(find(id)).stream().map(StayBody::of).toList();
    }

    @PostMapping(path = "/leads/{id}/nurture", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_TRACKS)
    @Operation(summary = "Put a lead into a track", description = "Out of the one it is in, if it is in one.")
    StayBody enter(@PathVariable UUID id, @RequestBody NewStay body, Actor actor) {
        var lead = find(id);
        if (body.track() == null) {
            throw problems.refused(List.of(new Mistake("track", Reason.MISSING, "")));
        }
        return done(stays.enter(lead, body.track(), actor));
    }

    @DeleteMapping("/leads/{id}/nurture")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_TRACKS)
    @Operation(summary = "Take a lead out of its track")
    void leave(@PathVariable UUID id, Actor actor) {
        done(stays.leave(find(id), actor));
    }

    @GetMapping("/nurture/returned")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List whom sales returned",
            description = "Those that are in nurture now, who came last first, 100 at a time.")
    StayBody.ListBody returned(
            @Parameter(description = "Those that wait for the review, or the others")
                    @RequestParam(defaultValue = "false")
                    boolean review,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after) {
        var found = lists.returned(review, StayLists.After.parse(after).orElse(StayLists.After.START), PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        return new StayBody.ListBody(
                page.stream().map(StayBody::of).toList(),
                found.size() > PAGE ? StayLists.After.of(page.getLast()).text() : null);
    }

    /** Where a lead shall go. */
    @Schema(name = "NewNurtureStay")
    record NewStay(
            @Schema(description = "One that is in use") @Nullable UUID track) {}

    private StayBody done(Entering entering) {
        return switch (entering) {
            case Entering.Done(var stay) -> StayBody.of(stay);
            case Entering.AlreadyIn _ ->
                throw problems.refused(List.of(new Mistake("track", Reason.SAME_AS_BEFORE, "")));
            case Entering.NotNow(var stage) ->
                throw problems.refused(List.of(new Mistake("stage", Reason.MOVE_NOT_ALLOWED, stage)));
            case Entering.NoTrack _ -> throw LeadProblems.missing("track in use");
            case Entering.Missing _ -> throw LeadProblems.missing("stay in nurture");
            case Entering.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    private LeadId find(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
