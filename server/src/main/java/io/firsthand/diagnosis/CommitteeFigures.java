package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;

/** Whether open opportunities have the people around them who decide, and whether somebody speaks with them. */
final class CommitteeFigures {

    private CommitteeFigures() {}

    /** Of open opportunities at companies of whose people anything is known. */
    static Answer noEconomicBuyer(Survey survey) {
        return share(survey, "true", "not buyer");
    }

    /** Of open opportunities with a champion. */
    static Answer championSilent(Survey survey) {
        return share(survey, "champion", "champion_at < :now::timestamptz - interval '30 days'");
    }

    /** Of open opportunities with somebody in the way. */
    static Answer blockerUnaddressed(Survey survey) {
        return share(survey, "against", "alone");
    }

    private static Answer share(Survey survey, String of, String hit) {
        var counts =
                "select count(*) filter (where %1$s and %2$s), count(*) filter (where %1$s) from diagnosed_committee"
                        .formatted(of, hit);
        return survey.sql(counts)
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single()
                .about(leads(survey, of, hit))
                .worth(survey.amounts("diagnosed_committee", "%s and %s".formatted(of, hit)));
    }

    private static List<UUID> leads(Survey survey, String of, String hit) {
        return survey.sql("""
                select distinct lead_id from (
                    select lead_id from diagnosed_committee where %s and %s limit %d) as it
                """.formatted(of, hit, Survey.LEADS_KEPT))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
