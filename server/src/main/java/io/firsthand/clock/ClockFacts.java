package io.firsthand.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows whether a promise was kept; is asked in the transaction that would tell somebody it was not. A bean. */
public interface ClockFacts {

    /** When it was kept, if it was and nobody stopped the clock yet. */
    Optional<Instant> stoppedAt(Clock clock);

    /** The same of many at once, by their ids; those that were not kept are left out. */
    default Map<UUID, Instant> stoppedAt(List<Clock> clocks) {
        var stopped = new HashMap<UUID, Instant>();
        clocks.forEach(clock -> stoppedAt(clock).ifPresent(at -> stopped.put(clock.id(), at)));
        return stopped;
    }
}
