package io.firsthand.dossier.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Proofs;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The proof bundle of a lead for programs. */
@RestController
class ProofApi {

    private final Leads leads;
    private final Proofs proofs;

    ProofApi(Leads leads, Proofs proofs) {
        this.leads = leads;
        this.proofs = proofs;
    }

    /** 409 while none of the lead's facts is in the signed log yet, which takes a moment. */
    @GetMapping(path = "/api/v1/leads/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.READ_LEADS)
    ResponseEntity<byte[]> proof(@PathVariable UUID id) {
        if (leads.get(new LeadId(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no lead %s".formatted(id));
        }
        return proofs.bundleOf(id)
                .map(bundle -> ResponseEntity.ok(bundle.bytes()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "No fact of this lead is in the signed log yet; ask again in a second"));
    }
}
