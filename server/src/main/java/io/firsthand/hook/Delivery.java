package io.firsthand.hook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to a hook.
 *
 * @param detail what the outcome needs to be told in full: a header, a time; may be empty
 * @param payload as it was sent; absent once it is forgotten, and for what nobody vouched for
 */
public record Delivery(
        UUID id,
        UUID hook,
        Instant receivedAt,
        Outcome outcome,
        String detail,
        List<Item> items,
        int size,
        boolean trial,
        @Nullable String payload) {

    /** What came of it. */
    public enum Outcome {
        /** Each lead has its verdict. */
        DONE(200),
        /** Kept, but there is no mapping yet. */
        UNMAPPED(202),
        NO_SIGNATURE(401),
        WRONG_SIGNATURE(403),
        LATE(403),
        CLOSED(403),
        /** Another payload came under the same name. */
        OTHER_PAYLOAD(409),
        NO_JSON(422),
        /** The mapping finds no lead in it. */
        NO_ITEMS(422),
        TOO_MANY(422),
        /** Each of its leads was refused. */
        REFUSED(422);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        /** What the sender is answered (RFC 9110). */
        public int status() {
            return status;
        }

        public boolean isGood() {
            return status < 300;
        }

        /** Whether it is known to be from the sender. */
        public boolean isVouchedFor() {
            return Arrays.asList(NO_SIGNATURE, WRONG_SIGNATURE, LATE, CLOSED).stream()
                    .noneMatch(this::equals);
        }

        /** The end of the key of the words for it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Delivery {
        items = List.copyOf(items);
    }

    /** Whether it could be taken in now, with another mapping than then. */
    public boolean canBeRetried() {
        return payload != null
                && !trial
                && (outcome == Outcome.UNMAPPED || outcome == Outcome.REFUSED || outcome == Outcome.NO_ITEMS);
    }

    Delivery ending(Outcome other, String otherDetail, List<Item> otherItems) {
        return new Delivery(id, hook, receivedAt, other, otherDetail, otherItems, size, trial, payload);
    }
}
