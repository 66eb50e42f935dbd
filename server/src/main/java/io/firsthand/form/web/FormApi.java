package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.form.Forms;
import io.firsthand.form.Submission;
import io.firsthand.form.Submission.State;
import io.firsthand.form.Submissions;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/forms", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_FORMS)
@Tag(name = "Forms")
class FormApi {

    private static final int MOST = 200;

    private final Forms forms;
    private final Submissions submissions;

    FormApi(Forms forms, Submissions submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    @GetMapping
    @Operation(summary = "List forms")
    List<FormBody> list() {
        return forms.all().stream().map(FormBody::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a form")
    FormBody get(@PathVariable UUID id) {
        return FormBody.of(find(id));
    }

    @GetMapping("/{id}/submissions")
    @Operation(
            summary = "List what was sent by a form, the latest first",
            description = "With what was agreed to, word by word, and what the browser claims of the way there.")
    SubmissionListBody submissions(
            @PathVariable UUID id,
            @Parameter(description = "Only those: lead, waiting, quarantined, deleted or expired") @RequestParam
                    Optional<String> state,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "50") int limit) {
        find(id);
        var wanted = state.map(FormApi::state).orElse(null);
        var size = Math.clamp(limit, 1, MOST);
        var found = submissions.list(id, wanted, before.orElse(null), size + 1);
        return new SubmissionListBody(
                found.stream().limit(size).map(SubmissionBody::of).toList(), next(found, size));
    }

    private static @Nullable UUID next(List<Submission> found, int size) {
        return found.size() > size ? found.get(size - 1).id() : null;
    }

    private static State state(String id) {
        return State.of(id)
                .orElseThrow(() -> problem(
                        HttpStatus.BAD_REQUEST,
                        "Not valid: state; it is one of "
                                + Arrays.stream(State.values()).map(State::id).collect(Collectors.joining(", "))));
    }

    private Form find(UUID id) {
        return forms.find(id)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "There is no such form in this workspace"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
