package io.firsthand.lead.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead that a program or a person sends in: a name or a way to reach is enough. */
@Schema(
        name = "NewLead",
        description = "A name, an e-mail address, a phone number or a key is enough; all else is optional.")
record NewLead(
        @Nullable ContactBody contact,
        @Nullable CompanyBody company,
        @Nullable SourceBody source,

        @Schema(example = "Needs a cartoner for 200 packs a minute", maxLength = 20000) @Nullable String notes,

        @Schema(description = "When it happened, if not now") @Nullable Instant capturedAt,

        @Schema(example = "Hall 5, stand C31", maxLength = 200) @Nullable String place,

        @Schema(description = "The id of the person who shall be responsible") @Nullable UUID owner,

        @Nullable KeyBody key,

        @Schema(description = "What there is no field for: texts, whole numbers, true and false") @Nullable Map<String, Object> custom) {

    /** The company as stated. */
    @Schema(name = "NewCompany")
    record CompanyBody(
            @Schema(example = "Flow-Matic GmbH", maxLength = 200) @Nullable String name,

            @Schema(example = "flowmatic.com", description = "Tells companies apart; that of the e-mail if absent")
            @Nullable String domain) {}

    /** What the sender calls the lead. */
    @Schema(name = "Key", description = "What another system calls the lead; under one key it is taken only once.")
    record KeyBody(
            @Schema(example = "crm", maxLength = 200) @Nullable String system,

            @Schema(example = "00Q5f000004kLmn", maxLength = 200) @Nullable String key) {}

    Arrival arrival(Caller caller, Instant now, List<Mistake> mistakes) {
        var system = caller.actor().via() == Actor.Via.SERVICE_TOKEN;
        var provenance = new Provenance(
                How.API,
                system ? Grade.B : Grade.C,
                capturedAt == null ? now : capturedAt,
                caller.actor().person().orElse(null),
                caller.person().map(Person::name).orElse(null),
                place,
                null);
        return new Arrival(
                ContactBody.details(contact),
                company == null ? null : company.name,
                company == null ? null : company.domain,
                SourceBody.source(source, mistakes),
                notes,
                provenance,
                List.of(),
                owner == null ? null : new PersonId(owner),
                key(mistakes),
                custom == null ? Map.of() : Values.checked(custom, mistakes));
    }

    private Arrival.@Nullable Key key(List<Mistake> mistakes) {
        if (key == null) {
            return null;
        }
        if (key.system == null || key.key == null) {
            mistakes.add(new Mistake(key.system == null ? "key.system" : "key.key", Mistake.Reason.MISSING, ""));
            return null;
        }
        return new Arrival.Key(key.system, key.key);
    }
}
