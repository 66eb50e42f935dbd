package io.firsthand.backtest;

import io.firsthand.criterion.Knowledge;
import io.firsthand.knowledge.Handoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of leads, by a plan.
 *
 * @param condition of {@link Goal#CONDITION}, else null
 * @param now of the test: a lead whose time is not over yet says nothing
 */
record Outcome(Plan plan, @Nullable Filter condition, Instant now) {

    /** Whether a lead came to the goal; empty while the time it has for that is not over. */
    Optional<Boolean> of(Handoff lead, Knowledge knowledge) {
        if (condition != null) {
            return Optional.of(condition.takes(knowledge, judgedAt(lead)));
        }
        var at = switch (plan.goal()) {
            case SQL -> lead.sqlAt();
            case OPPORTUNITY -> lead.opportunityAt();
            case WON, CONDITION -> lead.wonAt();
        };
        if (plan.withinDays() == null || lead.basis() == Handoff.Basis.FINAL) {
            return Optional.of(at != null);
        }
        var until = start(lead).plus(Duration.ofDays(plan.withinDays()));
        return until.isAfter(now) ? Optional.empty() : Optional.of(at != null && !at.isAfter(until));
    }

    /** The time for which conditions such as "within the last 30 days" are asked: that of what is known. */
    Instant judgedAt(Handoff lead) {
        return lead.basis() == Handoff.Basis.NOW ? now : start(lead);
    }

    private static Instant start(Handoff lead) {
        return lead.handedAt() == null ? lead.capturedAt() : lead.handedAt();
    }
}
