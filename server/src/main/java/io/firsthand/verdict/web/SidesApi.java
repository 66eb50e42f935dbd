package io.firsthand.verdict.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.verdict.SidesChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who would change sides by a definition, for programs. */
@RestController
@RequestMapping(path = "/api/v1/definitions/{id}/sides", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Verdicts")
class SidesApi {

    private final SidesChange change;

    SidesApi(SidesChange change) {
        this.change = change;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Find out who would change sides by a definition",
            description = "Judges all open leads by it beside the one in force; nothing about them is written. Get the"
                    + " same address for what was found out so far.")
    SidesBody ask(@PathVariable UUID id) {
        if (!change.ask(id)) {
            throw LeadProblems.missing("definition");
        }
        return get(id);
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "See who would change sides by a definition, as far as that is found out")
    SidesBody get(@PathVariable UUID id) {
        return change.of(id)
                .map(SidesBody::of)
                .orElseThrow(() -> LeadProblems.missing("definition that was asked about"));
    }
}
