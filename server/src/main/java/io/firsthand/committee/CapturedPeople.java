package io.firsthand.committee;

import io.firsthand.capture.Conversation;
import io.firsthand.capture.ConversationWatch;
import org.springframework.stereotype.Component;

/** Takes the role, the stance and the awareness that reps tap while they capture somebody. */
@Component
class CapturedPeople implements ConversationWatch {

    private final Observations observations;

    CapturedPeople(Observations observations) {
        this.observations = observations;
    }

    @Override
    public void held(Conversation it) {
        var told = it.told();
        var role = Role.of(told.role()).orElse(null);
        var stance = Stance.of(told.stance()).orElse(null);
        var awareness = Awareness.of(told.awareness()).orElse(null);
        if (role != null || stance != null || awareness != null) {
            observations.take(new Observation(
                    it.id(),
                    it.lead(),
                    null,
                    role,
                    stance,
                    awareness,
                    How.CAPTURED,
                    it.id(),
                    it.rep().value(),
                    it.at(),
                    it.receivedAt(),
                    it.fact()));
        }
    }
}
