package io.firsthand.agreement;

import io.firsthand.lead.Difference;
import io.firsthand.ledger.Verification;
import java.util.List;

/**
 * What came of checking a definition anew.
 *
 * @param log of its facts against the log
 * @param differences between what the facts say and what is shown
 * @param onRecord whether there is anything to check: drafts are not on record until they are proposed
 */
public record DefinitionVerification(Verification log, List<Difference> differences, boolean onRecord) {

    public DefinitionVerification {
        differences = List.copyOf(differences);
    }

    public boolean isSound() {
        return differences.isEmpty() && (!onRecord || log.isSound());
    }
}
