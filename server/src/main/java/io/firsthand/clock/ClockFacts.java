package io.firsthand.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Locks the rows of these handoffs that an alarm may change, before their clocks are locked, and returns those that
     * it got: what somebody else holds is left alone ({@code skip locked}) and comes again in a moment. Whoever
     * answers a handoff locks it and then its clocks, too; so no two wait for each other.
     */
    default Set<UUID> hold(Collection<UUID> handoffs) {
        return Set.copyOf(handoffs);
    }
}
