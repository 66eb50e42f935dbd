package io.firsthand.review;

import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Plan;
import io.firsthand.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens the next draft of a definition out of a decision, and has it tested on the past year. */
@Service
public class Openings {

    private static final Duration PAST = Duration.ofDays(365);

    private final Decisions decisions;
    private final Backtests backtests;
    private final Clock clock;

    Openings(Decisions decisions, Backtests backtests, Clock clock) {
        this.decisions = decisions;
        this.backtests = backtests;
        this.clock = clock;
    }

    /** The back-test runs on behind; a draft that was opened before is not tested again. */
    public Decisions.Opened open(UUID decision, Actor actor) {
        var before = decisions.find(decision).map(Decision::definition);
        var opened = decisions.draft(decision, actor);
        if (opened instanceof Decisions.Opened.Draft(var draft) && before.isEmpty()) {
            var now = clock.instant();
            backtests.start(draft, new Plan(now.minus(PAST), now, false, Goal.SQL, null, null), actor);
        }
        return opened;
    }
}
