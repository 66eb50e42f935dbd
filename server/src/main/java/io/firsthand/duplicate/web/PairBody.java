package io.firsthand.duplicate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.duplicate.Likely;
import io.firsthand.duplicate.Pair;
import io.firsthand.duplicate.Reason;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Profile;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two contacts that may be one person, as the API tells them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DuplicatePair")
record PairBody(
        UUID id,

        @Schema(description = "How probable it is that they are one person, from 0 to 100")
        int percent,

        @Schema(description = "Two", minLength = 2) List<SideBody> contacts,

        @Schema(description = "The weightiest first; empty once they are one")
        List<ReasonBody> reasons,

        @Schema(allowableValues = {"open", "dismissed", "merged"})
        String state,

        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    static PairBody of(Pair it, Words words) {
        return new PairBody(
                it.id(),
                it.percent(),
                List.of(SideBody.of(it.one()), SideBody.of(it.other())),
                it.reasons().stream()
                        .map(reason -> ReasonBody.of(reason, words))
                        .toList(),
                it.state().id(),
                it.foundAt(),
                it.decidedAt(),
                it.decidedBy());
    }

    /** One of the two. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DuplicateContact")
    record SideBody(
            UUID contactId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String title,
            List<String> companies,

            @Schema(description = "The ids of the contact's leads, the newest first")
            List<UUID> leads) {

        static SideBody of(Profile it) {
            return new SideBody(
                    it.id().value(),
                    it.details().name(),
                    it.details().email(),
                    it.details().phone(),
                    it.details().title(),
                    it.companies().stream().map(CompanyLink::name).distinct().toList(),
                    it.leads().stream().map(LeadId::value).toList());
        }
    }

    /** Why two contacts may be one. */
    @Schema(name = "DuplicateReason")
    record ReasonBody(
            @Schema(example = "family_name_sounds_alike") String kind,

            @Schema(example = "Family name sounds alike: Smyth / Smith")
            String text,

            @Schema(description = "How much it counts, as a power of two; what is negative speaks against it")
            double weight) {

        static ReasonBody of(Reason it, Words words) {
            return new ReasonBody(
                    it.kind().id(),
                    words.say(Locale.ENGLISH, "duplicate.reason." + it.kind().id(), it.one(), it.other()),
                    Math.round(it.bits() * 100) / 100.0);
        }
    }

    /** Somebody who may be the person of a lead. */
    @Schema(name = "PossibleDuplicate")
    record LikelyBody(
            int percent,
            SideBody contact,

            @Schema(description = "The newest lead of that contact", example = "/api/v1/leads/018f…") @Nullable String href,

            List<ReasonBody> reasons) {

        static LikelyBody of(Likely it, Words words) {
            var leads = it.profile().leads();
            return new LikelyBody(
                    it.percent(),
                    SideBody.of(it.profile()),
                    leads.isEmpty() ? null : "/api/v1/leads/" + leads.getFirst().value(),
                    it.reasons().stream()
                            .map(reason -> ReasonBody.of(reason, words))
                            .toList());
        }
    }

    /** A page of pairs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DuplicatePage")
    record PageBody(
            List<PairBody> items,

            @Schema(description = "Contacts that came or changed and were not compared yet, counted up to 10,000")
            long waiting,

            @Schema(description = "Send it as cursor for the next page; absent on the last") @Nullable String next) {}

    /** The leads' possible duplicates. */
    @Schema(name = "PossibleDuplicates")
    record PossibleBody(List<LikelyBody> possibleDuplicates) {}
}
