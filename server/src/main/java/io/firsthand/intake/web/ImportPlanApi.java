package io.firsthand.intake.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.table.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a file is to be read, before it is checked and imported. */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
@Tag(name = "Imports")
class ImportPlanApi {

    private final Imports imports;
    private final FaultWords words;

    ImportPlanApi(Imports imports, FaultWords words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "Get the plan of an import",
            description = "What the file was found to be, what its columns hold and become, what its values stand for.")
    PlanBody get(@PathVariable UUID id) throws IOException {
        return body(find(id));
    }

    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change the plan of an import",
            description =
                    "How the file is read, what its columns become and what their values mean; what is not said stays. As long as it"
                            + " has not begun; what was checked by the old plan is to be checked again. A refused change changes nothing.")
    PlanBody change(@PathVariable UUID id, @RequestBody PlanRequest request, Actor actor) throws IOException {
        var batch = find(id);
        return switch (imports.replan(batch.id(), request.wishes(), request.currency(), actor)) {
            case Step.Taken(var planned) -> body(planned);
            case Step.BadPlan(var fault) -> throw refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
            case Step.NotNow _ -> throw refused(HttpStatus.CONFLICT, Fault.of("notNow"));
            case Step.Unknown() -> throw missing();
        };
    }

    private PlanBody body(Batch batch) throws IOException {
        return PlanBody.of(batch, imports.look(batch));
    }

    private Batch find(UUID id) {
        return imports.find(id).orElseThrow(ImportPlanApi::missing);
    }

    private ErrorResponseException refused(HttpStatus status, Fault fault) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(Locale.ENGLISH, fault));
        problem.setTitle("Not planned");
        return new ErrorResponseException(status, problem, null);
    }

    private static ErrorResponseException missing() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such import in this workspace"),
                null);
    }
}
