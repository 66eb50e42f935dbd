package io.firsthand.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.intake.Upload;
import io.firsthand.intake.Verdict;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Bringing a file, and where it is on its way. */
@Controller
@Requires(Permission.IMPORT)
class ImportPages {

    private static final int BATCHES = 50;

    private final Imports imports;
    private final RowsOfPage rows;
    private final Words words;
    private final FaultWords faults;
    private final Clock clock;

    ImportPages(Imports imports, RowsOfPage rows, Words words, FaultWords faults, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.words = words;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping("/imports")
    View list(@RequestParam Optional<UUID> before) {
        var batches = imports.list(before, BATCHES + 1);
        var shown = batches.stream().limit(BATCHES).toList();
        return new ImportListPage(
                shown,
                before.map(_ -> "/imports").orElse(null),
                batches.size() > BATCHES ? "/imports?before=" + shown.getLast().id() : null);
    }

    @GetMapping("/imports/new")
    View form() {
        return new NewImportPage(imports.largest(), Mistakes.NONE);
    }

    @PostMapping("/imports")
    View upload(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale)
            throws IOException {
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(it -> !it.isEmpty()).toList();
        if (given.isEmpty()) {
            return refused(words.say(locale, "intake.fault.noFile"));
        }
        var taken = new ArrayList<UUID>();
        for (var file : given) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            try (var in = file.getInputStream()) {
                switch (imports.upload(name, in, actor)) {
                    case Upload.Taken(var batch) -> taken.add(batch.id());
                    case Upload.Refused(var fault) -> {
                        for (var id : taken) {
                            imports.forget(id);
                        }
                        var reason = faults.say(locale, fault);
                        return refused(given.size() == 1 ? reason : name + ": " + reason);
                    }
                }
            }
        }
        var first = taken.size() == 1
                ? taken.getFirst()
                : imports.join(taken).getFirst().id();
        return Redirect.to("/imports/" + first + "/plan");
    }

    private View refused(String reason) {
        return new NewImportPage(imports.largest(), Mistakes.on("file", reason))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/imports/{id}")
    View batch(
            @PathVariable UUID id,
            @RequestParam Optional<String> verdict,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var batch = find(id);
        if (batch.state().isBusy()) {
            var part = new ProgressPart(batch, clock.instant());
            return byHtmx.isPresent() ? part : new ProgressPage(part);
        }
        if (byHtmx.isPresent()) {
            response.setHeader("HX-Refresh", "true");
        }
        return batch.state() == Batch.State.UPLOADED && batch.hasFile()
                ? Redirect.to("/imports/" + id + "/plan")
                : rows.page(batch, verdict.flatMap(Verdict::byId), after, locale);
    }

    @PostMapping("/imports/{id}/run")
    View run(@PathVariable UUID id) {
        return gone(imports.start(id), id, "intake.begun");
    }

    @PostMapping("/imports/{id}/cancellation")
    View cancel(@PathVariable UUID id) {
        return gone(imports.cancel(id), id, "intake.stopped");
    }

    static View gone(Step step, UUID id, String words) {
        return switch (step) {
            case Step.Taken _ -> Redirect.to("/imports/" + id).saying(words);
            case Step.NotNow _ -> Redirect.to("/imports/" + id).with(Flash.Kind.NOTE, "intake.notNow");
            case Step.BadPlan _ -> Redirect.to("/imports/" + id + "/plan");
            case Step.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/imports/{id}/errors.csv")
    void errors(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
        var batch = find(id);
        if (!batch.hasFile()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        send(batch, imports, faults, locale, response);
    }

    /** Sends the refused rows as a file in the charset of the one that was brought. */
    static void send(Batch batch, Imports imports, FaultWords faults, Locale locale, HttpServletResponse response)
            throws IOException {
        if (!imports.hasFile(batch)) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        response.setContentType(
                "text/csv;charset=" + batch.plan().layout().charset().name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "errors-" + batch.fileName().replaceFirst("(?i)\\.xls[xmb]?$", "") + ending(batch),
                                UTF_8)
                        .build()
                        .toString());
        imports.errors(batch).write(response.getOutputStream(), fault -> faults.say(locale, fault));
    }

    /** What was a workbook comes back as text. */
    private static String ending(Batch batch) {
        return batch.plan().layout().isSheet()
                        && !batch.fileName().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? ".csv"
                : "";
    }

    private Batch find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
