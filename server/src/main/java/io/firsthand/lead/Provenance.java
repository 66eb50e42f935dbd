package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lead came to be known.
 *
 * @param at when, as claimed
 * @param by who had the conversation or claims the lead, where that is a person of the workspace
 * @param byName the same person's name as it was then, or of somebody we don't know
 * @param file where it stood, if it came by file
 */
public record Provenance(
        How how,
        Grade grade,
        Instant at,
        @Nullable PersonId by,
        @Nullable String byName,
        @Nullable String place,
        @Nullable FileRow file) {

    /** Told to us by somebody or something, without a place or a file. */
    public static Provenance of(How how, Grade grade, Instant at, @Nullable PersonId by, @Nullable String byName) {
        return new Provenance(how, grade, at, by, byName, null, null);
    }

    /**
     * A row of a file.
     *
     * @param sha256 of the whole file, in lower-case hex
     * @param row as a spreadsheet counts, so that a header is row 1
     * @param batch the import that brought it
     */
    public record FileRow(String name, String sha256, long row, UUID batch) {}
}
