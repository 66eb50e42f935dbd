package io.firsthand.committee.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.committee.Committee;
import io.firsthand.committee.Gap;
import io.firsthand.committee.Influence;
import io.firsthand.committee.Member;
import io.firsthand.committee.Observation;
import io.firsthand.committee.Purchase;
import io.firsthand.committee.Seen;
import io.firsthand.committee.Suggestion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a company in one purchase, as the API tells it. */
@Schema(name = "Committee")
record CommitteeBody(
        UUID company,
        PurchaseBody purchase,
        List<GapBody> gaps,

        @Schema(description = "Everybody of the company, those first of whom something is known")
        List<PersonBody> people,

        List<InfluenceBody> influences) {

    static CommitteeBody of(Committee it) {
        return new CommitteeBody(
                it.company().value(),
                PurchaseBody.of(it.purchase()),
                it.gaps().stream().map(GapBody::of).toList(),
                it.people().stream().map(PersonBody::of).toList(),
                it.lines().stream().map(InfluenceBody::of).toList());
    }

    /** Something that a company may buy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Purchase")
    record PurchaseBody(
            @Schema(description = "That of the company for its main purchase")
            UUID id,

            @Nullable String name,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {

        static PurchaseBody of(Purchase it) {
            return new PurchaseBody(it.id(), it.name(), it.openedAt(), it.closedAt());
        }
    }

    /** What is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CommitteeGap")
    record GapBody(
            @Schema(
                    description =
                            "blocker_unaddressed, no_economic_buyer, single_threaded, champion_silent, awareness_apart")
            String kind,

            @Schema(description = "Contacts that it is about")
            List<UUID> who,

            @Nullable Instant since) {

        static GapBody of(Gap it) {
            return new GapBody(
                    it.kind().id(),
                    it.who().stream().map(one -> one.contact().value()).toList(),
                    it.since());
        }
    }

    /** Somebody of the company. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CommitteePerson")
    record PersonBody(
            UUID contact,

            @Schema(description = "The lead under which something is said of them")
            UUID lead,

            String name,
            @Nullable String title,
            @Nullable SeenBody role,
            @Nullable SeenBody stance,
            @Nullable SeenBody awareness,
            @Nullable Instant spokenAt,
            @Nullable Instant heardAt,

            @Schema(description = "What might be so; nobody has said that it is")
            List<SuggestionBody> suggestions) {

        static PersonBody of(Member it) {
            var known = it.known();
            return new PersonBody(
                    it.contact().value(),
                    it.lead().value(),
                    it.name(),
                    it.title(),
                    known.role() == null
                            ? null
                            : SeenBody.of(known.role(), known.role().value().id()),
                    known.stance() == null
                            ? null
                            : SeenBody.of(known.stance(), known.stance().value().id()),
                    known.awareness() == null
                            ? null
                            : SeenBody.of(
                                    known.awareness(), known.awareness().value().id()),
                    it.spokenAt(),
                    it.heardAt(),
                    it.suggestions().stream().map(SuggestionBody::of).toList());
        }
    }

    /** What is known, since when and how. */
    @Schema(name = "CommitteeKnown")
    record SeenBody(
            String value,
            Instant at,

            @Schema(description = "captured, touched, typed, suggested (and confirmed by a person)")
            String how,

            UUID by) {

        static SeenBody of(Seen<?> it, String value) {
            return new SeenBody(value, it.at(), it.how().id(), it.by());
        }
    }

    /** What might be so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CommitteeSuggestion")
    record SuggestionBody(
            @Nullable String role,
            @Nullable String awareness,
            @Schema(description = "title, signal") String why,
            String words) {

        static SuggestionBody of(Suggestion it) {
            return new SuggestionBody(
                    it.role() == null ? null : it.role().id(),
                    it.awareness() == null ? null : it.awareness().id(),
                    it.why(),
                    it.words());
        }
    }

    /** Who influences whom. */
    @Schema(name = "CommitteeInfluence")
    record InfluenceBody(UUID id, UUID from, UUID to, UUID by, Instant at) {

        static InfluenceBody of(Influence it) {
            return new InfluenceBody(it.id(), it.from().value(), it.to().value(), it.by(), it.at());
        }
    }

    /** What somebody learnt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CommitteeObservation")
    record ObservationBody(
            UUID id,
            UUID lead,

            @Schema(description = "Absent for the company’s main one") @Nullable UUID purchase,

            @Nullable String role,
            @Nullable String stance,
            @Nullable String awareness,
            String how,

            @Schema(description = "The conversation or touch it was learnt in") @Nullable UUID source,

            UUID by,
            Instant at,
            Instant receivedAt,
            UUID fact) {

        static ObservationBody of(Observation it) {
            return new ObservationBody(
                    it.id(),
                    it.lead().value(),
                    it.purchase(),
                    it.role() == null ? null : it.role().id(),
                    it.stance() == null ? null : it.stance().id(),
                    it.awareness() == null ? null : it.awareness().id(),
                    it.how().id(),
                    it.source(),
                    it.by(),
                    it.at(),
                    it.receivedAt(),
                    it.fact());
        }
    }
}
