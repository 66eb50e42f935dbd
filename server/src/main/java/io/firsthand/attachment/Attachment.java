package io.firsthand.attachment;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file on a lead.
 *
 * @param type what its bytes say it is
 * @param size in bytes
 * @param sha256 of its content, as lower-case hex
 * @param by the person or service token that added it
 * @param withdrawn whether somebody took it back
 */
public record Attachment(
        UUID id,
        LeadId lead,
        String name,
        FileType type,
        long size,
        String sha256,
        UUID by,
        Instant at,
        boolean withdrawn) {

    Attachment named(String other) {
        return new Attachment(id, lead, other, type, size, sha256, by, at, withdrawn);
    }

    Attachment withdrawn(boolean isWithdrawn) {
        return new Attachment(id, lead, name, type, size, sha256, by, at, isWithdrawn);
    }
}
