package io.firsthand.privacy.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the workspace uses people's data for. */
@RestController
@RequestMapping(path = "/api/v1/purposes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class PurposeApi {

    private final Purposes purposes;
    private final Told told;
    private final PrivacyProblems problems;

    PurposeApi(Purposes purposes, Told told, PrivacyProblems problems) {
        this.purposes = purposes;
        this.told = told;
        this.problems = problems;
    }

    /** A purpose, as the API tells it. */
    @Schema(name = "Purpose")
    record PurposeBody(
            String id,
            String name,

            @Schema(description = "On what it rests when nothing is recorded for a person")
            String basis,

            boolean retired) {}

    /** A purpose to be added or changed. */
    @Schema(name = "NewPurpose")
    record NewPurpose(
            @Schema(example = "magazine") @Nullable String id,

            @Schema(example = "Our magazine", maxLength = 100) @Nullable String name,

            @Schema(example = "consent", description = "consent, if absent") @Nullable String basis,

            @Nullable Boolean retired) {}

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the purposes of this workspace")
    List<PurposeBody> list() {
        return purposes.all().stream().map(this::tell).toList();
    }

    @PostMapping
    @Requires(Permission.MANAGE_PRIVACY)
    @Operation(summary = "Add a purpose, or change the one with this id")
    List<PurposeBody> put(@RequestBody NewPurpose body) {
        var basis = Optional.ofNullable(body.basis()).orElse(Basis.CONSENT.id());
        var mistakes = purposes.put(
                Optional.ofNullable(body.id()).orElse(""),
                body.name(),
                Basis.of(basis)
                        .orElseThrow(() -> problems.refused(List.of(new Mistake(
                                "basis",
                                Reason.UNKNOWN_CHOICE,
                                Stream.of(Basis.values()).map(Basis::id).collect(Collectors.joining(", ")))))),
                Boolean.TRUE.equals(body.retired()));
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return list();
    }

    private PurposeBody tell(Purpose it) {
        return new PurposeBody(
                it.id(), told.purpose(it, Locale.ENGLISH), it.basis().id(), it.retired());
    }
}
