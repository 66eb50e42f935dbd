package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.DiagnosisReports;
import io.firsthand.diagnosis.LeadNames;
import io.firsthand.diagnosis.Report;
import io.firsthand.diagnosis.Saved;
import io.firsthand.diagnosis.Telling;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Diagnoses: the last one, those before it, the leads behind each finding, and reports to give away. */
@Controller
class DiagnosisPages {

    private final Diagnoses diagnoses;
    private final DiagnosisReports reports;
    private final LeadNames names;
    private final Words words;

    DiagnosisPages(Diagnoses diagnoses, DiagnosisReports reports, LeadNames names, Words words) {
        this.diagnoses = diagnoses;
        this.reports = reports;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/diagnosis")
    @Requires(Permission.READ_LEADS)
    View latest(Actor actor, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Locale locale) {
        return page(diagnoses.latest().stream().findFirst(), actor, viewer, locale);
    }

    @GetMapping("/diagnosis/{id}")
    @Requires(Permission.READ_LEADS)
    View one(
            @PathVariable UUID id,
            Actor actor,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var saved = find(id);
        if (part != null) {
            return saved.state() == Saved.State.RUNNING
                    ? new DiagnosisProgress(saved)
                    : Redirect.to("/diagnosis/" + id);
        }
        return page(Optional.of(saved), actor, viewer, locale);
    }

    private View page(Optional<Saved> saved, Actor actor, Viewer viewer, Locale locale) {
        return new DiagnosisPage(
                saved,
                saved.filter(it -> it.diagnosis().isPresent()).map(it -> report(it, viewer, locale, Map.of(), false)),
                diagnoses.latest(),
                diagnoses.isMonthly(),
                actor.may(Permission.WRITE_LEADS),
                actor.may(Permission.WRITE_DEFINITION));
    }

    private Report report(Saved it, Viewer viewer, Locale locale, Map<UUID, String> leads, boolean paper) {
        return new Report(
                it.diagnosis().orElseThrow(),
                new Telling(words, locale, viewer.zone()),
                viewer.workspace(),
                List.of(),
                leads,
                diagnoses.before(it),
                paper);
    }

    @PostMapping("/diagnosis")
    @Requires(Permission.WRITE_LEADS)
    View run(Actor actor) {
        return Redirect.to("/diagnosis/" + diagnoses.start(actor).id());
    }

    @PostMapping("/diagnosis/schedule")
    @Requires(Permission.WRITE_DEFINITION)
    View schedule(@RequestParam boolean monthly, Actor actor) {
        diagnoses.monthly(monthly, actor);
        return Redirect.to("/diagnosis").saying(monthly ? "diagnosis.page.monthly.on" : "diagnosis.page.monthly.off");
    }

    @GetMapping("/diagnosis/{id}/findings/{question}")
    @Requires(Permission.READ_LEADS)
    View finding(
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale) {
        var saved = find(id);
        var finding = saved.diagnosis().flatMap(it -> it.finding(question));
        return finding.isEmpty()
                ? Redirect.to("/diagnosis/" + id)
                : new FindingPage(
                        saved, finding.get(), new Telling(words, locale, viewer.zone()), names.of(finding.get()));
    }

    @GetMapping("/diagnosis/{id}/report.html")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<byte[]> html(
            @PathVariable UUID id, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Locale locale) {
        var report = forReading(id, viewer, locale, false);
        return file(
                reports.html(report).getBytes(StandardCharsets.UTF_8),
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                "diagnosis.html");
    }

    @GetMapping("/diagnosis/{id}/report.pdf")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Locale locale) {
        return file(reports.pdf(forReading(id, viewer, locale, true)), MediaType.APPLICATION_PDF, "diagnosis.pdf");
    }

    private Report forReading(UUID id, Viewer viewer, Locale locale, boolean paper) {
        var saved = find(id);
        var diagnosis = saved.diagnosis().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return report(saved, viewer, locale, names.of(diagnosis), paper);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private Saved find(UUID id) {
        return diagnoses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
