package io.firsthand.feedback;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what pages show of feedback with the facts of its lead. */
@Component
class FeedbackPart implements LeadPart {

    private final FeedbackRepository feedback;

    FeedbackPart(FeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = new TreeMap<String, String>();
        for (var it : feedback.of(CurrentWorkspace.get().value(), List.of(lead))) {
            if (it.said() != null) {
                shown.put(it.id().toString(), FeedbackFacts.line(it, it.said()));
            }
        }
        return Difference.between("feedback.one", FeedbackFacts.replay(facts), shown);
    }
}
