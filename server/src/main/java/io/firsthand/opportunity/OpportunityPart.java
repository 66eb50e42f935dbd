package io.firsthand.opportunity;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the opportunities that pages show with the facts of their lead. */
@Component
class OpportunityPart implements LeadPart {

    private final OpportunityRepository opportunities;

    OpportunityPart(OpportunityRepository opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = opportunities.of(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), OpportunityHistory::line));
        return Difference.between("opportunity.one", OpportunityHistory.replay(facts), shown);
    }
}
