package io.firsthand.agreement.web;

import io.firsthand.agreement.DefinitionVerifications;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.ledger.Proofs;
import io.firsthand.ledger.Verification.Evidence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is proven of a definition, for programs. */
@RestController
@RequestMapping(path = "/api/v1/definitions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_LEADS)
@Tag(name = "Definitions")
class DefinitionProofApi {

    private final DefinitionVerifications verifications;
    private final Proofs proofs;
    private final DefinitionLookup lookup;

    DefinitionProofApi(DefinitionVerifications verifications, Proofs proofs, DefinitionLookup lookup) {
        this.verifications = verifications;
        this.proofs = proofs;
        this.lookup = lookup;
    }

    /** What differs between the facts and what is shown. */
    @Schema(name = "DefinitionDifference")
    record DifferenceBody(@Schema(example = "content") String what, String recorded, String shown) {}

    /**
     * What came of checking.
     *
     * @param facts written about it
     * @param inLog of these, those that are proven to be in the signed log
     */
    @Schema(name = "DefinitionVerification")
    record VerificationBody(boolean sound, int facts, long inLog, List<DifferenceBody> differences) {}

    @GetMapping("/proof")
    @Operation(
            summary = "Get the proof of a definition",
            description = "A file that anybody checks offline with `firsthand verify`: content, objections and"
                    + " signatures. 409 while nothing of it is in the signed log yet.")
    ResponseEntity<byte[]> proof(@PathVariable UUID id) {
        lookup.forProgram(id);
        return proofs.bundleOfDefinition(id)
                .map(bundle -> ResponseEntity.ok(bundle.bytes()))
                .orElseThrow(() -> AgreementProblems.conflict(
                        "Not in the log",
                        "Nothing of it is in the signed log yet; a draft never is, else ask again in a second"));
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Verify a definition",
            description = "Its facts against the log, and state, content, signatures and remarks against its facts.")
    VerificationBody verify(@PathVariable UUID id) {
        var it = verifications.of(id).orElseThrow(() -> AgreementProblems.missing("definition"));
        var facts = it.log().facts();
        return new VerificationBody(
                it.isSound(),
                facts.size(),
                facts.stream()
                        .filter(fact -> fact.evidence() instanceof Evidence.Proven)
                        .count(),
                it.differences().stream()
                        .map(one -> new DifferenceBody(
                                one.field().substring(one.field().lastIndexOf('.') + 1), one.recorded(), one.shown()))
                        .toList());
    }
}
