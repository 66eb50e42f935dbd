package io.firsthand.duplicate;

import io.firsthand.lead.Profile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two contacts that may be one person.
 *
 * @param percent how probable that is, from 0 to 100, as it was when they were compared last
 * @param reasons what speaks for it and against it, the weightiest first; empty once they are one
 * @param decidedBy who said so, if somebody decided
 * @param merge the merge that made them one
 */
public record Pair(
        UUID id,
        Profile one,
        Profile other,
        int percent,
        List<Reason> reasons,
        State state,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable UUID merge,
        Cursor cursor) {

    public Pair {
        reasons = List.copyOf(reasons);
    }

    /** What people made of it. */
    public enum State {
        OPEN,
        DISMISSED,
        MERGED;

        /** As it stands in tables, addresses and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }
}
