package io.firsthand.intake;

import io.firsthand.table.Fault;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody brought, and how far we are with it.
 *
 * @param set the id of all files that were brought together with it; its own, if it was brought alone
 * @param position among these, in the order in which they are worked on
 * @param by the person's id, or the system's
 * @param expected how many rows there seem to be
 * @param done the number of the last row dealt with
 * @param counts of the check until the import begins, of the import from then on
 * @param fault why it cannot be read to its end, or why the import failed
 * @param fileRemovedAt when the file itself was deleted, of which the hash stays
 */
public record Batch(
        UUID id,
        UUID set,
        int position,
        String fileName,
        String sha256,
        long size,
        UUID by,
        @Nullable UUID person,
        String byName,
        Instant createdAt,
        State state,
        Plan plan,
        long expected,
        long done,
        Counts counts,
        Optional<Fault> fault,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Optional<Undo> undo,
        @Nullable Instant fileRemovedAt) {

    /** Where a file is on its way. */
    public enum State {
        /** Its columns are being mapped. */
        UPLOADED,
        CHECKING,
        /** Every row has been looked at, none imported. */
        CHECKED,
        IMPORTING,
        DONE,
        /** Stopped by a person; what was imported until then stays. */
        CANCELLED,
        /** Stopped by a failure of ours; it can go on where it stopped. */
        FAILED,
        /** What it brought is being withdrawn. */
        UNDOING,
        UNDONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether work on it goes on. */
        public boolean isBusy() {
            return this == CHECKING || this == IMPORTING || this == UNDOING;
        }

        /** Whether its counts are of an import, be it in part, and not of a check. */
        public boolean hasCounts() {
            return switch (this) {
                case UPLOADED, CHECKING, CHECKED -> false;
                case IMPORTING, DONE, CANCELLED, FAILED, UNDOING, UNDONE -> true;
            };
        }
    }

    /** Whether there is something to be undone and nothing going on. */
    public boolean isUndoable() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
    }

    /** Whether its rows can still be read. */
    public boolean hasFile() {
        return fileRemovedAt == null;
    }

    Origin origin(Instant now) {
        return new Origin(id, fileName, sha256, person, byName, startedAt == null ? now : startedAt);
    }
}
