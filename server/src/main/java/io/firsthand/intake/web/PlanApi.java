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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was found out about a file that is here, and what a program knows better. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Requires(Permission.IMPORT)
@Tag(name = "Imports")
class PlanApi {

    private final Imports imports;
    private final FaultWords words;

    PlanApi(Imports imports, FaultWords words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping(path = "/detection", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Tell how a file seems to be written, with how sure that is, and what may stand for nothing in it")
    DetectionBody detection(@PathVariable UUID id) throws IOException {
        var batch = imports.find(id).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "unknownImport"));
        if (!imports.hasFile(batch)) {
            throw refused(HttpStatus.GONE, "fileGone");
        }
        return DetectionBody.of(imports.look(batch));
    }

    @PostMapping(path = "/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change how a file is read and what becomes of its columns",
            description = "Takes the options of an import; possible until it has begun.")
    BatchBody change(@PathVariable UUID id, @ParameterObject ImportRequest request, Actor actor) throws IOException {
        var wishes = request.wishes();
        if (!wishes.faults().isEmpty()) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, wishes.faults().getFirst());
        }
        // The columns are known only once the file is read as wished.
        var read = taken(imports.replan(id, plan -> plan.withLayout(wishes.betterThan(plan.layout())), actor));
        var strangers = wishes.strangers(read.plan());
        if (!strangers.isEmpty()) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, strangers.getFirst());
        }
        return BatchBody.of(taken(imports.replan(id, wishes::applied, actor)), words);
    }

    private Batch taken(Step step) {
        return switch (step) {
            case Step.Taken(var batch) -> batch;
            case Step.BadPlan(var fault) -> throw refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
            case Step.NotNow _ -> throw refused(HttpStatus.CONFLICT, "notNow");
            case Step.Unknown() -> throw refused(HttpStatus.NOT_FOUND, "unknownImport");
        };
    }

    private ErrorResponseException refused(HttpStatus status, String code) {
        return refused(status, Fault.of(code));
    }

    private ErrorResponseException refused(HttpStatus status, Fault fault) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(Locale.ENGLISH, fault));
        problem.setTitle("Not changed");
        return new ErrorResponseException(status, problem, null);
    }
}
