package io.firsthand.routing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.routing.Absence;
import io.firsthand.routing.AbsenceChange;
import io.firsthand.routing.Absences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are away, for programs such as the one that keeps their holidays. */
@RestController
@RequestMapping(path = "/api/v1/absences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Routing")
@Requires(Permission.READ_LEADS)
class AbsenceApi {

    private final Absences absences;
    private final RoutingProblems problems;

    AbsenceApi(Absences absences, RoutingProblems problems) {
        this.absences = absences;
        this.problems = problems;
    }

    @Schema(name = "Absence")
    record AbsenceBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(description = "Absent for oneself") @Nullable UUID person,

            @Nullable LocalDate first,

            @Schema(description = "The last day away") @Nullable LocalDate last) {

        static AbsenceBody of(Absence it) {
            return new AbsenceBody(it.id(), it.person().value(), it.first(), it.last());
        }
    }

    @GetMapping
    @Operation(summary = "List who is away and will be", description = "The next one first.")
    List<AbsenceBody> list() {
        return absences.coming().stream().map(AbsenceBody::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Note that somebody is away",
            description = "For oneself, or for anybody with the scope `routing:write`.")
    AbsenceBody note(@RequestBody AbsenceBody body, Actor actor) {
        var person = body.person() == null
                ? actor.person().orElseThrow(() -> problems.refused("person", "routing.flaw.person"))
                : new PersonId(body.person());
        return switch (absences.note(person, body.first(), body.last(), actor)) {
            case AbsenceChange.Noted(var it) -> AbsenceBody.of(it);
            case AbsenceChange.Missing() -> throw LeadProblems.missing("person");
            case AbsenceChange.NotAllowed() -> throw forbidden();
            case AbsenceChange.Refused(var flaw) -> throw problems.refused(List.of(flaw));
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an absence back")
    void remove(@PathVariable UUID id, Actor actor) {
        switch (absences.remove(id, actor)) {
            case AbsenceChange.Noted _ -> {}
            case AbsenceChange.Missing(), AbsenceChange.Refused _ -> throw LeadProblems.missing("absence");
            case AbsenceChange.NotAllowed() -> throw forbidden();
        }
    }

    private static ErrorResponseException forbidden() {
        return new ErrorResponseException(
                HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN, "Saying when somebody else is away needs the scope routing:write"),
                null);
    }
}
