package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.form.Forms;
import io.firsthand.form.Submission;
import io.firsthand.form.Submission.State;
import io.firsthand.form.SubmissionTable;
import io.firsthand.form.Submissions;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What came by a form, and what was held back of it. */
@Controller
@Requires(Permission.MANAGE_FORMS)
@RequestMapping("/forms/{id}")
class SubmissionPages {

    private static final int SHOWN = 50;

    private final Forms forms;
    private final Submissions submissions;
    private final SubmissionTable table;

    SubmissionPages(Forms forms, Submissions submissions, SubmissionTable table) {
        this.forms = forms;
        this.submissions = submissions;
        this.table = table;
    }

    @GetMapping
    View list(@PathVariable UUID id, @RequestParam Optional<String> state, @RequestParam Optional<UUID> before) {
        var form = find(id);
        var wanted = state.flatMap(State::of).orElse(null);
        var found = submissions.list(id, wanted, before.orElse(null), SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var path = "/forms/" + id + (wanted == null ? "?" : "?state=" + wanted.id() + "&");
        return new SubmissionsPage(
                form,
                wanted,
                shown,
                submissions.counts(id),
                before.map(_ -> path).orElse(null),
                found.size() > SHOWN ? path + "before=" + shown.getLast().id() : null);
    }

    @GetMapping("/submissions.csv")
    void export(@PathVariable UUID id, @RequestParam Optional<String> state, HttpServletResponse response)
            throws IOException {
        var form = find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(form.name() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        table.write(form, state.flatMap(State::of).orElse(null), response.getWriter());
    }

    @PostMapping("/submissions/{submission}/release")
    View release(@PathVariable UUID id, @PathVariable String submission) {
        return told(id, submissions.release(find(id), id(submission)), "form.released", null);
    }

    @PostMapping("/submissions/{submission}/deletion")
    View delete(@PathVariable UUID id, @PathVariable String submission) {
        var undo = "/forms/%s/submissions/%s/restoration".formatted(id, submission);
        return told(id, submissions.delete(find(id), id(submission)), "form.deleted", undo);
    }

    @PostMapping("/submissions/{submission}/restoration")
    View restore(@PathVariable UUID id, @PathVariable String submission) {
        return told(id, submissions.restore(find(id), id(submission)), "form.restored", null);
    }

    private static View told(UUID id, boolean done, String said, @Nullable String undo) {
        var back = Redirect.to("/forms/" + id + "?state=" + Submission.State.QUARANTINED.id());
        if (!done) {
            return back.with(Flash.Kind.NOTE, "form.notNow");
        }
        return undo == null ? back.saying(said) : back.saying(said).undoneBy(undo);
    }

    /** What is no id is the id of nothing. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Form find(UUID id) {
        return forms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
