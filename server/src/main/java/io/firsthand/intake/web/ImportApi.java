package io.firsthand.intake.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.intake.Undo;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Verdict;
import io.firsthand.table.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
@Requires(Permission.IMPORT)
@Tag(name = "Imports")
class ImportApi {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST = 1_000;

    private final Imports imports;
    private final FaultWords words;

    ImportApi(Imports imports, FaultWords words) {
        this.imports = imports;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import a file of leads, or several that belong together",
            description = "Answers 202 as soon as the files are here; ask for the import itself to see how far it is."
                    + " Several files, such as contacts with their companies, deals and activities, are checked,"
                    + " imported and stopped as one; each is an import of its own with the same `set`.")
    ResponseEntity<BatchBody> upload(
            @RequestParam("file") List<MultipartFile> files, @ParameterObject ImportRequest request, Actor actor)
            throws IOException {
        var taken = new ArrayList<UUID>();
        for (var file : files) {
            try (var in = file.getInputStream()) {
                var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                taken.add(taken(imports.upload(name, in, actor, request.wishes(), files.size() > 1), taken));
            }
        }
        var set = taken.size() > 1 ? imports.join(taken) : List.of(find(taken.getFirst()));
        return begun(set.getFirst(), request);
    }

    /** What was taken before a file was refused is forgotten with it. */
    private UUID taken(Upload upload, List<UUID> before) throws IOException {
        return switch (upload) {
            case Upload.Taken(var batch) -> batch.id();
            case Upload.Refused(var fault) -> {
                for (var id : before) {
                    imports.forget(id);
                }
                throw refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
            }
        };
    }

    @PostMapping(
            consumes = {"text/csv", "text/plain", "text/tab-separated-values", ImportApi.XLSX},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Import a file of leads that is the body itself")
    ResponseEntity<BatchBody> send(HttpServletRequest body, @ParameterObject ImportRequest request, Actor actor)
            throws IOException {
        var upload = imports.upload(request.name(), body.getInputStream(), actor, request.wishes());
        return begun(find(taken(upload, List.of())), request);
    }

    private ResponseEntity<BatchBody> begun(Batch batch, ImportRequest request) {
        var step = request.isToWait()
                ? new Step.Taken(batch)
                : request.isDryRun() ? imports.check(batch.id()) : imports.start(batch.id());
        return stepped(step);
    }

    private ResponseEntity<BatchBody> stepped(Step step) {
        return switch (step) {
            case Step.Taken(var begun) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/imports/" + begun.id()))
                        .body(BatchBody.of(begun, words));
            case Step.BadPlan(var fault) -> throw refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
            case Step.NotNow _ -> throw refused(HttpStatus.CONFLICT, Fault.of("notNow"));
            case Step.Unknown() -> throw missing();
        };
    }

    @PostMapping(path = "/{id}/run", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Import a file that was only checked, or go on with one that failed")
    ResponseEntity<BatchBody> run(@PathVariable UUID id) {
        return stepped(imports.start(id));
    }

    @PostMapping(path = "/{id}/undo", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Undo an import",
            description =
                    "Withdraws the leads that it created and nobody has changed since, with their opportunities and"
                            + " touches; of all files that were brought together.")
    ResponseEntity<BatchBody> undo(@PathVariable UUID id, Actor actor) {
        return stepped(imports.undo(id, actor, Locale.ENGLISH));
    }

    @GetMapping(path = "/{id}/kept", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the rows whose leads stayed when an import was undone, since somebody had changed them")
    RowsBody kept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        var most = Math.clamp(limit, 1, MOST);
        return RowsBody.of(imports.undone(find(id).id(), Undo.Fate.KEPT, after, most), most, words);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List imports, the latest first", description = "For older ones send the last id as before.")
    List<BatchBody> list(@RequestParam Optional<UUID> before, @RequestParam(defaultValue = "50") int limit) {
        return imports.list(before, Math.clamp(limit, 1, 200)).stream()
                .map(batch -> BatchBody.of(batch, words))
                .toList();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get an import")
    BatchBody get(@PathVariable UUID id) {
        return BatchBody.of(find(id), words);
    }

    @GetMapping(path = "/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List the files of an import",
            description = "All that were brought together, in the order in which they are worked on.")
    List<BatchBody> files(@PathVariable UUID id) {
        return imports.with(find(id).id()).stream()
                .map(it -> BatchBody.of(it, words))
                .toList();
    }

    @PostMapping(path = "/{id}/check", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what would become of each row", description = "Of all files that were brought together.")
    ResponseEntity<BatchBody> check(@PathVariable UUID id) {
        return stepped(imports.check(find(id).id()));
    }

    @PostMapping(path = "/{id}/cancellation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Stop an import", description = "What was imported until then stays.")
    ResponseEntity<BatchBody> cancel(@PathVariable UUID id) {
        return stepped(imports.cancel(find(id).id()));
    }

    @GetMapping(path = "/{id}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the rows of an import with their verdicts")
    RowsBody rows(
            @PathVariable UUID id,
            @RequestParam Optional<String> verdict,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        var batch = find(id);
        var wanted = verdict.map(it ->
                Verdict.byId(it).orElseThrow(() -> refused(HttpStatus.BAD_REQUEST, Fault.of("verdict", it))));
        var found = imports.rows(batch.id(), wanted, after, Math.clamp(limit, 1, MOST));
        return RowsBody.of(found, Math.clamp(limit, 1, MOST), words);
    }

    @GetMapping("/{id}/errors.csv")
    @Operation(summary = "Get the refused rows as a file, with the reasons")
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var batch = find(id);
        if (!batch.hasFile()) {
            throw refused(HttpStatus.GONE, Fault.of("fileGone"));
        }
        ImportPages.send(batch, imports, words, Locale.ENGLISH, response);
    }

    private Batch find(UUID id) {
        return imports.find(id).orElseThrow(ImportApi::missing);
    }

    private ErrorResponseException refused(HttpStatus status, Fault fault) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(Locale.ENGLISH, fault));
        problem.setTitle("Not imported");
        return new ErrorResponseException(status, problem, null);
    }

    private static ErrorResponseException missing() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such import in this workspace"),
                null);
    }
}
