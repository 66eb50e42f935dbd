package io.firsthand.privacy.web;

import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.Erasures;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/privacy/erasures/{id}")
@Requires(Permission.MANAGE_PRIVACY)
class CertificatePages {

    private final Erasures erasures;
    private final People people;
    private final Told told;

    CertificatePages(Erasures erasures, People people, Told told) {
        this.erasures = erasures;
        this.people = people;
        this.told = told;
    }

    @GetMapping
    View show(@PathVariable UUID id) {
        var certificate = find(id);
        return new CertificatePage(
                certificate, people.names().getOrDefault(certificate.by(), ""), erasures.index(certificate));
    }

    @GetMapping(path = "/certificate.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CertificateBody> download(@PathVariable UUID id) {
        var certificate = find(id);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"erasure-" + id + ".json\"")
                .body(told.certificate(certificate, erasures.index(certificate)));
    }

    private Certificate find(UUID id) {
        return erasures.certificate(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
