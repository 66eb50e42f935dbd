package io.firsthand.conversion.web;

import io.firsthand.conversion.Conversions;
import io.firsthand.conversion.Goal;
import io.firsthand.conversion.StudyState;
import io.firsthand.conversion.web.ConversionBodies.ChanceBody;
import io.firsthand.conversion.web.ConversionBodies.ConvertsBody;
import io.firsthand.conversion.web.ConversionBodies.RunBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What converts, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "What converts")
class ConversionApi {

    private final Conversions conversions;
    private final Leads leads;

    ConversionApi(Conversions conversions, Leads leads) {
        this.conversions = conversions;
        this.leads = leads;
    }

    @GetMapping("/insight/converts")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "See what converts",
            description = "As of the last look at all leads: each value of each characteristic beside all other leads,"
                    + " with intervals of 95 %, the rate of false findings over all that was looked at, and the lift"
                    + " within channels. `goal` is sql, opportunity or won; `channel` narrows it.")
    ConvertsBody converts(
            @RequestParam(defaultValue = "sql") String goal, @RequestParam(required = false) @Nullable String channel) {
        var of = Goal.of(goal).orElseThrow(() -> NotValid.of("goal", "One of sql, opportunity, won"));
        var by = Optional.ofNullable(channel)
                .map(it -> Channel.of(it)
                        .map(Channel::id)
                        .orElseThrow(() -> NotValid.of("channel", "No channel of that name")));
        return conversions
                .converts(of, by, Optional.empty())
                .map(ConvertsBody::of)
                .orElseThrow(() -> missing("Nobody has looked yet: POST /api/v1/insight/converts/runs"));
    }

    @PostMapping("/insight/converts/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Look anew at what converts",
            description = "In the background: ask for it again under its Location until its state is done.")
    ResponseEntity<RunBody> start(Actor actor) {
        var run = conversions.start(actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/insight/converts/runs/" + run.id()))
                .body(RunBody.of(run));
    }

    @GetMapping("/insight/converts/runs/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get how far a look at what converts is")
    RunBody run(@PathVariable UUID id) {
        return conversions
                .find(id)
                .map((StudyState it) -> RunBody.of(it))
                .orElseThrow(() -> missing("There is no such run"));
    }

    @GetMapping("/leads/{id}/chance")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get how likely a lead converts",
            description = "With what each characteristic adds to the log odds: `usual` and all `parts` add up to"
                    + " ln(p / (1 − p)). No verdict depends on it. Without a probability as long as there is none.")
    ChanceBody chance(@PathVariable UUID id) {
        var lead = new LeadId(id);
        if (leads.get(lead).isEmpty()) {
            throw missing("There is no such lead");
        }
        return conversions.chance(lead).map(ChanceBody::of).orElse(ChanceBody.NONE);
    }

    private static ErrorResponseException missing(String detail) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
