package io.firsthand.diagnosis;

import static io.firsthand.diagnosis.Part.ACT;

import io.firsthand.diagnosis.Check.Figure;
import io.firsthand.diagnosis.Check.Share;
import java.util.List;
import java.util.Set;

/** Whether somebody does something about leads, promises and opportunities. */
final class ChecksToAct {

    private static final String OPEN = "not won and not lost and stage <> 'nurture'";

    static final List<Check> ALL = List.of(
            of(
                    Subject.LEADS,
                    "neverContacted",
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Need.TOUCHES,
                    OPEN + " and (not dated or age >= 14)",
                    "tries = 0"),
            of(
                    Subject.LEADS,
                    "untouched",
                    Who.SALES,
                    Limit.share(0.1, 0.3),
                    Need.TOUCHES,
                    OPEN + " and stage in ('sal', 'sql', 'opportunity')",
                    "greatest(spoken_at, coalesce(last_try,"
                            + " case when staged then stage_since when dated then captured_at else '-infinity' end))"
                            + " < :now::timestamptz - interval '30 days'"),
            of(Subject.LEADS, "ownerless", Who.REVOPS, Limit.share(0.02, 0.1), Need.OWNERS, OPEN, "owner_id is null"),
            of(
                    Subject.LEADS,
                    "ownerInactive",
                    Who.REVOPS,
                    Limit.share(0, 0.02),
                    Need.WORKSPACE,
                    OPEN + " and owner_id is not null",
                    "owner_active is not true"),
            new Figure("stuck", ACT, Who.SALES, Limit.share(0.15, 0.3), Set.of(Need.STAGE_TIMES), SpeedFigures::stuck),
            of(
                    Subject.LEADS,
                    "nurtureIdle",
                    Who.MARKETING,
                    Limit.share(0.05, 0.25),
                    Need.WORKSPACE,
                    "stage = 'nurture'",
                    "stay_due is null and due is null"),
            of(
                    Subject.LEADS,
                    "returnedForgotten",
                    Who.MARKETING,
                    Limit.share(0.05, 0.2),
                    Need.HANDOFFS,
                    "handoff = 'returned' and handoff_closed < :now::timestamptz - interval '30 days'",
                    "stage = 'nurture' and due is null and (stay_due is null or stay_due < :now::timestamptz)"
                            + " and coalesce(greatest(last_try, spoken_at) < handoff_closed, true)"),
            of(
                    Subject.CLOCKS,
                    "promisesBroken",
                    Who.SALES,
                    Limit.share(0.1, 0.25),
                    Need.HANDOFFS,
                    "breached or state in ('MET', 'MET_LATE')",
                    "breached"),
            of(
                    Subject.CLOCKS,
                    "breachesIgnored",
                    Who.SALES,
                    Limit.share(0, 0.1),
                    Need.HANDOFFS,
                    "breached",
                    "ended_at is null and due_at < :now::timestamptz - interval '1 day'"),
            of(
                    Subject.HANDOFFS,
                    "acceptedUntouched",
                    Who.SALES,
                    Limit.share(0.05, 0.15),
                    Need.HANDOFFS,
                    "state in ('accepted', 'qualified') and answered_at < :now::timestamptz - interval '2 days'",
                    "attempts = 0"),
            of(
                    Subject.HANDOFFS,
                    "rejectsUnexplained",
                    Who.SALES,
                    Limit.share(0, 0.1),
                    Need.HANDOFFS,
                    "state = 'rejected'",
                    "coalesce(reason, '') = '' and criterion is null"),
            new Figure(
                    "unanswered",
                    ACT,
                    Who.MARKETING,
                    Limit.share(0.2, 0.5),
                    Set.of(Need.WORKSPACE),
                    QuestionFigure::unanswered),
            of(
                    Subject.DEALS,
                    "singleThreaded",
                    Who.SALES,
                    Limit.share(0.3, 0.6),
                    Need.DEALS,
                    "status = 'open' and contacts is not null",
                    "contacts = 1"),
            new Figure(
                    "noEconomicBuyer",
                    ACT,
                    Who.SALES,
                    Limit.share(0.3, 0.6),
                    Set.of(Need.DEALS, Need.COMMITTEES),
                    CommitteeFigures::noEconomicBuyer),
            new Figure(
                    "championSilent",
                    ACT,
                    Who.SALES,
                    Limit.share(0.1, 0.3),
                    Set.of(Need.DEALS, Need.COMMITTEES),
                    CommitteeFigures::championSilent),
            new Figure(
                    "blockerUnaddressed",
                    ACT,
                    Who.SALES,
                    Limit.share(0, 0.2),
                    Set.of(Need.DEALS, Need.COMMITTEES),
                    CommitteeFigures::blockerUnaddressed),
            new Figure(
                    "givenUpAlive",
                    ACT,
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Set.of(Need.BUYING),
                    BuyingFigures::givenUpAlive),
            new Figure(
                    "wakingAlone",
                    ACT,
                    Who.SALES,
                    Limit.share(0.1, 0.3),
                    Set.of(Need.BUYING),
                    BuyingFigures::wakingAlone),
            new Figure(
                    "decidingPassed",
                    ACT,
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Set.of(Need.BUYING),
                    BuyingFigures::decidingPassed),
            new Figure(
                    "looksRefused",
                    ACT,
                    Who.SALES,
                    Limit.share(0.1, 0.25),
                    Set.of(Need.SECOND_LOOKS),
                    BuyingFigures::looksRefused),
            of(
                    Subject.DEALS,
                    "closePast",
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Need.CLOSE_DATES,
                    "status = 'open' and expected_close is not null",
                    "expected_close < :today::date"),
            of(
                    Subject.DEALS,
                    "closeMissing",
                    Who.SALES,
                    Limit.share(0.05, 0.2),
                    Need.CLOSE_DATES,
                    "status = 'open'",
                    "expected_close is null"));

    private ChecksToAct() {}

    private static Share of(Subject subject, String id, Who who, Limit limit, Need need, String of, String hit) {
        return new Share(id, ACT, who, limit, Set.of(need), subject, of, hit);
    }
}
