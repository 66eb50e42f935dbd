package io.firsthand.intake.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was found out about a file that is here. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Requires(Permission.IMPORT)
@Tag(name = "Imports")
class DetectionApi {

    private final Imports imports;
    private final FaultWords words;

    DetectionApi(Imports imports, FaultWords words) {
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

    private ErrorResponseException refused(HttpStatus status, String code) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(Locale.ENGLISH, Fault.of(code)));
        problem.setTitle("Nothing to look at");
        return new ErrorResponseException(status, problem, null);
    }
}
