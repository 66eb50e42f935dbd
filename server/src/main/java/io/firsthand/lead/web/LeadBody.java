package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Lead")
record LeadBody(
        UUID id,
        UUID contactId,
        ContactBody contact,
        @Nullable CompanyBody company,

        @Schema(example = "inquiry") String stage,

        Instant stageSince,

        @Schema(description = "The id of the person responsible") @Nullable UUID owner,

        @Schema(description = "Where it came from, as it stands corrected")
        SourceBody source,

        @Schema(description = "Where it came from, as it was captured")
        SourceBody originalSource,

        @Schema(description = "Where the person came from when last seen")
        SourceBody latestSource,

        boolean sourceCorrected,
        ProvenanceBody provenance,

        @Schema(description = "The first line of the notes") @Nullable String firstNote,

        Map<String, Object> custom,
        List<String> tags,
        boolean withdrawn,

        @Schema(description = "Ways in which the person must not be contacted: any, email, phone, message, post")
        Set<String> doNotContact,

        @Schema(description = "Its person was erased; what is left counts in statistics")
        boolean erased,

        Instant receivedAt,
        Instant changedAt) {

    static LeadBody of(Lead it) {
        return new LeadBody(
                it.id().value(),
                it.contactId().value(),
                ContactBody.of(it.contact()),
                it.company() == null ? null : CompanyBody.of(it.company()),
                it.stage().id(),
                it.stageSince(),
                idOf(it.owner()),
                SourceBody.of(it.source()),
                SourceBody.of(it.original()),
                SourceBody.of(it.latest()),
                it.corrected(),
                ProvenanceBody.of(it.provenance()),
                it.firstNote(),
                it.custom(),
                it.tags(),
                it.withdrawn(),
                it.doNotContact(),
                it.erased(),
                it.receivedAt(),
                it.changedAt());
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** A company, as the API tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Company")
    record CompanyBody(UUID id, String name, @Nullable String domain) {

        static CompanyBody of(CompanyLink it) {
            return new CompanyBody(it.id().value(), it.name(), it.domain());
        }
    }

    /** How a lead came to be known, as the API tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Provenance")
    record ProvenanceBody(
            @Schema(example = "api") String how,

            @Schema(
                    example = "B",
                    allowableValues = {"A", "B", "C", "D"})
            String grade,

            Instant capturedAt,
            @Nullable UUID capturedBy,
            @Nullable String capturedByName,
            @Nullable String place,
            @Nullable FileBody file) {

        static ProvenanceBody of(Provenance it) {
            var file = it.file();
            return new ProvenanceBody(
                    it.how().id(),
                    it.grade().name(),
                    it.at(),
                    idOf(it.by()),
                    it.byName(),
                    it.place(),
                    file == null ? null : new FileBody(file.name(), file.sha256(), file.row(), file.batch()));
        }
    }

    /** The row of a file that a lead stood in. */
    @Schema(name = "FileRow")
    record FileBody(String name, String sha256, long row, UUID batch) {}
}
