package io.firsthand.agreement.web;

import io.firsthand.agreement.Remark;
import io.firsthand.agreement.Remarks;
import io.firsthand.agreement.Said;
import io.firsthand.agreement.web.RemarkBody.NewBody;
import io.firsthand.agreement.web.RemarkBody.WordsBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say about the lines of a definition, for programs. */
@RestController
@RequestMapping(path = "/api/v1/definitions/{id}/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Definitions")
class RemarkApi {

    private final Remarks remarks;
    private final DefinitionLookup lookup;

    RemarkApi(Remarks remarks, DefinitionLookup lookup) {
        this.remarks = remarks;
        this.lookup = lookup;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List comments and objections", description = "In the order they were said.")
    List<RemarkBody> list(@PathVariable UUID id) {
        return remarks.of(lookup.forProgram(id).id()).stream()
                .map(RemarkBody::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Comment on a line, or object to it",
            description = "While it is a draft or proposed. An objection keeps anybody from signing until it is"
                    + " resolved.")
    RemarkBody say(@PathVariable UUID id, @RequestBody NewBody body, Actor actor) {
        lookup.forProgram(id);
        var kind = Remark.Kind.of(body.kind() == null ? "" : body.kind())
                .orElseThrow(() -> NotValid.of("kind", "Send comment or objection."));
        var line = body.line() == null ? Remarks.WHOLE : body.line();
        var text = body.text() == null ? "" : body.text();
        return told(
                switch (kind) {
                    case COMMENT -> remarks.comment(id, line, text, actor);
                    case OBJECTION -> remarks.object(id, line, text, actor);
                });
    }

    @PostMapping(path = "/{remark}/resolution", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Say how an objection was met",
            description = "By whoever objected, or by who may write definitions. It stays on record.")
    RemarkBody resolve(@PathVariable UUID id, @PathVariable String remark, @RequestBody WordsBody body, Actor actor) {
        return told(remarks.resolve(id, DefinitionLookup.remark(remark), body.orEmpty(), actor));
    }

    private static RemarkBody told(Said said) {
        return switch (said) {
            case Said.Done(var remark) -> RemarkBody.of(remark);
            case Said.Missing() -> throw AgreementProblems.missing("definition or objection");
            case Said.NotNow(var now) -> throw AgreementProblems.notNow(now);
            case Said.NoText() -> throw NotValid.of("text", "Say it in 1 to 2,000 characters.");
            case Said.NoLine() ->
                throw NotValid.of(
                        "line", "The definition has no such line; use one such as criteria.<key>, or none for all.");
            case Said.TooMuch() ->
                throw AgreementProblems.conflict("Too much", "A definition has at most 1,000 remarks.");
            case Said.NotOpen(var remark) ->
                throw AgreementProblems.conflict(
                        "Not open",
                        remark.kind() == Remark.Kind.COMMENT
                                ? "It is a comment; only objections are resolved."
                                : "The objection was resolved before.");
            case Said.NotYours() ->
                throw AgreementProblems.forbidden("Only whoever objected, or who has definitions:write, resolves it.");
        };
    }
}
