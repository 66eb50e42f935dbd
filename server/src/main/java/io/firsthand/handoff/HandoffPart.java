package io.firsthand.handoff;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the handoffs and the ticked parts of the packet that pages show with the facts of their lead. */
@Component
class HandoffPart implements LeadPart {

    private final HandoffRepository handoffs;
    private final TickRepository ticks;

    HandoffPart(HandoffRepository handoffs, TickRepository ticks) {
        this.handoffs = handoffs;
        this.ticks = ticks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var shown = handoffs.of(workspace, List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), HandoffHistory::line));
        var differences = new ArrayList<>(Difference.between("handoff.one", HandoffHistory.replay(facts), shown));
        var ticked = String.join(", ", ticks.of(workspace, lead));
        var recorded = String.join(", ", TickRepository.replay(facts));
        if (!ticked.equals(recorded)) {
            differences.add(new Difference("handoff.ticks", recorded, ticked));
        }
        return differences;
    }
}
