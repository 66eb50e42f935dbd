package io.firsthand.dossier;

import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadHistory;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.lead.LeadState;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Replay;
import io.firsthand.ledger.Verification;
import io.firsthand.ledger.Verifications;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a lead anew: openings, proofs, and the replay of its facts against what pages show. */
@Service
public class LeadVerifications {

    private final Leads leads;
    private final Verifications verifications;
    private final ObjectProvider<LeadPart> parts;

    LeadVerifications(Leads leads, Verifications verifications, ObjectProvider<LeadPart> parts) {
        this.leads = leads;
        this.verifications = verifications;
        this.parts = parts;
    }

    /** Empty when there is no such lead. Reads facts and tables at one moment, so that nobody's change comes between. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<LeadVerification> of(LeadId id) {
        return leads.shown(id).map(shown -> compare(id, verifications.verify(id.value()), shown));
    }

    private LeadVerification compare(LeadId id, Verification log, LeadState shown) {
        var facts = log.facts().stream().map(Verification.Checked::fact).toList();
        if (new LeadVerification(log, List.of(), false).isErased()) {
            return new LeadVerification(log, List.of(), false);
        }
        var ofParts = parts.orderedStream()
                .flatMap(part -> part.differences(id, facts).stream())
                .toList();
        return LeadHistory.replay(facts)
                .map(recorded -> new LeadVerification(log, both(Replay.compare(recorded, shown), ofParts), true))
                .orElseGet(() -> new LeadVerification(log, ofParts, false));
    }

    private static List<Difference> both(List<Difference> some, List<Difference> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
