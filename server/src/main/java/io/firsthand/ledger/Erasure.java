package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.tlog.evidence.Label;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of the ledger what must not stay, in a way that the log still verifies and says what happened. */
@Service
public class Erasure {

    static final Kind ERASED = new Kind("lead.erased");
    static final Kind REDACTED = new Kind("entry.redacted");

    private final FactRepository facts;
    private final Ledger ledger;
    private final Clock clock;

    Erasure(FactRepository facts, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was said about a lead is gone with the seeds; its entries stay and prove nothing about anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID lead, UUID by) {
        var now = clock.instant();
        facts.eraseValues(CurrentWorkspace.get().value(), lead, now);
        ledger.append(new NewFact(ERASED, Optional.of(lead), by, now, Map.of()));
    }

    /**
     * For an entry that should never have been written: even its bytes are gone, only the leaf hash holds its place.
     * Returns false, and changes nothing, if there is no such fact or it is redacted already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean redact(UUID fact, UUID by) {
        var workspace = CurrentWorkspace.get().value();
        var redacted = facts.find(workspace, fact);
        var now = clock.instant();
        if (redacted.isEmpty() || !facts.redact(workspace, fact, now)) {
            return false;
        }
        ledger.append(new NewFact(
                REDACTED, redacted.get().lead(), by, now, Map.of(Label.CHANGE, Map.of("fact", fact.toString()))));
        return true;
    }
}
