package io.firsthand.dossier;

import io.firsthand.lead.LeadTeller.Change;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead, in words.
 *
 * @param text what was said, if something was
 * @param who did or claims it
 * @param receivedAt when it was written down; null where that was at the same moment
 * @param index its place in the log, once it has one
 */
public record TimelineEntry(
        String title,
        List<Change> changes,
        @Nullable String text,
        @Nullable String who,
        Instant at,
        @Nullable Instant receivedAt,
        OptionalLong index) {

    public TimelineEntry {
        changes = List.copyOf(changes);
    }
}
