package io.firsthand.form;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent by a form.
 *
 * @param answers by the questions' fields; empty once they are forgotten
 * @param suspicions why it was held back, if it was
 */
public record Submission(
        UUID id,
        UUID form,
        State state,
        Instant receivedAt,
        String language,
        Map<String, String> answers,
        Claims claims,
        List<Agreement> agreements,
        Set<Suspicion> suspicions,
        @Nullable UUID lead) {

    /** Where it is on its way. */
    public enum State {
        /** A lead, or seen on one that was there. */
        LEAD,
        /** Its address is to be confirmed first. */
        WAITING,
        /** Held back as suspected spam. */
        QUARANTINED,
        /** Found to be spam; forgotten a week later. */
        DELETED,
        /** Never confirmed; what was answered is forgotten. */
        EXPIRED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }

    /** Who sent it, as a list shows them. */
    public String who() {
        return answers.getOrDefault(
                "contact.name",
                String.join(
                                " ",
                                answers.getOrDefault("contact.givenName", ""),
                                answers.getOrDefault("contact.familyName", ""))
                        .strip());
    }
}
