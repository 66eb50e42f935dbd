package io.firsthand.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of truth: facts, written with the change they are about and committed to the log a moment later. */
@Service
public class Ledger {

    /** Writes a fact down within the caller's transaction, so that no change goes without its evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(NewFact fact) {
        return append(List.of(fact)).getFirst();
    }

    /** Writes many facts at once, in their order, and returns their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> append(List<NewFact> facts) {
        throw new UnsupportedOperationException();
    }

    /** A lead's facts in the order they were written. */
    @Transactional(readOnly = true)
    public List<Fact> of(UUID lead) {
        throw new UnsupportedOperationException();
    }
}
