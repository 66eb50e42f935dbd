package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes handoffs with their facts, and tells whoever watches. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Recording {

    private final HandoffRepository handoffs;
    private final Ledger ledger;
    private final ObjectProvider<HandoffWatch> watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recording(
            HandoffRepository handoffs,
            Ledger ledger,
            ObjectProvider<HandoffWatch> watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handoffs = handoffs;
        this.ledger = ledger;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void offered(List<Handoff> some) {
        handoffs.insert(CurrentWorkspace.get().value(), some, now());
        ledger.append(some.stream().map(HandoffFacts::offered).toList());
        some.forEach(it -> tell(null, it));
    }

    /** @param undo what was before, where it can be taken back */
    void changed(Handoff before, Handoff after, @Nullable Undo undo, NewFact fact) {
        handoffs.update(CurrentWorkspace.get().value(), after, undo, now());
        ledger.append(fact);
        tell(before.state(), after);
        if (after.state() == HandoffState.RETURNED && before.state() != HandoffState.RETURNED) {
            events.publishEvent(new LeadReturned(CurrentWorkspace.get(), after.lead(), after.id()));
        }
    }

    private void tell(@Nullable HandoffState before, Handoff now) {
        watches.orderedStream().forEach(it -> it.changed(before, now));
    }
}
