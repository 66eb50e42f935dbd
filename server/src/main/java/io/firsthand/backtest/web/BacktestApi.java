package io.firsthand.backtest.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Starting;
import io.firsthand.backtest.web.BacktestBody.PlanBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Mistakes;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Back-tests of definitions, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Back-tests")
class BacktestApi {

    private final Backtests backtests;
    private final Agreements agreements;
    private final StartingWords words;

    BacktestApi(Backtests backtests, Agreements agreements, StartingWords words) {
        this.backtests = backtests;
        this.agreements = agreements;
        this.words = words;
    }

    @PostMapping(path = "/definitions/{id}/backtests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Test a definition on the past",
            description = "In the background: ask for it again under its Location until its state is done.")
    ResponseEntity<BacktestBody> start(@PathVariable UUID id, @RequestBody PlanBody body, Actor actor) {
        var definition = agreements.find(id).orElseThrow(() -> missing("definition"));
        if (body.from() == null || body.to() == null) {
            throw NotValid.of(body.from() == null ? "from" : "to", "Send a time such as 2026-01-01T00:00:00Z.");
        }
        var goal = Goal.of(body.goal() == null ? "" : body.goal())
                .orElseThrow(() -> NotValid.of("goal", "Send one of sql, opportunity, won, condition."));
        return switch (backtests.start(definition.id(), body.plan(body.from(), body.to(), goal), actor)) {
            case Starting.Started(var it) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/backtests/" + it.id()))
                        .body(BacktestBody.of(it));
            case Starting.Missing() -> throw missing("definition");
            case Starting wrong -> throw refused(words.mistakes(wrong, Locale.ENGLISH));
        };
    }

    @GetMapping("/definitions/{id}/backtests")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the back-tests of a definition", description = "The last 50, the latest first.")
    List<BacktestBody> list(@PathVariable UUID id) {
        var definition = agreements.find(id).orElseThrow(() -> missing("definition"));
        return backtests.of(definition.id()).stream().map(BacktestBody::of).toList();
    }

    @GetMapping("/backtests/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a back-test", description = "How far it is, or what it found, with intervals of 90 %.")
    BacktestBody get(@PathVariable UUID id) {
        return BacktestBody.of(find(id));
    }

    @DeleteMapping("/backtests/{id}")
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(summary = "Stop a back-test", description = "One that has ended stays as it is.")
    BacktestBody cancel(@PathVariable UUID id) {
        find(id);
        return backtests.cancel(id).map(BacktestBody::of).orElseThrow(() -> missing("back-test"));
    }

    private Backtest find(UUID id) {
        return backtests.find(id).orElseThrow(() -> missing("back-test"));
    }

    private static ErrorResponseException missing(String what) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no such " + what + " in this workspace"),
                null);
    }

    private static ErrorResponseException refused(Mistakes mistakes) {
        return NotValid.of(mistakes.byField().entrySet().stream()
                .map(it -> new NotValid.Entry(it.getKey(), it.getValue()))
                .toList());
    }
}
