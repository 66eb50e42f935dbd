package io.firsthand.network;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the introductions that pages show with the facts of their lead. */
@Component
class IntroductionPart implements LeadPart {

    private final IntroductionRows rows;

    IntroductionPart(IntroductionRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = rows.ofLeads(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), it -> IntroductionFacts.line(it, lead)));
        return Difference.between("network.introduction", IntroductionFacts.replay(facts), shown);
    }
}
