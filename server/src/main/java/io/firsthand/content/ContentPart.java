package io.firsthand.content;

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

/** Compares what pages show of questions and content with the facts of their lead. */
@Component
class ContentPart implements LeadPart {

    private final HearingRepository hearings;
    private final SendingRepository sendings;

    ContentPart(HearingRepository hearings, SendingRepository sendings) {
        this.hearings = hearings;
        this.sendings = sendings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var heard = hearings.of(workspace, List.of(lead)).stream()
                .filter(it -> !it.withdrawn())
                .collect(toMap(it -> it.id().toString(), ContentFacts::line));
        var sent = sendings.of(workspace, List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), ContentFacts::line));
        var all = new ArrayList<>(Difference.between("content.question.one", ContentFacts.heard(facts), heard));
        all.addAll(Difference.between("content.sending.one", ContentFacts.sent(facts), sent));
        return all;
    }
}
