package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Giving;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Prompts;
import io.firsthand.feedback.web.FeedbackBody.ListBody;
import io.firsthand.feedback.web.FeedbackBody.OpinionBody;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feedback")
class FeedbackApi {

    private static final int PAGE = 100;

    private final Feedbacks feedback;
    private final Prompts prompts;
    private final HandoffBook handoffs;
    private final Leads leads;
    private final LeadProblems problems;
    private final Clock clock;

    FeedbackApi(
            Feedbacks feedback,
            Prompts prompts,
            HandoffBook handoffs,
            Leads leads,
            LeadProblems problems,
            Clock clock) {
        this.feedback = feedback;
        this.prompts = prompts;
        this.handoffs = handoffs;
        this.leads = leads;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/feedback")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List feedback", description = "What sales said, the latest first, 100 at a time.")
    ListBody list(
            @Parameter(description = "From when on") @RequestParam Optional<Instant> from,
            @Parameter(description = "Until before when") @RequestParam Optional<Instant> to,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after) {
        var found = feedback.given(
                from.map(this::within).orElse(Instant.EPOCH), within(to.orElse(Instant.MAX)), after, PAGE + 1);
        var page = found.stream().limit(PAGE).map(FeedbackBody::of).toList();
        return new ListBody(page, found.size() > PAGE ? page.getLast().id().toString() : null);
    }

    /** Nothing was said before or after; the database knows no such times. */
    private Instant within(Instant given) {
        var last = clock.instant().plus(Duration.ofDays(1));
        return given.isBefore(Instant.EPOCH) ? Instant.EPOCH : given.isAfter(last) ? last : given;
    }

    @GetMapping("/feedback/asked")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List what one is asked", description = "The questions of the caller, the latest first.")
    ListBody asked(Actor actor) {
        return new ListBody(
                actor.person().map(it -> prompts.asked(it, PAGE)).orElse(List.of()).stream()
                        .map(FeedbackBody::of)
                        .toList(),
                null);
    }

    @GetMapping("/leads/{id}/feedback")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the feedback on a lead", description = "Also what was asked and not answered.")
    List<FeedbackBody> ofLead(@PathVariable UUID id) {
        return feedback.of(known(id)).stream().map(FeedbackBody::of).toList();
    }

    @PostMapping(path = "/leads/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Say what sales thinks of a lead",
            description = "Once for each moment of a handoff: saying it again says it otherwise. Marketing cannot.")
    FeedbackBody give(@PathVariable UUID id, @RequestBody OpinionBody body, Actor actor) {
        var lead = known(id);
        var mistakes = new ArrayList<Mistake>();
        var moment = body.moment(mistakes);
        var opinion = body.opinion(mistakes).orElseThrow(() -> problems.refused(mistakes));
        return done(feedback.give(lead, moment.orElseGet(() -> moment(lead)), opinion, actor));
    }

    private Moment moment(LeadId lead) {
        return handoffs.of(lead).stream()
                .reduce((_, last) -> last)
                .map(Moment::of)
                .orElse(Moment.OUTCOME);
    }

    @DeleteMapping("/feedback/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take feedback back",
            description = "That it was there stays on record; the question stands again.")
    void takeBack(@PathVariable UUID id, Actor actor) {
        find(id);
        if (!feedback.maySay(actor)) {
            throw notYours();
        }
        feedback.takeBack(id, actor);
    }

    @PostMapping("/feedback/{id}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Skip a question", description = "It is not asked again. Marketing cannot.")
    void skip(@PathVariable UUID id, Actor actor) {
        find(id);
        if (!feedback.maySay(actor)) {
            throw notYours();
        }
        prompts.skip(id);
    }

    private FeedbackBody done(Giving giving) {
        return switch (giving) {
            case Giving.Given(var it) -> FeedbackBody.of(it);
            case Giving.Missing() -> throw LeadProblems.missing("lead");
            case Giving.NotYours() -> throw notYours();
            case Giving.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    private static ErrorResponseException notYours() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "Feedback is what sales says; use the token of a person of sales or of a system.");
        problem.setTitle("Not yours to say");
        return new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null);
    }

    private Feedback find(UUID id) {
        return feedback.find(id).orElseThrow(() -> LeadProblems.missing("feedback"));
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
