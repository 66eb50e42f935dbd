package io.firsthand.agreement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.firsthand.agreement.Agreements;
import io.firsthand.definition.NeededField;
import io.firsthand.definition.Pack;
import io.firsthand.definition.Packs;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Definitions to begin with, for programs. */
@RestController
@RequestMapping(path = "/api/v1/definitions/packs", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_DEFINITION)
@Tag(name = "Definitions")
class PackApi {

    private final Packs packs;
    private final Agreements agreements;

    PackApi(Packs packs, Agreements agreements) {
        this.packs = packs;
        this.agreements = agreements;
    }

    /** A pack, as the API tells it. */
    @Schema(name = "Pack")
    record PackBody(
            @Schema(example = "bant") String id,
            String name,
            String summary,

            @Schema(description = "Fields that the conditions ask about and the workspace lacks; drafting makes them")
            List<String> missingFields,

            @JsonRawValue @Schema(type = "object") String content) {}

    @GetMapping
    @Operation(summary = "List packs", description = "Definitions to begin with, after methods that people know.")
    List<PackBody> list(@Parameter(description = "en or de") @RequestParam(defaultValue = "en") Locale language) {
        return packs.all(language).stream().map(this::body).toList();
    }

    @PostMapping("/{pack}/drafts")
    @Transactional
    @Operation(
            summary = "Draft a definition from a pack",
            description = "Custom fields that it asks about are made where the workspace lacks them.")
    public ResponseEntity<DefinitionBody> draft(
            @PathVariable String pack,
            @Parameter(description = "en or de") @RequestParam(defaultValue = "en") Locale language,
            Actor actor) {
        var found = packs.find(pack, language).orElseThrow(() -> AgreementProblems.missing("pack"));
        var it = agreements.create(packs.begin(found), null, actor);
        return ResponseEntity.created(URI.create("/api/v1/definitions/" + it.id()))
                .header(HttpHeaders.ETAG, AgreementProblems.tag(it))
                .body(DefinitionBody.of(it, 0, List.of()));
    }

    private PackBody body(Pack it) {
        var missing = packs.missing(it).stream().map(NeededField::name).toList();
        return new PackBody(
                it.id(), it.name(), it.summary(), missing, it.content().json());
    }
}
