package io.firsthand.form;

import io.firsthand.database.PublicId;
import java.time.Instant;
import java.util.UUID;

/**
 * A form that people fill in.
 *
 * @param seal what its pages are stamped with; never shown
 * @param version counts the changes
 */
public record Form(
        UUID id,
        PublicId publicId,
        String name,
        boolean open,
        Design design,
        int version,
        String seal,
        Instant createdAt,
        Instant changedAt) {

    public static final int LONGEST_NAME = 120;

    Form changed(String otherName, Design other, Instant now) {
        return new Form(id, publicId, otherName, open, other, version + 1, seal, createdAt, now);
    }

    /** Without the seal. */
    @Override
    public String toString() {
        return "Form " + id;
    }
}
