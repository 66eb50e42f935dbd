package io.firsthand.clock;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of the current workspace; all changes are made in the transaction of whoever makes them necessary. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

    public Clock start(NewClock wish) {
        return start(List.of(wish)).getFirst();
    }

    /** Many at once, in their order. */
    public List<Clock> start(Collection<NewClock> wishes) {
        throw new UnsupportedOperationException("Not yet: " + wishes.size());
    }

    /** The promise was kept at that moment; empty if no clock of the kind is open for the handoff. */
    public Optional<Clock> stop(UUID handoff, ClockKind kind, Instant at) {
        return Optional.empty();
    }

    /** Ends all open clocks of the handoff, which are neither kept nor broken by that. */
    public void cancel(UUID handoff, String reason) {}

    /** Lets its open clocks stand still. */
    public void pause(UUID handoff, String reason) {}

    /** Lets them go on with the time that was left. */
    public void resume(UUID handoff) {}

    /** Ends the open clocks with what they have used, and starts others with all their time for this person. */
    public List<Clock> passTo(UUID handoff, PersonId person) {
        return List.of();
    }

    /** By handoff, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Clock>> of(Collection<UUID> handoffs) {
        return Map.of();
    }
}
