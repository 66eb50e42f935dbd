package io.firsthand.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.content.Edition;
import io.firsthand.content.Piece;
import io.firsthand.content.Piece.Kind;
import io.firsthand.content.Piece.Wish;
import io.firsthand.content.Sending;
import io.firsthand.identity.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of content, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Content")
record PieceBody(
        UUID id,
        String title,

        @Schema(description = "one_pager, case_study, comparison, article, faq, checklist, calculator, slides, …")
        String kind,

        @Schema(description = "requested, drafted, approved, published, withdrawn, dropped")
        String state,

        @Schema(description = "A part in the purchase") @Nullable String audience,

        @Nullable String awareness,
        @Nullable String brief,
        @Nullable LocalDate due,
        @Nullable UUID owner,

        @Schema(description = "The last day of use") @Nullable LocalDate expires,

        @Nullable Instant publishedAt,

        @Schema(description = "Questions that it answers") Collection<UUID> questions,

        List<EditionBody> editions) {

    static PieceBody of(Piece it, Collection<UUID> questions, List<Edition> editions) {
        var wish = it.wish();
        return new PieceBody(
                it.id(),
                wish.title(),
                wish.kind().id(),
                it.state().id(),
                wish.audience(),
                wish.awareness(),
                wish.brief(),
                wish.due(),
                wish.owner() == null ? null : wish.owner().value(),
                it.expires(),
                it.publishedAt(),
                questions,
                editions.stream().map(EditionBody::of).toList());
    }

    /** A version in one language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContentEdition")
    record EditionBody(
            UUID id,
            String language,
            int version,
            @Nullable String link,
            @Nullable String file,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt) {

        static EditionBody of(Edition it) {
            var approval = it.approval();
            return new EditionBody(
                    it.id(),
                    it.language(),
                    it.version(),
                    it.link(),
                    it.file() == null ? null : it.file().name(),
                    approval == null ? null : approval.by(),
                    approval == null ? null : approval.at());
        }
    }

    /** What is asked for. */
    @Schema(name = "NewContent")
    record NewBody(
            @Schema(maxLength = 200) @Nullable String title,
            @Nullable String kind,
            @Nullable String audience,
            @Nullable String awareness,
            @Schema(maxLength = 4000) @Nullable String brief,
            @Nullable LocalDate due,
            @Nullable UUID owner,
            @Nullable List<UUID> questions) {

        Wish wish(Kind sort) {
            return new Wish(
                    title == null ? "" : title,
                    sort,
                    audience,
                    awareness,
                    brief,
                    due,
                    owner == null ? null : new PersonId(owner));
        }
    }

    /** A link in a language. */
    @Schema(name = "NewContentLink")
    record NewLinkBody(
            @Schema(example = "en") @Nullable String language,

            @Schema(example = "https://example.com/sap") @Nullable
            String link) {}

    /** Content that a lead got. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SentContent")
    record SendingBody(
            UUID id,
            UUID content,

            @Schema(description = "The lead’s own") String link,

            @Schema(description = "mail, link, track") String way,

            Instant at,
            UUID by,

            @Schema(description = "Whether the person allowed us to see that it is opened")
            boolean followed,

            @Nullable Instant openedAt) {

        static SendingBody of(Sending it, String link) {
            return new SendingBody(
                    it.id(), it.piece(), link, it.way().id(), it.at(), it.by(), it.followed(), it.openedAt());
        }
    }
}
