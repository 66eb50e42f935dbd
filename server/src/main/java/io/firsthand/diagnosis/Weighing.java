package io.firsthand.diagnosis;

import io.firsthand.diagnosis.Check.Figure;
import io.firsthand.diagnosis.Check.Share;
import io.firsthand.diagnosis.Diagnosis.Volume;
import io.firsthand.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds answers against their limits, and says what is at stake. */
final class Weighing {

    private static final Set<String> OF_DEALS = Set.of("singleThreaded", "closePast", "closeMissing");
    private static final Set<String> OF_LEADS = Set.of(
            "neverContacted",
            "untouched",
            "ownerless",
            "ownerInactive",
            "unreachable",
            "nurtureIdle",
            "returnedForgotten",
            "acceptedUntouched",
            "stuck",
            "breachesIgnored",
            "givenUpAlive",
            "wakingAlone",
            "decidingPassed");

    private final Survey survey;
    private final Volume volume;
    private final Set<Need> there;
    private final Map<String, Limit> limits;

    Weighing(Survey survey, Volume volume, Set<Need> there, Map<String, Limit> limits) {
        this.survey = survey;
        this.volume = volume;
        this.there = there;
        this.limits = limits;
    }

    Finding weigh(Check check, Answer answer) {
        var limit = limits.getOrDefault(check.id(), check.limit());
        var value = answer.value();
        var missing = check.needs().stream()
                .filter(it -> !there.contains(it))
                .sorted()
                .toList();
        var state = value == null ? State.CANNOT_TELL : state(limit, value, answer);
        var few = value != null
                && limit.unit() != Unit.COUNT
                && limit.unit() != Unit.DAYS
                && answer.of() < Proportion.FEW;
        var affected = value == null ? 0 : affected(check, answer);
        var interval = answer.interval();
        return new Finding(
                check.id(),
                check.part(),
                check.who(),
                state,
                limit,
                value,
                interval == null ? null : interval.low(),
                interval == null || !Double.isFinite(interval.high()) ? null : interval.high(),
                answer.hits(),
                answer.of(),
                affected,
                answer.leads(),
                state == State.GOOD ? List.of() : atStake(check, answer, affected),
                OF_DEALS.contains(check.id()) || !answer.deals().isEmpty(),
                missing,
                answer.bars(),
                few);
    }

    /** So few that what is good lies within the interval, too, are worth a look and no more. */
    private static State state(Limit limit, double value, Answer answer) {
        var state = limit.of(value);
        var interval = answer.interval();
        var mayBeGood = interval != null && interval.contains(limit.good());
        return state == State.ACT && mayBeGood ? State.LOOK : state;
    }

    private static long affected(Check check, Answer answer) {
        return switch (check) {
            case Share _ -> answer.hits();
            case Figure it -> it.limit().unit() == Unit.SHARE && !it.limit().moreIsWorse() ? 0 : answer.hits();
        };
    }

    /**
     * Of leads: as many as are affected, at what a lead of the workspace brought on average, lost and open ones counted. Of
     * opportunities: their own amounts.
     */
    private List<Finding.Money> atStake(Check check, Answer answer, long affected) {
        if (affected == 0 || !answer.deals().isEmpty()) {
            return answer.deals();
        }
        if (OF_DEALS.contains(check.id()) && check instanceof Share it) {
            return survey.amounts("(%s) and (%s)".formatted(it.of(), it.hit()));
        }
        if (!OF_LEADS.contains(check.id()) || volume.leads() == 0) {
            return List.of();
        }
        var money = new ArrayList<Finding.Money>();
        for (var won : volume.won()) {
            money.add(new Finding.Money(won.currency(), won.amount() / volume.leads() * affected));
        }
        return money;
    }
}
