package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A promise that begins.
 *
 * @param targetMinutes of business time, at least one
 * @param ladder what happens if it is not kept, see {@link io.firsthand.definition.Terms#ladder}
 */
public record NewClock(
        LeadId lead,
        UUID handoff,
        ClockKind kind,
        PersonId person,
        int targetMinutes,
        Instant startedAt,
        List<LadderStep> ladder) {

    public NewClock {
        if (targetMinutes < 1) {
            throw new IllegalArgumentException("A promise takes at least a minute, not " + targetMinutes);
        }
        ladder = List.copyOf(ladder);
    }
}
