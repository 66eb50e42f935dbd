package io.firsthand.attachment.web;

import io.firsthand.attachment.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A file on a lead, as the API tells it. */
@Schema(name = "Attachment")
record AttachmentBody(
        UUID id,
        UUID lead,

        @Schema(example = "Quote.pdf") String name,

        @Schema(example = "application/pdf", description = "What its bytes say it is")
        String type,

        @Schema(description = "In bytes") long size,

        @Schema(description = "Of its content, as it stands in the lead's fact")
        String sha256,

        @Schema(description = "The person or system that added it")
        UUID by,

        Instant at) {

    static AttachmentBody of(Attachment it) {
        return new AttachmentBody(
                it.id(), it.lead().value(), it.name(), it.type().mime(), it.size(), it.sha256(), it.by(), it.at());
    }
}
