package io.firsthand.dossier;

import io.firsthand.lead.LeadHistory;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadState;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Replay;
import io.firsthand.ledger.Verification;
import io.firsthand.ledger.Verifications;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a lead anew: openings, proofs, and the replay of its facts against what pages show. */
@Service
public class LeadVerifications {

    private final Leads leads;
    private final Verifications verifications;

    LeadVerifications(Leads leads, Verifications verifications) {
        this.leads = leads;
        this.verifications = verifications;
    }

    /** Empty when there is no such lead. Reads facts and tables at one moment, so that nobody's change comes between. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<LeadVerification> of(LeadId id) {
        return leads.shown(id).map(shown -> compare(verifications.verify(id.value()), shown));
    }

    private static LeadVerification compare(Verification log, LeadState shown) {
        var facts = log.facts().stream().map(Verification.Checked::fact).toList();
        return LeadHistory.replay(facts)
                .map(recorded -> new LeadVerification(log, Replay.compare(recorded, shown), true))
                .orElseGet(() -> new LeadVerification(log, List.of(), false));
    }
}
