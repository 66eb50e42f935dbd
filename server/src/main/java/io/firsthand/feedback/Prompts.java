package io.firsthand.feedback;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are asked about their leads: once at each moment, for two weeks, and never who wants quiet. */
@Service
@Transactional
public class Prompts {

    private static final int MOST = 100;

    private final PromptRepository prompts;
    private final Clock clock;

    Prompts(PromptRepository prompts, Clock clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    /** What a person is asked, the latest first. */
    @Transactional(readOnly = true)
    public List<Feedback> asked(PersonId person, int most) {
        return prompts.isQuiet(workspace(), person)
                ? List.of()
                : prompts.asked(workspace(), person, now().minus(FeedbackAsking.FRESH), Math.clamp(most, 1, MOST));
    }

    /** Asks no more about this lead at this moment; returns whether that was asked. */
    public boolean skip(UUID id) {
        return prompts.skip(workspace(), id);
    }

    /** Takes a skip back. */
    public void askAgain(UUID id) {
        prompts.askAgain(workspace(), id);
    }

    /** Somebody is never asked from now on, or is asked again. */
    public void quiet(PersonId person, boolean isQuiet) {
        prompts.quiet(workspace(), person, isQuiet, now());
    }

    @Transactional(readOnly = true)
    public boolean isQuiet(PersonId person) {
        return prompts.isQuiet(workspace(), person);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
