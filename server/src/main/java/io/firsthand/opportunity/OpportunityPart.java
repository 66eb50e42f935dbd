package io.firsthand.opportunity;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the opportunities that pages show with the facts of their lead. */
@Component
class OpportunityPart implements LeadPart {

    private final OpportunityRepository opportunities;
    private final PastStageRepository stages;

    OpportunityPart(OpportunityRepository opportunities, PastStageRepository stages) {
        this.opportunities = opportunities;
        this.stages = stages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var all = opportunities.of(workspace, List.of(lead));
        var stood = stages.of(workspace, all.stream().map(Opportunity::id).toList());
        var shown = all.stream()
                .collect(toMap(
                        it -> it.id().toString(),
                        it -> OpportunityHistory.line(
                                it, stood.getOrDefault(it.id(), new TreeMap<>()).values())));
        return Difference.between("opportunity.one", OpportunityHistory.replay(facts), shown);
    }
}
