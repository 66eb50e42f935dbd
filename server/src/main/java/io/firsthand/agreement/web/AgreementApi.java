package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Seen;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.Signing;
import io.firsthand.agreement.web.RemarkBody.WordsBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps that bring a definition in force, or end it, for programs. */
@RestController
@RequestMapping(path = "/api/v1/definitions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Definitions")
class AgreementApi {

    private final Agreements agreements;
    private final Signatures signatures;
    private final AgreementProblems problems;
    private final DefinitionLookup lookup;

    AgreementApi(Agreements agreements, Signatures signatures, AgreementProblems problems, DefinitionLookup lookup) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.problems = problems;
        this.lookup = lookup;
    }

    /** What a signer sends. */
    @Schema(name = "NewDefinitionSignature")
    record SignatureWish(
            @Schema(description = "The hash of the content that you read and sign") @Nullable String hash,

            @Schema(description = "The hashes of back-tests that you read and sign along with it") @Nullable Set<String> annexes,

            @Schema(description = "The signer's pass phrase, asked again", format = "password") @Nullable String passphrase) {}

    @PostMapping("/proposal")
    @Requires(Permission.WRITE_DEFINITION)
    @Operation(
            summary = "Propose a draft to both sides",
            description = "It gets its number, and is on record from now on. Its faults are named if it has any.")
    ResponseEntity<DefinitionBody> propose(
            @PathVariable UUID id,
            @Parameter(description = "The ETag that came with the definition", required = true, example = "\"3\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            Actor actor) {
        var revision = AgreementProblems.revision(ifMatch, lookup.forProgram(id));
        return answer(problems.after(agreements.propose(id, revision, actor)));
    }

    @PostMapping("/withdrawal")
    @Requires(Permission.WRITE_DEFINITION)
    @Operation(summary = "Take a draft or a proposed definition back", description = "It can be restored.")
    ResponseEntity<DefinitionBody> withdraw(@PathVariable UUID id, Actor actor) {
        return answer(problems.after(agreements.withdraw(id, actor)));
    }

    @PostMapping("/restoration")
    @Requires(Permission.WRITE_DEFINITION)
    @Operation(summary = "Restore a definition that was taken back", description = "As a draft.")
    ResponseEntity<DefinitionBody> restore(@PathVariable UUID id, Actor actor) {
        return answer(problems.after(agreements.restore(id, actor)));
    }

    @PostMapping(path = "/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SIGN_DEFINITION)
    @Operation(
            summary = "Decline a proposed definition",
            description = "With the reason as `text`. For good; a new draft can be made from it.")
    ResponseEntity<DefinitionBody> decline(@PathVariable UUID id, @RequestBody WordsBody body, Actor actor) {
        lookup.forProgram(id);
        return answer(problems.after(agreements.decline(id, body.orEmpty(), actor)));
    }

    @PostMapping(path = "/signatures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SIGN_DEFINITION)
    @Operation(
            summary = "Sign a proposed definition for one's side",
            description = "A manager or administrator of marketing or of sales signs exactly what has this hash, with"
                    + " the pass phrase; a system never does. With the signatures of both sides, by different people,"
                    + " it is in force.")
    ResponseEntity<DefinitionBody> sign(@PathVariable UUID id, @RequestBody SignatureWish wish, Actor actor) {
        lookup.forProgram(id);
        if (wish.hash() == null || wish.passphrase() == null) {
            throw NotValid.of(
                    wish.hash() == null ? "hash" : "passphrase",
                    "Send the hash of what you sign, and your pass phrase.");
        }
        var seen = new Seen(wish.hash(), wish.annexes() == null ? Set.of() : wish.annexes());
        return answer(signed(signatures.sign(id, seen, wish.passphrase(), actor)));
    }

    private Definition signed(Signing signing) {
        return switch (signing) {
            case Signing.Signed(var now, var _) -> now;
            case Signing.InForceNow(var now) -> now;
            case Signing.Missing() -> throw AgreementProblems.missing("definition");
            case Signing.NotNow(var now) -> throw AgreementProblems.notNow(now);
            case Signing.OtherContent(var now) ->
                throw AgreementProblems.conflict(
                        "Another content",
                        "The definition, or what is signed along with it, does not have the hash you sent; read it again. Its hash is "
                                + now.hash());
            case Signing.Objected(var open) ->
                throw AgreementProblems.conflict(
                        "Objections are open", "Open objections: %d. Resolve them first.".formatted(open));
            case Signing.SignedBefore(var it) ->
                throw AgreementProblems.conflict(
                        "Signed before",
                        "%s signed it for %s; one person of the other side signs next."
                                .formatted(it.name(), it.side()));
            case Signing.Faulty(var faults) -> throw problems.faulty(faults);
            case Signing.NotYours() ->
                throw AgreementProblems.forbidden(
                        "A manager or administrator of marketing or of sales signs, in person; RevOps and systems don’t.");
            case Signing.WrongPassphrase() ->
                throw AgreementProblems.forbidden("The pass phrase is not yours; nothing was signed.");
            case Signing.Wait(var duration) -> throw wait(duration);
            case Signing.Busy() -> throw later(HttpStatus.SERVICE_UNAVAILABLE, 5);
        };
    }

    private static ErrorResponseException wait(Duration duration) {
        return later(HttpStatus.TOO_MANY_REQUESTS, duration.plusMillis(999).toSeconds());
    }

    private static ErrorResponseException later(HttpStatus status, long seconds) {
        var problem = AgreementProblems.thrown(ProblemDetail.forStatusAndDetail(
                status, "Nothing was checked nor signed; try again in %d seconds".formatted(seconds)));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return problem;
    }

    private ResponseEntity<DefinitionBody> answer(Definition it) {
        var open = agreements.openObjections(List.of(it.id())).getOrDefault(it.id(), 0);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, AgreementProblems.tag(it))
                .body(DefinitionBody.of(it, open, signatures.of(it.id())));
    }
}
