package io.firsthand.diagnosis;

import static io.firsthand.diagnosis.Part.MEASURE;

import io.firsthand.diagnosis.Check.Figure;
import io.firsthand.diagnosis.Check.Share;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether what happens is written down so that it can be believed, and what it says. */
final class ChecksToMeasure {

    static final List<Check> ALL = List.of(
            share("datesMissing", Who.REVOPS, Limit.share(0.02, 0.2), Need.LEADS, Subject.LEADS, "true", "not dated"),
            share(
                    "touchedBefore",
                    Who.REVOPS,
                    Limit.share(0.02, 0.1),
                    Need.TOUCHES,
                    Subject.LEADS,
                    "dated and tries > 0",
                    "early"),
            figure("rowsRefused", Who.REVOPS, Limit.share(0.01, 0.05), Set.of(), DataFigures::refused),
            figure(
                    "outcomesKnown",
                    Who.REVOPS,
                    new Limit(Unit.COUNT, 100, 20),
                    Set.of(Need.OUTCOMES),
                    DataFigures::outcomes),
            share(
                    "neverEnded",
                    Who.SALES,
                    Limit.share(0.2, 0.5),
                    Need.DATES,
                    Subject.LEADS,
                    "dated and age > 180",
                    "not won and not lost and stage <> 'nurture'"),
            share(
                    "amountMissing",
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Need.AMOUNTS,
                    Subject.DEALS,
                    "true",
                    "amount is null or amount <= 0"),
            share(
                    "dealOrder",
                    Who.SALES,
                    Limit.share(0.01, 0.05),
                    Need.DEALS,
                    Subject.DEALS,
                    "status <> 'open' and dated",
                    "reversed or foretold or premature"),
            share(
                    "stagesSkipped",
                    Who.REVOPS,
                    Limit.share(0.05, 0.25),
                    Need.STAGE_TIMES,
                    Subject.CHANGES,
                    "known and rank > 0 and not by_deal",
                    "before_rank >= 0 and rank > before_rank + 1"),
            share(
                    "stagesBackdated",
                    Who.REVOPS,
                    Limit.share(0.05, 0.25),
                    Need.WORKSPACE,
                    Subject.CHANGES,
                    "late or known and entered_at > received_at",
                    "late"),
            share(
                    "stagesInBulk",
                    Who.REVOPS,
                    Limit.share(0.05, 0.25),
                    Need.STAGE_TIMES,
                    Subject.CHANGES,
                    "known and timed",
                    "(stage, entered_at) in (select stage, entered_at from diagnosed_crowd)"),
            share(
                    "stagesBackwards",
                    Who.REVOPS,
                    Limit.share(0.02, 0.1),
                    Need.STAGE_TIMES,
                    Subject.CHANGES,
                    "known",
                    "too_early or before = 'won' or before = 'lost' and rank >= 0 and rank < 4"),
            share(
                    "lostUnexplained",
                    Who.SALES,
                    Limit.share(0.1, 0.4),
                    Need.LOST_REASONS,
                    Subject.DEALS,
                    "status = 'lost'",
                    "not explained"),
            figure(
                    "winRate",
                    Who.SALES,
                    Limit.share(0.25, 0.1),
                    Set.of(Need.DEALS, Need.OUTCOMES),
                    SpeedFigures::winRate),
            figure(
                    "velocity",
                    Who.BOTH,
                    new Limit(Unit.RATIO, 1, 0.8),
                    Set.of(Need.DEALS, Need.OUTCOMES, Need.DATES),
                    SpeedFigures::velocity),
            figure(
                    "responseMedian",
                    Who.SALES,
                    new Limit(Unit.HOURS, 1, 24),
                    Set.of(Need.DATES, Need.TOUCHES),
                    SpeedFigures::median),
            figure(
                    "responseSlowest",
                    Who.SALES,
                    new Limit(Unit.HOURS, 24, 120),
                    Set.of(Need.DATES, Need.TOUCHES),
                    SpeedFigures::slowest),
            figure(
                    "oneSource",
                    Who.MARKETING,
                    Limit.share(0.5, 0.75),
                    Set.of(Need.SOURCES, Need.OUTCOMES),
                    DataFigures::oneSource),
            figure(
                    "oneRep",
                    Who.SALES,
                    Limit.share(0.4, 0.6),
                    Set.of(Need.OWNERS, Need.OUTCOMES),
                    DataFigures::oneRep));

    private ChecksToMeasure() {}

    private static Share share(String id, Who who, Limit limit, Need need, Subject subject, String of, String hit) {
        return new Share(id, MEASURE, who, limit, Set.of(need), subject, of, hit);
    }

    private static Figure figure(String id, Who who, Limit limit, Set<Need> needs, Function<Survey, Answer> find) {
        return new Figure(id, MEASURE, who, limit, needs, find);
    }
}
