package io.firsthand.diagnosis;

import static java.util.Comparator.comparingLong;

import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

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

    /** What is behind one channel or one owner. */
    private record Bearer(String key, String name, long won, long qualified) {}

    private static Answer largest(Survey survey, String name, String which, String by) {
        var bearers = survey.sql("""
                select %2$s::text, %1$s, count(*) filter (where won), count(*) filter (where qualified)
                from diagnosed_lead where (won or qualified) and %3$s group by %2$s order by 2, 1
                """.formatted(name, by, which))
                .query((row, _) -> new Bearer(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
        var won = bearers.stream().anyMatch(it -> it.won() > 0);
        return bearers.isEmpty()
                ? Answer.unknown()
                : largest(survey, bearers, by, won ? "won" : "qualified", won ? Bearer::won : Bearer::qualified);
    }

    private static Answer largest(
            Survey survey, List<Bearer> bearers, String by, String goal, ToLongFunction<Bearer> count) {
        var all = bearers.stream().mapToLong(count).sum();
        var sorted = bearers.stream().sorted(comparingLong(count).reversed()).toList();
        var shares = sorted.stream()
                .limit(BARS)
                .filter(it -> count.applyAsLong(it) > 0)
                .map(it -> new Finding.Bar(it.name(), (double) count.applyAsLong(it) / all, count.applyAsLong(it)))
                .toList();
        var first = sorted.getFirst();
        return Answer.of(new Proportion(count.applyAsLong(first), all))
                .with(shares)
                .about(leads(survey, goal, by, first.key()));
    }

    private static List<UUID> leads(Survey survey, String goal, String by, String key) {
        return survey.sql("select lead_id from diagnosed_lead where %s and %s::text = :key limit %d"
                        .formatted(goal, by, Survey.LEADS_KEPT))
                .param("key", key)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
