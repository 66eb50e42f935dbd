package io.firsthand.content;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a lead was given a piece of content, by a link of its own.
 *
 * @param number by which the link is known outside
 * @param step the stay and step of a track that sent it
 * @param followed whether the person allowed us to see that it is opened
 * @param openedAt when it first was, as far as we may know
 */
public record Sending(
        UUID id,
        long number,
        LeadId lead,
        UUID piece,
        UUID edition,
        Way way,
        @Nullable String step,
        boolean followed,
        Instant at,
        UUID by,
        @Nullable Instant openedAt) {

    /** How it went out. */
    public enum Way {
        MAIL,
        /** Somebody took the link along, into a mail or message of their own. */
        LINK,
        TRACK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
