package io.firsthand.committee;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what pages show of a lead's person in purchases with the facts of the lead. */
@Component
class CommitteePart implements LeadPart {

    private final MemberRepository members;
    private final InfluenceRepository influences;
    private final PurchaseRepository purchases;

    CommitteePart(MemberRepository members, InfluenceRepository influences, PurchaseRepository purchases) {
        this.members = members;
        this.influences = influences;
        this.purchases = purchases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var known = new TreeMap<String, String>();
        for (var it : members.of(workspace, lead)) {
            if (!it.known().isNothing()) {
                known.put(CommitteeFacts.key(it.purchase()), it.known().line());
            }
        }
        var lines = new TreeMap<String, String>();
        for (var it : influences.touching(workspace, List.of(lead))) {
            if (it.from().equals(lead)) {
                lines.put(it.id().toString(), CommitteeFacts.line(it));
            }
        }
        var told = new TreeMap<String, String>();
        purchases.toldOf(workspace, lead).forEach(it -> told.put(it.id().toString(), CommitteeFacts.line(it)));
        return Stream.of(
                        Difference.between("committee.known", CommitteeFacts.replay(facts), known),
                        Difference.between("committee.influence", CommitteeFacts.influences(facts), lines),
                        Difference.between("committee.purchase.one", CommitteeFacts.purchases(facts), told))
                .flatMap(List::stream)
                .toList();
    }
}
