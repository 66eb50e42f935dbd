package io.firsthand.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on which it rests that two know each other.
 *
 * @param from a colleague, or a contact where {@code isPerson} is false
 * @param to a contact
 * @param since when it began, or when the two stopped working together
 * @param place the show at which they met last, or the employer
 * @param shown what others see of it; absent for what the workspace knows by itself
 */
public record Tie(
        UUID from,
        UUID to,
        Ground ground,
        boolean isPerson,
        Weight weight,
        Counts counts,
        Instant since,
        @Nullable String place,
        @Nullable Shown shown) {

    /** How often what happened; a meeting counts as one each way. */
    public record Counts(int sent, int received, int meetings, int calls, int letters) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts it) {
            return new Counts(
                    sent + it.sent,
                    received + it.received,
                    meetings + it.meetings,
                    calls + it.calls,
                    letters + it.letters);
        }
    }

    public Instant last() {
        return weight.at();
    }

    Tie plus(Tie other) {
        var isLater = weight.at().isAfter(other.weight.at());
        var latest = isLater ? place : other.place;
        var former = isLater ? other.place : place;
        return new Tie(
                from,
                to,
                ground,
                isPerson,
                weight.plus(other.weight),
                counts.plus(other.counts),
                since.isBefore(other.since) ? since : other.since,
                latest == null ? former : latest,
                shown == null || other.shown == null ? null : shown.compareTo(other.shown) < 0 ? shown : other.shown);
    }

    Tie between(UUID one, UUID other) {
        return new Tie(one, other, ground, isPerson, weight, counts, since, place, shown);
    }
}
