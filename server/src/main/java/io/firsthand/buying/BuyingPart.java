package io.firsthand.buying;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what pages show of a company’s evaluation, and of second looks, with the facts of the lead they were learnt in. */
@Component
class BuyingPart implements LeadPart {

    private final EvaluationRepository evaluations;
    private final SecondLookRepository looks;

    BuyingPart(EvaluationRepository evaluations, SecondLookRepository looks) {
        this.evaluations = evaluations;
        this.looks = looks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var shown = new TreeMap<String, String>();
        evaluations
                .ofLeads(workspace, List.of(lead))
                .forEach(it -> shown.put(it.id().toString(), BuyingFacts.line(it)));
        for (var it : looks.of(workspace, List.of(lead))) {
            var choice = it.choice();
            if (choice != null) {
                shown.put(it.id().toString(), BuyingFacts.chosen(it.stage().id(), choice.id()));
            }
        }
        return Difference.between("buying.one", BuyingFacts.replay(facts), shown);
    }
}
