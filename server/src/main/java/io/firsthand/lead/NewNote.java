package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as another system keeps it.
 *
 * @param by who wrote it, if that is a person of the workspace
 * @param key what it calls the note: the same key means the same note
 */
public record NewNote(
        LeadId lead,
        String text,
        Instant at,
        @Nullable PersonId by,
        Arrival.Key key,
        @Nullable UUID batch) {}
