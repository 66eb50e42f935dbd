package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Dispute;
import io.firsthand.handoff.Handoff.Dispute.Decided;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Mistake.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitional rejections that marketing and sales see differently, until the review says who was right. */
@Service
@Transactional
public class Disputes {

    private static final int MOST = 200;

    private final HandoffsRepository handoffs;
    private final Recording recording;
    private final LeadRecords leads;

    Disputes(HandoffsRepository handoffs, Recording recording, LeadRecords leads) {
        this.handoffs = handoffs;
        this.recording = recording;
        this.leads = leads;
    }

    /** The oldest first, up to 200, behind the given handoff. */
    @Transactional(readOnly = true)
    public List<Handoff> page(Standing standing, Optional<UUID> after, int most) {
        var last = after.flatMap(id -> handoffs.find(workspace(), id)).orElse(null);
        return handoffs.disputes(workspace(), standing, last, Math.clamp(most, 1, MOST));
    }

    /** Says who was right, and why; one that was decided can be decided otherwise. */
    public Reply decide(UUID id, Standing standing, String given, Actor actor) {
        var found = handoffs.find(workspace(), id).orElse(null);
        if (found == null) {
            return new Reply.Missing();
        }
        var checker = new Checker();
        var words = checker.block("decision", given, Offers.LONGEST_REASON);
        if (words == null && checker.isContent()) {
            checker.add("decision", Reason.MISSING, "");
        }
        if (standing == Standing.OPEN) {
            checker.add("standing", Reason.UNKNOWN_CHOICE, Standing.UPHELD.id() + ", " + Standing.DISMISSED.id());
        }
        if (!checker.isContent() || words == null) {
            return new Reply.Refused(checker.mistakes());
        }
        leads.changing(List.of(found.lead()));
        var it = handoffs.find(workspace(), id).orElseThrow();
        var dispute = it.dispute();
        if (dispute == null) {
            return new Reply.NotNow(it);
        }
        var decided = new Decided(recording.now(), actor.id(), words);
        var after = it.disputed(new Dispute(standing, dispute.at(), decided));
        recording.changed(it, after, null, HandoffFacts.decided(after, standing, decided));
        return new Reply.Done(after);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
