package io.firsthand.handoff;

import io.firsthand.clock.ClockKind;
import io.firsthand.handoff.Handoff.Answer;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.handoff.Handoff.Dispute;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a handoff, each with its row, fact and clocks; the lead moves by itself. */
@Component
class Steps {

    private final Recording recording;
    private final Timing timing;

    Steps(Recording recording, Timing timing) {
        this.recording = recording;
        this.timing = timing;
    }

    Handoff accepted(Handoff it, Answer said, @Nullable Undo undo) {
        var after = it.with(HandoffState.ACCEPTED, said, null, null);
        recording.changed(it, after, undo, HandoffFacts.accepted(after, said));
        timing.kept(after, ClockKind.ACCEPTANCE, said.at());
        return after;
    }

    Handoff qualified(Handoff it, UUID by, Instant at, @Nullable Undo undo) {
        var after = it.with(HandoffState.QUALIFIED, it.answer(), at, null);
        recording.changed(it, after, undo, HandoffFacts.qualified(after, by, at));
        return after;
    }

    /** However it ends; a definitional rejection is a dispute from then on. */
    Handoff closed(Handoff it, HandoffState state, Closed end, @Nullable Undo undo) {
        var said = state == HandoffState.REJECTED ? new Answer(end.at(), end.by(), false) : it.answer();
        var ended = it.with(state, said, it.qualifiedAt(), end);
        var after = end.rejected() == RejectKind.DEFINITIONAL
                ? ended.disputed(new Dispute(Dispute.Standing.OPEN, end.at(), null))
                : ended;
        recording.changed(it, after, undo, HandoffFacts.closed(after, end));
        if (state == HandoffState.REJECTED) {
            timing.kept(after, ClockKind.ACCEPTANCE, end.at());
        }
        timing.ended(after, state.words(), end.at());
        return after;
    }

    Handoff passed(Handoff it, PersonId to, @Nullable String why, UUID by, Instant at) {
        var after = it.passedTo(to);
        recording.changed(it, after, null, HandoffFacts.passed(after, why, by, at));
        timing.passed(after, to, at);
        return after;
    }
}
