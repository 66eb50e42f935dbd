package io.firsthand.content;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a lead asked something.
 *
 * @param question which wording; null until somebody said which question it is
 * @param words as the buyer said it; null if nobody wrote that down, or the person was erased
 * @param placeId the conversation or touch in which it was heard
 * @param withdrawn whether somebody took it back
 */
public record Hearing(
        UUID id,
        LeadId lead,
        @Nullable UUID question,
        @Nullable String words,
        Place place,
        @Nullable UUID placeId,
        Instant at,
        UUID by,
        boolean withdrawn) {

    /** Where it was heard. */
    public enum Place {
        CAPTURE,
        TOUCH,
        /** Found in what somebody noted. */
        NOTE,
        /** Noted on the lead’s page. */
        LEAD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Place of(String id) {
            return Arrays.stream(values())
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElse(LEAD);
        }
    }

    /** Whether somebody still has to say which question it is. */
    public boolean isOpen() {
        return question == null && words != null && !withdrawn;
    }

    Hearing asking(@Nullable UUID other) {
        return new Hearing(id, lead, other, words, place, placeId, at, by, withdrawn);
    }

    Hearing withdrawn(boolean isWithdrawn) {
        return new Hearing(id, lead, question, words, place, placeId, at, by, isWithdrawn);
    }

    public Optional<String> said() {
        return Optional.ofNullable(words);
    }
}
