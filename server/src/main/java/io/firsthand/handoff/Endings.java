package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.lead.LeadId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Ends handoffs of leads that are erased: nobody is told, and no fact says more of them. */
@Component
class Endings {

    private final HandoffRepository handoffs;
    private final Recording recording;
    private final Timing timing;

    Endings(HandoffRepository handoffs, Recording recording, Timing timing) {
        this.handoffs = handoffs;
        this.recording = recording;
        this.timing = timing;
    }

    void silently(Collection<LeadId> leads) {
        var workspace = CurrentWorkspace.get().value();
        for (var it : handoffs.open(workspace, leads).values()) {
            var end = Closed.plain(recording.now(), it.offered().by(), null);
            handoffs.update(workspace, it.closed(HandoffState.RECALLED, end), null, recording.now());
            timing.ended(it, HandoffState.RECALLED.words(), end.at());
        }
    }
}
