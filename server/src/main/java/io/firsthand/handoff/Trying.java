package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadId;
import io.firsthand.touch.TouchWatch;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what people of ours do about leads that are with them; the first of it is the response that was promised. */
@Component
@Order(0)
class Trying implements TouchWatch {

    private final EffortRepository efforts;
    private final Timing timing;

    Trying(EffortRepository efforts, Timing timing) {
        this.efforts = efforts;
        this.timing = timing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(Set<LeadId> leads) {
        efforts.count(CurrentWorkspace.get().value(), leads).forEach(it -> timing.responded(it.handoff(), it.at()));
    }

    /** A handoff of which something else is known now, and its first response. */
    record Responded(UUID handoff, @Nullable Instant at) {}
}
