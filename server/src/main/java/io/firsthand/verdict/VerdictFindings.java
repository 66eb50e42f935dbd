package io.firsthand.verdict;

import io.firsthand.lead.OwnFindings;
import io.firsthand.ledger.Kind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Definitions judge leads by themselves, and make them MQL. */
@Component
class VerdictFindings implements OwnFindings {

    @Override
    public Set<Kind> kinds() {
        return Set.of(VerdictKinds.EVALUATED);
    }
}
