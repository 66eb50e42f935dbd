package io.firsthand.dossier.web;

import io.firsthand.dossier.LeadVerifications;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Proofs;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What is proven of a lead: checked here, and as a file that anybody can check. */
@Controller
@RequestMapping("/leads/{id}")
@Requires(Permission.READ_LEADS)
class ProofPages {

    private final Leads leads;
    private final LeadVerifications verifications;
    private final Proofs proofs;

    ProofPages(Leads leads, LeadVerifications verifications, Proofs proofs) {
        this.leads = leads;
        this.verifications = verifications;
        this.proofs = proofs;
    }

    @GetMapping("/verification")
    View verify(@PathVariable UUID id, @RequestHeader("HX-Request") Optional<String> byHtmx) {
        var lead = leads.get(new LeadId(id)).orElseThrow(ProofPages::missing);
        var verification = verifications.of(lead.id()).orElseThrow(ProofPages::missing);
        var part = new VerificationPart(lead, verification);
        return byHtmx.isPresent() ? part : new VerificationPage(part);
    }

    @GetMapping("/proof")
    Object proof(@PathVariable UUID id) {
        if (leads.get(new LeadId(id)).isEmpty()) {
            throw missing();
        }
        var bundle = proofs.bundleOf(id);
        return bundle.isEmpty()
                ? Redirect.to("/leads/" + id).with(Flash.Kind.NOTE, "dossier.proof.waiting")
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lead-%s.json\"".formatted(id))
                        .body(bundle.get().bytes());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
