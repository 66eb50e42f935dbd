package io.firsthand.committee;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of a person once somebody has spoken with them: their role, then how much they know; or nothing any more. */
@Service
@Transactional
public class Asking {

    private final ForgettingRepository skips;
    private final Clock clock;

    Asking(ForgettingRepository skips, Clock clock) {
        this.skips = skips;
        this.clock = clock;
    }

    /** One question. */
    public enum Question {
        ROLE,
        AWARENESS
    }

    /** The next question about a person; none before a conversation, when all is known, and after somebody skipped it. */
    @Transactional(readOnly = true)
    public Optional<Question> next(Member it) {
        if (it.spokenAt() == null || (it.known().role() != null && it.known().awareness() != null)) {
            return Optional.empty();
        }
        if (it.leads().stream()
                .anyMatch(lead -> skips.isSkipped(CurrentWorkspace.get().value(), lead))) {
            return Optional.empty();
        }
        return Optional.of(it.known().role() == null ? Question.ROLE : Question.AWARENESS);
    }

    /** Asks no more about the person of this lead. */
    public void skip(LeadId lead, Actor actor) {
        skips.skip(
                CurrentWorkspace.get().value(),
                lead,
                actor.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Takes that back. */
    public void askAgain(LeadId lead) {
        skips.askAgain(CurrentWorkspace.get().value(), lead);
    }
}
