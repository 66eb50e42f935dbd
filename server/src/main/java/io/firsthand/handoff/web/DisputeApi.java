package io.firsthand.handoff.web;

import io.firsthand.handoff.Disputes;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.web.AnswerBody.DecisionBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disputes for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Handoffs")
class DisputeApi {

    private static final int PAGE = 100;
    private static final String KNOWN = "open, upheld, dismissed";

    private final Disputes disputes;
    private final HandoffBook handoffs;
    private final HandoffProblems problems;

    DisputeApi(Disputes disputes, HandoffBook handoffs, HandoffProblems problems) {
        this.disputes = disputes;
        this.handoffs = handoffs;
        this.problems = problems;
    }

    @GetMapping("/disputes")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List disputes",
            description = "Handoffs that sales rejected as definitional, the oldest first, 100 at a time.")
    HandoffBody.ListBody list(
            @Parameter(description = "open if absent") @RequestParam(defaultValue = "open") String standing,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after) {
        var found = disputes.page(standing(standing), after, PAGE + 1);
        var page =
                found.stream().limit(PAGE).map(it -> HandoffBody.of(it, null)).toList();
        return new HandoffBody.ListBody(
                page, found.size() > PAGE ? page.getLast().id().toString() : null);
    }

    @PostMapping(path = "/handoffs/{id}/dispute", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Decide a dispute", description = "Says who was right, and why.")
    HandoffBody decide(@PathVariable UUID id, @RequestBody DecisionBody body, Actor actor) {
        if (handoffs.find(id).isEmpty()) {
            throw LeadProblems.missing("handoff");
        }
        var standing = standing(body.standing() == null ? "" : body.standing());
        var words = body.decision() == null ? "" : body.decision();
        return HandoffBody.of(problems.done(disputes.decide(id, standing, words, actor)), null);
    }

    private Standing standing(String id) {
        return Arrays.stream(Standing.values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problems.wrong(new Mistake("standing", Reason.UNKNOWN_CHOICE, KNOWN)));
    }
}
