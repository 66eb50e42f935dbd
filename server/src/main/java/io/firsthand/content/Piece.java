package io.firsthand.content;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something made, or to be made, to answer questions.
 *
 * @param expires the last day on which it is of use
 * @param publishedAt when it first was
 */
public record Piece(
        UUID id,
        Wish wish,
        State state,
        @Nullable LocalDate expires,
        UUID askedBy,
        Instant askedAt,
        @Nullable Instant publishedAt) {

    /**
     * What it is to be.
     *
     * @param audience a part in the purchase, of {@link io.firsthand.capture.Choices#ROLES}; null for everybody
     * @param awareness of its readers, of {@link io.firsthand.capture.Choices#AWARENESS}; null for any
     * @param brief what whoever makes it should know
     */
    public record Wish(
            String title,
            Kind kind,
            @Nullable String audience,
            @Nullable String awareness,
            @Nullable String brief,
            @Nullable LocalDate due,
            @Nullable PersonId owner) {}

    /** What sort of thing. */
    public enum Kind {
        ONE_PAGER,
        CASE_STUDY,
        COMPARISON,
        ARTICLE,
        FAQ,
        CHECKLIST,
        CALCULATOR,
        SLIDES,
        VIDEO,
        WEBINAR,
        OTHER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", "));
        }
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        /** There is something to read, of which sales has not said yes to all. */
        DRAFTED,
        APPROVED,
        PUBLISHED,
        /** It was published, and is offered no longer. */
        WITHDRAWN,
        /** Nobody makes it. */
        DROPPED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        static State stored(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public String title() {
        return wish.title();
    }

    /** Whether it may be given to anybody on that day. */
    public boolean isOffered(LocalDate today) {
        return state == State.PUBLISHED && !isExpired(today);
    }

    public boolean isExpired(LocalDate today) {
        return expires != null && expires.isBefore(today);
    }
}
