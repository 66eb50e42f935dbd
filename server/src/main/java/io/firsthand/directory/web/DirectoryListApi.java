package io.firsthand.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyBook;
import io.firsthand.lead.CompanyEntry;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactBook;
import io.firsthand.lead.ContactEntry;
import io.firsthand.lead.ContactId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of companies and contacts. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_LEADS)
class DirectoryListApi {

    private static final int MOST = 200;

    private final CompanyBook companies;
    private final ContactBook contacts;

    DirectoryListApi(CompanyBook companies, ContactBook contacts) {
        this.companies = companies;
        this.contacts = contacts;
    }

    /** A company in a list, as the API tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompanyEntry")
    record CompanyBody(
            UUID id,
            String name,
            @Nullable String domain,
            Instant knownSince,

            @Schema(description = "Those that were not withdrawn")
            long leads) {

        static CompanyBody of(CompanyEntry it) {
            var company = it.company();
            return new CompanyBody(company.id().value(), company.name(), company.domain(), it.since(), it.leads());
        }
    }

    /** A page of companies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompanyList")
    record CompanyListBody(
            List<CompanyBody> companies,

            @Schema(description = "Send it as `after` for the next page; absent on the last one") @Nullable UUID next) {}

    /** A contact in a list, as the API tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContactEntry")
    record ContactEntryBody(
            UUID id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone,

            @Schema(description = "The company of the newest lead") @Nullable UUID company,

            @Nullable String companyName,

            @Schema(description = "Those that were not withdrawn")
            long leads,

            @Nullable Instant lastCapturedAt) {

        static ContactEntryBody of(ContactEntry it) {
            CompanyLink company = it.company();
            return new ContactEntryBody(
                    it.id().value(),
                    it.details().name(),
                    it.details().title(),
                    it.details().email(),
                    it.details().phone(),
                    company == null ? null : company.id().value(),
                    company == null ? null : company.name(),
                    it.leads(),
                    it.lastAt());
        }
    }

    /** A page of contacts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContactList")
    record ContactListBody(
            List<ContactEntryBody> contacts,

            @Schema(description = "Send it as `after` for the next page; absent on the last one") @Nullable UUID next) {}

    @GetMapping("/companies")
    @Tag(name = "Companies")
    @Operation(
            summary = "List and search companies",
            description = "By name, page by page; with `q`, those that fit best and no further page.")
    CompanyListBody companies(
            @Parameter(description = "The beginning of a name or domain, or part of it")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable UUID after,
            @Parameter(description = "How many at most, up to 200") @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        if (q != null && !q.isBlank()) {
            var found = companies.search(q, size);
            return new CompanyListBody(found.stream().map(CompanyBody::of).toList(), null);
        }
        var found = companies.page(after == null ? null : new CompanyId(after), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new CompanyListBody(
                shown.stream().map(CompanyBody::of).toList(),
                found.size() > size ? shown.getLast().company().id().value() : null);
    }

    @GetMapping("/contacts")
    @Tag(name = "Contacts")
    @Operation(
            summary = "List and search contacts",
            description = "Those who came to be known last first, page by page; with `q`, those of the newest leads"
                    + " that it finds, and no further page.")
    ContactListBody contacts(
            @Parameter(description = "Words, or parts of words, as for leads") @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable UUID after,
            @Parameter(description = "How many at most, up to 200") @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        if (q != null && !q.isBlank()) {
            var found = contacts.search(q, size);
            return new ContactListBody(found.stream().map(ContactEntryBody::of).toList(), null);
        }
        var found = contacts.page(after == null ? null : new ContactId(after), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new ContactListBody(
                shown.stream().map(ContactEntryBody::of).toList(),
                found.size() > size ? shown.getLast().id().value() : null);
    }
}
