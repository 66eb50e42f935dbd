package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Retention;
import io.firsthand.privacy.RetentionRule;
import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.privacy.RetentionRule.Whom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long people are kept. */
@RestController
@RequestMapping(path = "/api/v1/retention", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_PRIVACY)
@Tag(name = "Privacy")
class RetentionApi {

    private final Retention retention;
    private final PrivacyProblems problems;

    RetentionApi(Retention retention, PrivacyProblems problems) {
        this.retention = retention;
        this.problems = problems;
    }

    /** A rule, as the API tells it and takes it. */
    @Schema(name = "RetentionRule")
    record RuleBody(
            @Schema(description = "withdrawn, closed or unanswered") @Nullable String whom,

            @Schema(description = "Without any change, 1 to 120") @Nullable Integer months,

            @Schema(description = "off, propose or apply") @Nullable String mode) {

        static RuleBody of(RetentionRule it) {
            return new RuleBody(it.whom().id(), it.months(), it.mode().id());
        }
    }

    @GetMapping
    @Operation(summary = "List the rules of retention")
    List<RuleBody> list() {
        return retention.rules().stream().map(RuleBody::of).toList();
    }

    @PostMapping
    @Operation(summary = "Set a rule of retention")
    List<RuleBody> set(@RequestBody RuleBody body, Actor actor) {
        var mode = Optional.ofNullable(body.mode())
                .flatMap(Mode::of)
                .orElseThrow(() -> unknown("mode", "off, propose, apply"));
        var months = Optional.ofNullable(body.months()).orElse(0);
        var mistakes = retention.set(new RetentionRule(whom(body.whom()), months, mode), actor);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return list();
    }

    @GetMapping("/due")
    @Operation(
            summary = "List the contacts that a rule would erase now",
            description = "At most 500, the longest quiet first; for any number of months, to try a rule.")
    List<UUID> due(
            @RequestParam(required = false) @Nullable String whom, @RequestParam(defaultValue = "24") int months) {
        return retention.due(whom(whom == null ? Whom.WITHDRAWN.id() : whom), Math.clamp(months, 1, 120)).stream()
                .map(it -> it.id().value())
                .toList();
    }

    private Whom whom(@Nullable String given) {
        return Optional.ofNullable(given)
                .flatMap(Whom::of)
                .orElseThrow(() -> unknown("whom", "withdrawn, closed, unanswered"));
    }

    private ErrorResponseException unknown(String field, String known) {
        return problems.refused(List.of(new Mistake(field, Reason.UNKNOWN_CHOICE, known)));
    }
}
