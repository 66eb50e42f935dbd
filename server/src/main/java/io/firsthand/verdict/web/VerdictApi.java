package io.firsthand.verdict.web;

import io.firsthand.criterion.Verdict;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.verdict.Overriding;
import io.firsthand.verdict.Pass;
import io.firsthand.verdict.Passes;
import io.firsthand.verdict.Verdicts;
import io.firsthand.verdict.WhatIf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Verdicts")
class VerdictApi {

    private static final int MOST = 1_000;

    private final Verdicts verdicts;
    private final WhatIf whatIf;
    private final Passes passes;
    private final ProfileReader profiles;
    private final Leads leads;
    private final LeadProblems problems;

    VerdictApi(
            Verdicts verdicts,
            WhatIf whatIf,
            Passes passes,
            ProfileReader profiles,
            Leads leads,
            LeadProblems problems) {
        this.verdicts = verdicts;
        this.whatIf = whatIf;
        this.passes = passes;
        this.profiles = profiles;
        this.leads = leads;
        this.problems = problems;
    }

    @GetMapping("/leads/{id}/verdict")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get the verdict of a lead",
            description = "As it was judged last, which is a moment after each change; 404 for a lead that no"
                    + " definition has judged.")
    VerdictBody get(@PathVariable UUID id) {
        return verdicts.of(lead(id)).map(VerdictBody::of).orElseThrow(() -> LeadProblems.missing("verdict"));
    }

    /** What a person says instead. */
    record OverrideWish(@Nullable String verdict, @Nullable String reason) {}

    @PutMapping(path = "/leads/{id}/verdict/override", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Override the verdict of a lead",
            description = "Needs a reason, and is shown and counted as what it is: a person's word. A lead that"
                    + " qualifies so becomes MQL.")
    VerdictBody override(@PathVariable UUID id, @RequestBody OverrideWish wish, Actor actor) {
        var lead = lead(id);
        var verdict = Optional.ofNullable(wish.verdict())
                .flatMap(Verdict::of)
                .orElseThrow(() -> problems.refused(List.of(new Mistake("verdict", Reason.UNKNOWN_CHOICE, known()))));
        var reason = wish.reason() == null ? "" : wish.reason();
        return answer(verdicts.override(lead, verdict, reason, actor), id);
    }

    @DeleteMapping("/leads/{id}/verdict/override")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Have the definition's verdict count again")
    VerdictBody endOverride(@PathVariable UUID id, Actor actor) {
        return answer(verdicts.endOverride(lead(id), actor), id);
    }

    private VerdictBody answer(Overriding outcome, UUID id) {
        return switch (outcome) {
            case Overriding.Done(var now) -> VerdictBody.of(now);
            case Overriding.Unchanged() -> get(id);
            case Overriding.NotJudged() -> throw LeadProblems.missing("verdict");
            case Overriding.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    @GetMapping("/verdicts")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List verdicts",
            description =
                    "Of leads on lists, those captured last first. unknown is the key of a criterion: verdict=qualified"
                            + " and unknown=budget lists who qualifies though nobody knows the budget.")
    VerdictListBody list(
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String unknown,
            @RequestParam(defaultValue = "false") boolean overridden,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var counts = verdict == null
                ? null
                : Verdict.of(verdict)
                        .orElseThrow(() ->
                                problems.refused(List.of(new Mistake("verdict", Reason.UNKNOWN_CHOICE, known()))));
        if (limit < 1 || limit > MOST) {
            throw problems.refused(List.of(new Mistake("limit", Reason.OUT_OF_RANGE, "1–" + MOST)));
        }
        var found = verdicts.page(
                new Verdicts.Query(counts, unknown, overridden),
                Optional.ofNullable(after).map(LeadId::new),
                limit);
        return new VerdictListBody(
                found.stream().map(VerdictBody::of).toList(),
                found.size() < limit ? null : found.getLast().lead().value().toString());
    }

    @PostMapping(path = "/definitions/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Evaluate a lead or a bare profile",
            description = "Says what a definition would say; nothing is written. Without a definition, the one in force"
                    + " for such leads judges.")
    EvaluationBody evaluate(@RequestBody EvaluationBody.Wish wish) {
        var mistakes = new ArrayList<Mistake>();
        var profile = profiles.read(wish.profile() == null ? Map.of() : wish.profile(), mistakes);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        var lead = wish.lead() == null ? null : new LeadId(wish.lead());
        return switch (whatIf.ask(lead, profile, wish.definition())) {
            case WhatIf.Answer.Of it -> EvaluationBody.of(it);
            case WhatIf.Answer.NoSuchLead() -> throw LeadProblems.missing("lead");
            case WhatIf.Answer.NoSuchDefinition() -> throw LeadProblems.missing("definition");
            case WhatIf.Answer.NotCovered() ->
                throw conflict("No definition in force is for such a lead; put one in force, or name a definition");
            case WhatIf.Answer.CannotJudge(var why) ->
                throw conflict("The definition has conditions at fault; mend these criteria first: "
                        + String.join(", ", why.faults().keySet()));
        };
    }

    @GetMapping("/verdicts/passes")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "See how far judging all leads has come",
            description = "The last times that all open leads were judged, the latest first; one that runs has no end.")
    List<Pass> passes() {
        return passes.latest();
    }

    private static ErrorResponseException conflict(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }

    private static String known() {
        return Arrays.stream(Verdict.values()).map(Verdict::id).collect(Collectors.joining(", "));
    }

    private LeadId lead(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
