package io.firsthand.handoff;

import io.firsthand.identity.PersonId;
import io.firsthand.routing.Workload;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells routing how many leads people have at hand. */
@Component
class OpenWorkload implements Workload {

    private final HandoffBook handoffs;

    OpenWorkload(HandoffBook handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public Map<PersonId, Integer> open(Collection<PersonId> people) {
        return handoffs.workload(people);
    }
}
