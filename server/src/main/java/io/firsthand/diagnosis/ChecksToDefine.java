package io.firsthand.diagnosis;

import static io.firsthand.diagnosis.Part.DEFINE;

import io.firsthand.diagnosis.Check.Figure;
import io.firsthand.diagnosis.Check.Share;
import java.util.List;
import java.util.Set;

/** Whether both sides mean the same by a good lead, and where leads come from. */
final class ChecksToDefine {

    static final List<Check> ALL = List.of(
            new Figure(
                    "inForce",
                    DEFINE,
                    Who.BOTH,
                    new Limit(Unit.COUNT, 1, 0),
                    Set.of(Need.WORKSPACE),
                    DefinitionFigures::inForce),
            new Figure(
                    "definitionAge",
                    DEFINE,
                    Who.BOTH,
                    new Limit(Unit.DAYS, 180, 365),
                    Set.of(Need.WORKSPACE),
                    DefinitionFigures::age),
            new Figure(
                    "predicts",
                    DEFINE,
                    Who.REVOPS,
                    new Limit(Unit.RATIO, 1.5, 1.1),
                    Set.of(Need.VERDICTS),
                    DefinitionFigures::lift),
            new Figure(
                    "agreement",
                    DEFINE,
                    Who.BOTH,
                    new Limit(Unit.RATIO, 0.6, 0.4),
                    Set.of(Need.HANDOFFS),
                    DefinitionFigures::kappa),
            new Figure(
                    "criteriaUnknown",
                    DEFINE,
                    Who.MARKETING,
                    new Limit(Unit.COUNT, 0, 3),
                    Set.of(Need.VERDICTS),
                    CriteriaFigures::unknown),
            new Figure(
                    "criteriaIdle",
                    DEFINE,
                    Who.BOTH,
                    new Limit(Unit.COUNT, 0, 3),
                    Set.of(Need.VERDICTS),
                    CriteriaFigures::idle),
            share("sourceMissing", Who.MARKETING, Limit.share(0.05, 0.2), Need.SOURCES, "true", "channel = 'unknown'"),
            share(
                    "sourceDisputed",
                    Who.MARKETING,
                    Limit.share(0.05, 0.15),
                    Need.OPINIONS,
                    "said",
                    "disputed and not corrected"),
            share("sourceCorrected", Who.MARKETING, Limit.share(0.05, 0.15), Need.LIVE, "not imported", "corrected"),
            share("provenance", Who.MARKETING, Limit.share(0.25, 0.6), Need.LIVE, "true", "grade = 'D'"),
            share(
                    "duplicates",
                    Who.REVOPS,
                    Limit.share(0.02, 0.05),
                    Need.CONTACTS,
                    "true",
                    "paired or lead_id in (select lead_id from diagnosed_shared)"),
            share("unreachable", Who.MARKETING, Limit.share(0.02, 0.1), Need.CONTACTS, "true", "not reachable"),
            new Share(
                    "packetMissing",
                    DEFINE,
                    Who.MARKETING,
                    Limit.share(0.1, 0.3),
                    Set.of(Need.HANDOFFS),
                    Subject.HANDOFFS,
                    "true",
                    "packet_percent < 100"));

    private ChecksToDefine() {}

    private static Share share(String id, Who who, Limit limit, Need need, String of, String hit) {
        return new Share(id, DEFINE, who, limit, Set.of(need), Subject.LEADS, of, hit);
    }
}
