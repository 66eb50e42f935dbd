package io.firsthand.handoff;

import io.firsthand.clock.Clocks;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Answer;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handoffs of the past, told in their order by whoever brings them: with their facts and clocks, and without anything
 * that they would lead to now. Their leads stand already where they came to.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EarlierHandoffs {

    private final Offers offers;
    private final Steps steps;
    private final Clocks clocks;
    private final HandoffsRepository handoffs;

    EarlierHandoffs(Offers offers, Steps steps, Clocks clocks, HandoffsRepository handoffs) {
        this.clocks = clocks;
        this.offers = offers;
        this.steps = steps;
        this.handoffs = handoffs;
    }

    /** The handoff that came about; throws where one of the lead is open. */
    public Handoff offer(LeadId lead, PersonId person, Instant at, Actor actor) {
        return switch (offers.tell(List.of(lead), Offer.to(person).at(at), actor)
                .getFirst()) {
            case Offering.Offered(var it) -> it;
            case Offering other -> throw new IllegalStateException(other.toString());
        };
    }

    public void accept(UUID id, Instant at, boolean byDefault, Actor actor) {
        steps.accepted(now(id), new Answer(at, actor.id(), byDefault), null);
    }

    public void qualify(UUID id, Instant at, Actor actor) {
        steps.qualified(now(id), actor.id(), at, null);
    }

    public void close(UUID id, HandoffState state, Closed end) {
        steps.closed(now(id), state, end, null);
    }

    /** All that their clocks had to say until then was said; nobody hears of it now. */
    public void told(Collection<UUID> some, Instant until) {
        clocks.toldUntil(some, until);
    }

    private Handoff now(UUID id) {
        return handoffs.find(CurrentWorkspace.get().value(), id).orElseThrow();
    }
}
