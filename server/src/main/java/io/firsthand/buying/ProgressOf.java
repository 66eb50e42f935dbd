package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Progress.Reason;
import io.firsthand.buying.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Tells how far a company is by what is known of it, the strongest evidence first. */
final class ProgressOf {

    /** So long after a decision nothing is expected unless somebody asks again. */
    static final Duration DECIDED = Duration.ofDays(180);

    /** A day that has passed says for so long that they decide. */
    static final int OVERDUE_DAYS = 30;

    private static final int SOON_DAYS = 60;
    private static final Duration LEARNT = Duration.ofDays(180);
    private static final List<Field> CHOOSING = List.of(Field.CRITERIA, Field.STEPS, Field.ALTERNATIVES);

    private ProgressOf() {}

    static Progress of(Sums sums, Deals deals, Evaluation evaluation, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        var reasons = new ArrayList<Reason>();
        var state = max(
                signs(sums, reasons),
                evaluating(evaluation, now, reasons),
                deciding(deals, evaluation, today, reasons));
        var decided = deals.decidedAt();
        var last = sums.lastExplicit();
        if (decided != null
                && deals.open() == 0
                && decided.isAfter(now.minus(DECIDED))
                && (last == null || !last.isAfter(decided))) {
            reasons.addFirst(Reason.of(deals.isWon() ? "won" : "lost", decided));
            return new Progress(State.DECIDED, reasons);
        }
        return new Progress(state, reasons);
    }

    private static State deciding(Deals deals, Evaluation evaluation, LocalDate today, List<Reason> reasons) {
        var state = State.NO_SIGN;
        var day = evaluation.decidingOn();
        if (day != null && !day.isBefore(today.minusDays(OVERDUE_DAYS))) {
            reasons.addFirst(Reason.of(day.isBefore(today) ? "decidingPassed" : "deciding", day));
            state = State.DECIDING;
        }
        var closing = deals.closing();
        if (closing != null && !closing.isAfter(today.plusDays(SOON_DAYS))) {
            reasons.add(Reason.of("closing", closing));
            state = State.DECIDING;
        } else if (deals.open() > 0) {
            reasons.add(Reason.of("open", deals.open()));
            state = max(state, State.EVALUATING);
        }
        return state;
    }

    private static State evaluating(Evaluation evaluation, Instant now, List<Reason> reasons) {
        var since = now.minus(LEARNT);
        var known = CHOOSING.stream()
                .flatMap(it -> evaluation.get(it).stream())
                .filter(it -> it.at().isAfter(since))
                .toList();
        if (!known.isEmpty()) {
            reasons.add(Reason.of("choosing", known.size()));
            return State.EVALUATING;
        }
        var problem = evaluation.get(Field.PROBLEM).filter(it -> it.at().isAfter(since));
        problem.ifPresent(it -> reasons.add(Reason.of("problem", it.at())));
        return problem.isPresent() ? State.EXPLORING : State.NO_SIGN;
    }

    private static State signs(Sums sums, List<Reason> reasons) {
        if (sums.explicit() > 0) {
            reasons.add(Reason.of("explicit", sums.explicit(), sums.askers()));
        }
        if (sums.engaged() > 0) {
            reasons.add(Reason.of("engaged", sums.engaged()));
        }
        if (sums.askers() >= 2) {
            return State.EVALUATING;
        }
        return sums.explicit() + sums.engaged() > 0 || sums.intensity() >= Intensity.ENGAGEMENT
                ? State.EXPLORING
                : State.NO_SIGN;
    }

    private static State max(State... states) {
        return List.of(states).stream().max(State::compareTo).orElse(State.NO_SIGN);
    }
}
