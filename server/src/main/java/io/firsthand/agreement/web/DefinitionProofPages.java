package io.firsthand.agreement.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.agreement.DefinitionVerifications;
import io.firsthand.agreement.Signatures;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.ledger.Proofs;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A definition on paper, what is proven of it, and the files with which anybody can check that. */
@Controller
@RequestMapping("/definitions/{id}")
@Requires(Permission.READ_LEADS)
class DefinitionProofPages {

    private final Signatures signatures;
    private final DefinitionVerifications verifications;
    private final Proofs proofs;
    private final DefinitionViews views;
    private final DefinitionLookup lookup;

    DefinitionProofPages(
            Signatures signatures,
            DefinitionVerifications verifications,
            Proofs proofs,
            DefinitionViews views,
            DefinitionLookup lookup) {
        this.signatures = signatures;
        this.verifications = verifications;
        this.proofs = proofs;
        this.views = views;
        this.lookup = lookup;
    }

    @GetMapping("/print")
    View print(@PathVariable UUID id, Locale locale) {
        var it = lookup.forPage(id);
        return new PrintPage(views.document(it, locale), signatures.of(id), signatures.annexes(it));
    }

    /** Works on the bare rows, whatever somebody made of them. */
    @GetMapping("/verification")
    View verify(@PathVariable UUID id, @RequestHeader("HX-Request") Optional<String> byHtmx) {
        var verification = verifications.of(id).orElseThrow(DefinitionLookup::missing);
        var part = new DefinitionVerificationPart(id, verification);
        return byHtmx.isPresent() ? part : new DefinitionVerificationPage(part);
    }

    @GetMapping("/proof")
    Object proof(@PathVariable UUID id) {
        lookup.forPage(id);
        var bundle = proofs.bundleOfDefinition(id);
        return bundle.isEmpty()
                ? Redirect.to("/definitions/" + id).with(Flash.Kind.NOTE, "agreement.proof.waiting")
                : file("definition-%s.json".formatted(id), bundle.get().bytes());
    }

    /** The very bytes whose SHA-256 is signed. */
    @GetMapping("/content.json")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        var it = lookup.forPage(id);
        return file(
                "definition-%s-content.json".formatted(id), it.content().json().getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(bytes);
    }
}
