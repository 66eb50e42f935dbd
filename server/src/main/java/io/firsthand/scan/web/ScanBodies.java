package io.firsthand.scan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.scan.Batch;
import io.firsthand.scan.CardState;
import io.firsthand.scan.Reading;
import io.firsthand.scan.ScannedCard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches of photographed cards, as the API takes and tells them. */
final class ScanBodies {

    private ScanBodies() {}

    /** What a batch is begun with. */
    @Schema(name = "NewScanBatch")
    record NewBatchBody(
            @Schema(example = "Cards of interpack", maxLength = 200) @Nullable String name,

            @Schema(description = "The id of the trade show at which they were collected") @Nullable UUID show,

            @Schema(example = "booth_conversation", description = "As in a lead's source; booth_conversation if absent")
            @Nullable String channel,

            @Schema(description = "The name of the show if absent", maxLength = 200) @Nullable String campaign,

            @Schema(description = "Whether each front is followed by its back") @Nullable Boolean inPairs) {}

    /** A batch and how far it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScanBatch")
    record BatchBody(
            UUID id,
            String name,

            @Schema(description = "The id of the person who brought it")
            UUID person,

            @Nullable UUID show,

            @Schema(example = "booth_conversation") String channel,

            @Nullable String campaign,
            boolean inPairs,
            Instant createdAt,

            @Schema(description = "How many cards it has; a back counts with its front")
            long cards,

            @Schema(description = "How many of them have been read")
            long read,

            @Schema(description = "Whether some wait to be read, or are being read")
            boolean busy,

            @Schema(description = "How many are waiting, reading, ready (to be looked at), accepted and skipped")
            Map<String, Long> states) {

        static BatchBody of(Batch it) {
            return new BatchBody(
                    it.id(),
                    it.name(),
                    it.person().value(),
                    it.show(),
                    it.channel().id(),
                    it.campaign(),
                    it.inPairs(),
                    it.createdAt(),
                    it.cards(),
                    it.read(),
                    it.isBusy(),
                    states(it));
        }

        private static Map<String, Long> states(Batch it) {
            var states = new LinkedHashMap<String, Long>();
            for (var state : CardState.values()) {
                states.put(state.id(), it.count(state));
            }
            return states;
        }
    }

    /** A page of batches. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScanBatches")
    record BatchesBody(
            List<BatchBody> items,

            @Schema(description = "Send it as `after` for the next page; absent on the last") @Nullable UUID next) {}

    /** A picture and what was read on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScannedCard")
    record CardBody(
            UUID id,
            UUID batch,
            int position,
            String fileName,

            @Schema(
                    example = "ready",
                    allowableValues = {"waiting", "reading", "ready", "accepted", "skipped"})
            String state,

            @Schema(description = "The card whose back this is") @Nullable UUID front,

            List<FieldBody> fields,

            @Schema(description = "The text as it stands there")
            List<String> lines,

            @Schema(description = "The lead it became") @Nullable UUID lead) {

        static CardBody of(ScannedCard it) {
            return new CardBody(
                    it.id(),
                    it.batch(),
                    it.position(),
                    it.fileName(),
                    it.state().id(),
                    it.front(),
                    it.reading().fields().stream().map(FieldBody::of).toList(),
                    it.reading().lines(),
                    it.lead() == null ? null : it.lead().value());
        }
    }

    /** Something that was read. */
    @Schema(name = "ScannedField")
    record FieldBody(
            @Schema(example = "email") String kind,
            @Schema(example = "grace@flowmatic.com") String value,
            @Schema(description = "From 0 to 100") int confidence,

            @Schema(description = "Whether somebody should look twice")
            boolean unsure) {

        static FieldBody of(Reading.Finding it) {
            return new FieldBody(it.kind().id(), it.value(), it.confidence(), it.unsure());
        }
    }

    /** What somebody says a card reads. */
    @Schema(name = "ScannedCardCorrection")
    record CorrectionBody(
            @Schema(
                    description =
                            "By kind: name, title, company, email, phone, mobile, fax, web, street, postcode, city,"
                                    + " country; null takes one away, what is absent stays",
                    example = "{\"name\": \"Grace Hopper\", \"fax\": null}")
            @Nullable Map<String, @Nullable String> fields) {}

    /** A card as it becomes a lead; what is absent is taken as it was read, an empty text leaves it out. */
    @Schema(name = "ScannedCardAcceptance")
    record AcceptanceBody(
            @Nullable String name,
            @Nullable String title,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,

            @Schema(maxLength = 20000, description = "If absent, what was read and has no field of its own") @Nullable String notes) {}

    /** The lead that a card became. */
    @Schema(name = "AcceptedCard")
    record AcceptedBody(
            UUID lead,

            @Schema(description = "False when the person's lead was open already, and this was noted on it")
            boolean isNew) {}
}
