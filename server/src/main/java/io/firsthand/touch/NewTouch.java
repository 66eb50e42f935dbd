package io.firsthand.touch;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as somebody reports it.
 *
 * @param by who had it; may have left since
 * @param byName their name where they are no person of the workspace
 * @param key what the place it comes from calls it, so that it is taken only once
 */
public record NewTouch(
        LeadId lead,
        Medium medium,
        Direction direction,
        Outcome outcome,
        boolean human,
        Instant at,
        @Nullable PersonId by,
        @Nullable String byName,
        @Nullable String note,
        Arrival.@Nullable Key key,
        @Nullable UUID batch) {

    /** What a buyer tried and we did not answer was missed, whatever a file calls it. */
    public NewTouch {
        if (direction == Direction.INBOUND && outcome == Outcome.ATTEMPTED) {
            outcome = Outcome.MISSED;
        }
    }

    /** A person's touch, with nothing else known of it. */
    public static NewTouch of(LeadId lead, Medium medium, Direction direction, Outcome outcome, Instant at) {
        return new NewTouch(lead, medium, direction, outcome, true, at, null, null, null, null, null);
    }

    /** The same, sent by a machine by itself. */
    public NewTouch automatic() {
        return new NewTouch(lead, medium, direction, outcome, false, at, by, byName, note, key, batch);
    }

    public NewTouch by(@Nullable PersonId person, @Nullable String name) {
        return new NewTouch(lead, medium, direction, outcome, human, at, person, name, note, key, batch);
    }

    public NewTouch withNote(@Nullable String text) {
        return new NewTouch(lead, medium, direction, outcome, human, at, by, byName, text, key, batch);
    }

    public NewTouch withKey(Arrival.@Nullable Key other) {
        return new NewTouch(lead, medium, direction, outcome, human, at, by, byName, note, other, batch);
    }

    public NewTouch ofBatch(@Nullable UUID of) {
        return new NewTouch(lead, medium, direction, outcome, human, at, by, byName, note, key, of);
    }
}
