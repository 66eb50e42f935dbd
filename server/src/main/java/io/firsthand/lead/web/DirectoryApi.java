package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadBody.CompanyBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people and companies behind the leads. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DirectoryApi {

    private final Leads leads;

    DirectoryApi(Leads leads) {
        this.leads = leads;
    }

    /** A contact, as the API tells one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Contact")
    record ContactInFull(
            UUID id,
            ContactBody contact,

            @Schema(description = "The ids of the contact's leads, the oldest first")
            List<UUID> leads,

            @Schema(description = "The contact that this one turned out to be") @Nullable UUID mergedInto) {}

    @GetMapping("/contacts/{id}")
    @Requires(Permission.READ_LEADS)
    @Tag(name = "Contacts")
    @Operation(summary = "Get a contact")
    ContactInFull contact(@PathVariable UUID id) {
        var contact = leads.contact(new ContactId(id)).orElseThrow(() -> LeadProblems.missing("contact"));
        return new ContactInFull(
                id,
                ContactBody.of(contact.details()),
                contact.leads().stream().map(LeadId::value).toList(),
                contact.mergedInto() == null ? null : contact.mergedInto().value());
    }

    @GetMapping("/companies/{id}")
    @Requires(Permission.READ_LEADS)
    @Tag(name = "Companies")
    @Operation(summary = "Get a company", description = "Its leads: `GET /api/v1/leads?company={id}`.")
    CompanyBody company(@PathVariable UUID id) {
        return CompanyBody.of(leads.company(new CompanyId(id)).orElseThrow(() -> LeadProblems.missing("company")));
    }
}
