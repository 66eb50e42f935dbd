package io.firsthand.nurture;

import io.firsthand.lead.LeadId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What there is to do for the current workspace, a transaction after the other. */
@Component
class NurtureWork {

    private static final Logger LOG = LoggerFactory.getLogger(NurtureWork.class);

    /** After so many it is the next workspace's turn. */
    private static final int MOST_CHUNKS = 50;

    private final TakingIn takingIn;
    private final Walking walking;

    NurtureWork(TakingIn takingIn, Walking walking) {
        this.takingIn = takingIn;
        this.walking = walking;
    }

    /** Returns how many leads had something due. */
    int round() {
        for (var i = 0; i < MOST_CHUNKS && takingIn.watch(); i++) {}
        for (var i = 0; i < MOST_CHUNKS && takingIn.pass(); i++) {}
        var walked = 0;
        for (var i = 0; i < MOST_CHUNKS; i++) {
            var due = walking.due(Walking.CHUNK);
            if (due.isEmpty()) {
                return walked;
            }
            try {
                walked += walking.walk(due);
            } catch (RuntimeException e) {
                LOG.warn("Some leads in tracks are taken one by one: {}", e.toString());
                for (var lead : due) {
                    walked += alone(lead);
                }
            }
        }
        return walked;
    }

    private int alone(LeadId lead) {
        try {
            return walking.walk(List.of(lead));
        } catch (RuntimeException e) {
            LOG.warn("Lead {} stays where it is in its track for an hour: {}", lead.value(), e.toString());
            walking.putOff(lead);
            return 0;
        }
    }
}
