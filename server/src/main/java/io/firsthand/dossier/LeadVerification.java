package io.firsthand.dossier;

import io.firsthand.lead.Difference;
import io.firsthand.ledger.Verification;
import java.util.List;

/**
 * What came of checking a lead: its facts against the log, and what pages show against its facts.
 *
 * @param differences what is shown otherwise than the facts say; the facts are the record of truth
 * @param replayed whether the facts could be replayed at all; not when the first of them was erased or is broken
 */
public record LeadVerification(Verification log, List<Difference> differences, boolean replayed) {

    public LeadVerification {
        differences = List.copyOf(differences);
    }

    /** Whether the log holds and what is shown follows from the facts. */
    public boolean isSound() {
        return log.isSound() && differences.isEmpty() && (replayed || isErased());
    }

    /** Whether the lead's person was erased, so that there is nothing left to compare. */
    public boolean isErased() {
        return log.facts().stream().anyMatch(it -> it.fact().kind().name().equals("lead.erased"));
    }
}
