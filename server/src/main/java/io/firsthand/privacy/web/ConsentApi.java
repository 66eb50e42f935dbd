package io.firsthand.privacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consenting;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.MayContact;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people allowed us to do with their data. */
@RestController
@RequestMapping(path = "/api/v1/contacts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class ConsentApi {

    private final Consents consents;
    private final Leads leads;
    private final PrivacyProblems problems;
    private final Clock clock;

    ConsentApi(Consents consents, Leads leads, PrivacyProblems problems, Clock clock) {
        this.consents = consents;
        this.leads = leads;
        this.problems = problems;
        this.clock = clock;
    }

    /** A consent to be recorded. */
    @Schema(name = "NewConsent")
    record NewConsentBody(
            @Schema(example = "news") @Nullable String purpose,

            @Schema(example = "consent") @Nullable String basis,

            @Schema(example = "Yes, send me news by e-mail.", maxLength = 4000) @Nullable String wording,

            @Schema(maxLength = 100) @Nullable String version,

            @Schema(example = "en") @Nullable String language,

            @Schema(description = "When it was given; now, if absent") @Nullable Instant at,

            @Schema(example = "form", description = "api, if absent") @Nullable String how,

            @Schema(description = "What shows it, at most 20 short texts") @Nullable Map<String, String> proof) {}

    @GetMapping("/consents")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the consents of a contact", description = "The newest first, withdrawn ones too.")
    List<ConsentBody> list(@PathVariable UUID id) {
        return consents.of(known(id)).stream().map(ConsentBody::of).toList();
    }

    @PostMapping("/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Record a consent or another lawful basis")
    ConsentBody record(@PathVariable UUID id, @RequestBody NewConsentBody body, Actor actor) {
        var contact = known(id);
        var consent = new NewConsent(
                contact,
                Optional.ofNullable(body.purpose()).orElse(""),
                choice(
                        "basis",
                        body.basis(),
                        Basis.CONSENT,
                        Basis::of,
                        Stream.of(Basis.values()).map(Basis::id)),
                body.wording(),
                body.version(),
                body.language(),
                Optional.ofNullable(body.at()).orElseGet(clock::instant),
                how(body.how()),
                Optional.ofNullable(body.proof()).orElse(Map.of()));
        return switch (consents.record(consent, actor)) {
            case Consenting.Recorded(var recorded) -> ConsentBody.of(recorded);
            case Consenting.UnknownContact() -> throw PrivacyProblems.missing("contact");
            case Consenting.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    /** A consent to be taken back. */
    @Schema(name = "NewWithdrawal")
    record WithdrawalBody(
            @Schema(example = "news") @Nullable String purpose,

            @Schema(description = "When it was taken back; now, if absent") @Nullable Instant at,

            @Schema(example = "email") @Nullable String how,

            @Schema(maxLength = 500) @Nullable String reason) {}

    /** How many consents stood until then. */
    @Schema(name = "Withdrawn")
    record WithdrawnBody(int withdrawn) {}

    @PostMapping("/consent-withdrawals")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take back what a contact consented to for a purpose")
    WithdrawnBody withdraw(@PathVariable UUID id, @RequestBody WithdrawalBody body, Actor actor) {
        var contact = known(id);
        if (body.purpose() == null) {
            throw problems.refused(List.of(new Mistake("purpose", Reason.MISSING, "")));
        }
        var at = Optional.ofNullable(body.at()).orElseGet(clock::instant);
        return new WithdrawnBody(consents.withdraw(contact, body.purpose(), at, how(body.how()), body.reason(), actor));
    }

    /** Whether a contact may be contacted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContactPermission")
    record PermissionBody(
            boolean allowed,

            @Schema(description = "The lawful basis, if allowed") @Nullable String basis,

            @Schema(description = "objected, withdrawn or no_basis, if not") @Nullable String why) {}

    @GetMapping("/contact-permission")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Ask whether a contact may be contacted",
            description = "For a purpose, in a way: email, phone, message, post or any.")
    PermissionBody may(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "enquiry") String purpose,
            @RequestParam(defaultValue = "email") String way) {
        var contact = known(id);
        var through = choice(
                "way",
                way,
                ContactWay.ANY,
                ContactWay::of,
                Stream.of(ContactWay.values()).map(ContactWay::id));
        return switch (consents.mayContact(contact, purpose, through)) {
            case MayContact.Yes(var basis) -> new PermissionBody(true, basis.id(), null);
            case MayContact.Objected _ -> new PermissionBody(false, null, "objected");
            case MayContact.Withdrawn() -> new PermissionBody(false, null, "withdrawn");
            case MayContact.NoBasis() -> new PermissionBody(false, null, "no_basis");
        };
    }

    private Obtained how(@Nullable String given) {
        return choice(
                "how",
                given,
                Obtained.API,
                Obtained::of,
                Stream.of(Obtained.values()).map(Obtained::id));
    }

    private <T> T choice(
            String field,
            @Nullable String given,
            T otherwise,
            Function<String, Optional<T>> reader,
            Stream<String> known) {
        return given == null
                ? otherwise
                : reader.apply(given.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> problems.refused(List.of(
                                new Mistake(field, Reason.UNKNOWN_CHOICE, known.collect(Collectors.joining(", "))))));
    }

    private ContactId known(UUID id) {
        return leads.contact(new ContactId(id))
                .orElseThrow(() -> PrivacyProblems.missing("contact"))
                .id();
    }
}
