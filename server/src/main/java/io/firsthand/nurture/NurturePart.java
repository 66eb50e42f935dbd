package io.firsthand.nurture;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the stays that pages show of a lead with its facts. */
@Component
class NurturePart implements LeadPart {

    private final StayRepository stays;

    NurturePart(StayRepository stays) {
        this.stays = stays;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = stays.of(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), StayFacts::line));
        return Difference.between("nurture.one", StayFacts.replay(facts), shown);
    }
}
