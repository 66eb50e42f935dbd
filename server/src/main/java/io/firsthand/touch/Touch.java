package io.firsthand.touch;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach a lead, or one conversation with it.
 *
 * @param human false for what a machine sent by itself, which never counts as a response
 * @param at when it was, as claimed
 * @param by who had it, if that is a person of the workspace
 * @param byName the same as a name, also of somebody who is no person of the workspace
 * @param batch the import that brought it
 * @param withdrawn whether somebody took it back
 * @param receivedAt when the server wrote it down
 */
public record Touch(
        UUID id,
        LeadId lead,
        Medium medium,
        Direction direction,
        Outcome outcome,
        boolean human,
        Instant at,
        @Nullable PersonId by,
        @Nullable String byName,
        @Nullable String note,
        @Nullable UUID batch,
        boolean withdrawn,
        Instant receivedAt) {

    /**
     * Whether it can be the first response to a lead: a human of ours tried or succeeded. What the buyer sent is none,
     * only a call or meeting of theirs that we took.
     */
    public boolean isResponse() {
        return human
                && switch (outcome) {
                    case REACHED ->
                        direction == Direction.OUTBOUND || medium == Medium.CALL || medium == Medium.MEETING;
                    case ATTEMPTED -> direction == Direction.OUTBOUND;
                    case MISSED, FAILED -> false;
                };
    }

    /** By what means. */
    public enum Medium {
        CALL,
        EMAIL,
        MEETING,
        MESSAGE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Medium> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Medium::id).collect(Collectors.joining(", "));
        }
    }

    /** Who began. */
    public enum Direction {
        /** Somebody of ours. */
        OUTBOUND,
        /** The buyer. */
        INBOUND;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Direction> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Direction::id).collect(Collectors.joining(", "));
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** The two spoke, met or wrote to each other; of a message of the buyer: it arrived. */
        REACHED,
        /** We tried; nobody answered yet. */
        ATTEMPTED,
        /** The buyer tried, or one of the two did not come. */
        MISSED,
        /** It could not arrive: a wrong number, mail that bounced. */
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Outcome> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Outcome::id).collect(Collectors.joining(", "));
        }
    }
}
