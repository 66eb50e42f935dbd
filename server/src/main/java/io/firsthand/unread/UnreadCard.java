package io.firsthand.unread;

import io.firsthand.lead.LeadId;
import io.firsthand.scan.Reading;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card whose capture arrived before anybody read it.
 *
 * @param lead that the conversation made or joined
 * @param rep who captured it
 * @param pictures their hashes, in their order
 */
public record UnreadCard(
        UUID conversation,
        LeadId lead,
        UUID rep,
        @Nullable UUID show,
        List<String> pictures,
        State state,
        int attempts,
        Reading reading) {

    public UnreadCard {
        pictures = List.copyOf(pictures);
    }

    /** Where it is on its way. */
    public enum State {
        /** For its pictures, or its turn. */
        WAITING,
        READING,
        READ,
        /** Somebody wants to hear no more of it. */
        LEFT;

        /** As it stands in tables. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
