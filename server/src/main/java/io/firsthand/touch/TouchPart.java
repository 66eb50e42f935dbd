package io.firsthand.touch;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the touches that pages show with the facts of their lead. */
@Component
class TouchPart implements LeadPart {

    private final TouchRepository touches;

    TouchPart(TouchRepository touches) {
        this.touches = touches;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = touches.evenWithdrawn(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), TouchFacts::line));
        return Difference.between("touch.one", TouchFacts.replay(facts), shown);
    }
}
