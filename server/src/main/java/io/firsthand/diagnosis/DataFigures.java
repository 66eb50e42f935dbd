package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;

/** What is known at all, and how much hangs on one source or one person. */
final class DataFigures {

    private static final int BARS = 8;

    private DataFigures() {}

    /** Rows of imported files that were not taken. */
    static Answer refused(Survey survey) {
        return survey.sql("""
                select coalesce(sum(refused), 0), coalesce(sum(rows), 0) from intake_diagnosis_view
                where workspace_id = :workspace
                """)
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single();
    }

    /** Leads that were won or lost; none counts where all ended alike, for then nothing can be compared. */
    static Answer outcomes(Survey survey) {
        return survey.sql("select count(*) filter (where won), count(*) filter (where lost) from diagnosed_lead")
                .query((row, _) -> new Answer(
                        row.getLong(1) == 0 || row.getLong(2) == 0 ? 0.0 : row.getLong(1) + row.getLong(2),
                        null,
                        row.getLong(1) + row.getLong(2),
                        row.getLong(1) + row.getLong(2),
                        List.of(
                                new Finding.Bar("diagnosis.bar.won", row.getLong(1), row.getLong(1)),
                                new Finding.Bar("diagnosis.bar.lost", row.getLong(2), row.getLong(2))),
                        List.of()))
                .single();
    }

    /** The share of won leads that came by the channel that brought most of them; where none was won, of those qualified. */
    static Answer oneSource(Survey survey) {
        return largest(survey, "'lead.channel.' || channel", "channel <> 'unknown'", "channel");
    }

    /** The share of won leads that belong to the owner with most of them. */
    static Answer oneRep(Survey survey) {
        return largest(
                survey,
                "coalesce((select name from actor_view where workspace_id = :workspace and id = owner_id),"
                        + " 'diagnosis.bar.somebody')",
                "owner_id is not null",
                "owner_id");
    }

    private static Answer largest(Survey survey, String name, String which, String by) {
        var goal = survey.sql("select count(*) > 0 from diagnosed_lead where won and " + which)
                        .query(Boolean.class)
                        .single()
                ? "won"
                : "qualified";
        var rows = survey.sql("select %s, count(*) from diagnosed_lead where %s and %s group by %s order by 2 desc, 1"
                        .formatted(name, goal, which, by))
                .query((row, _) -> new Finding.Bar(row.getString(1), row.getLong(2), row.getLong(2)))
                .list();
        var all = rows.stream().mapToLong(Finding.Bar::n).sum();
        if (all == 0) {
            return Answer.unknown();
        }
        var shares = rows.stream()
                .limit(BARS)
                .map(it -> new Finding.Bar(it.label(), (double) it.n() / all, it.n()))
                .toList();
        return Answer.of(new Proportion(rows.getFirst().n(), all)).with(shares).about(leads(survey, goal, by));
    }

    private static List<UUID> leads(Survey survey, String goal, String by) {
        return survey.sql("""
                select lead_id from diagnosed_lead where %1$s and %2$s = (
                    select %2$s from diagnosed_lead where %1$s and %2$s is not null group by %2$s
                    order by count(*) desc limit 1)
                limit %3$d
                """.formatted(goal, by, Survey.LEADS_KEPT))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
