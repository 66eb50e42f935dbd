package io.firsthand.review;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Criterion;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.review.Prepared.Separation;
import io.firsthand.review.Prepared.Separation.Says;
import io.firsthand.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which criteria tell leads that became SQL from those that did not: of leads that were handed over and of which sales has
 * said, the share of those that meet a criterion less the share of those that do not, with its interval at 95 %
 * ({@link Proportion#minus}). As leads are judged now, so that what became known after the handoff counts, too; the
 * back-test, which goes by what was known then, has the last word.
 */
@Component
class Separating {

    static final Duration PAST = Duration.ofDays(182);

    private static final int FEW = 15;
    private static final double LEVEL = 0.95;

    private final Agreements agreements;
    private final JdbcClient jdbc;

    Separating(Agreements agreements, JdbcClient jdbc) {
        this.agreements = agreements;
        this.jdbc = jdbc;
    }

    /**
     * All criteria.
     *
     * @param judged how many leads that is about
     */
    record Found(List<Separation> criteria, long judged) {}

    /** Leads with the same results of all criteria, which are a letter each, and the same end. */
    private record Alike(String results, boolean good, long leads) {}

    Found criteria(Instant from, Instant to) {
        var criteria = new ArrayList<Separation>();
        var judged = 0L;
        for (var it : agreements.inForce()) {
            var alike = alike(it.id(), from, to);
            judged += alike.stream().mapToLong(Alike::leads).sum();
            criteria.addAll(separations(it, alike));
        }
        return new Found(criteria, judged);
    }

    private static List<Separation> separations(InForce definition, List<Alike> all) {
        var separations = new ArrayList<Separation>();
        var criteria = definition.content().criteria();
        for (var i = 0; i < criteria.size(); i++) {
            separations.add(separation(criteria.get(i), i, all));
        }
        return separations;
    }

    private static Separation separation(Criterion criterion, int place, List<Alike> all) {
        var met = new Proportion(count(all, place, "m", true), count(all, place, "m", false));
        var not = new Proportion(count(all, place, "n", true), count(all, place, "n", false));
        var unknown = count(all, place, "uU", false);
        var difference = met.minus(not, LEVEL);
        var says = met.n() < FEW || not.n() < FEW
                ? Says.TOO_FEW
                : difference.low() > 0 ? Says.SEPARATES : difference.high() < 0 ? Says.BACKWARDS : Says.NOTHING;
        return new Separation(
                criterion.key(),
                criterion.question(),
                met.hits(),
                met.n(),
                not.hits(),
                not.n(),
                unknown,
                difference.low(),
                difference.high(),
                says);
    }

    private static long count(List<Alike> all, int place, String letters, boolean onlyGood) {
        return all.stream()
                .filter(it -> place < it.results().length()
                        && letters.indexOf(it.results().charAt(place)) >= 0)
                .filter(it -> it.good() || !onlyGood)
                .mapToLong(Alike::leads)
                .sum();
    }

    private List<Alike> alike(UUID definition, Instant from, Instant to) {
        return jdbc.sql("""
                select verdict_view.results, handed.good, count(*) as leads
                from (select lead_id, bool_or(qualified_at is not null) as good from handoff_view
                    where workspace_id = :workspace and offered_at >= :from::timestamptz and offered_at < :to::timestamptz
                        and state <> 'recalled' and (qualified_at is not null or closed_at is not null)
                    group by lead_id) as handed
                join verdict_view on verdict_view.workspace_id = :workspace and verdict_view.lead_id = handed.lead_id
                where definition_id = :definition
                group by verdict_view.results, handed.good
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("definition", definition)
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) -> new Alike(row.getString("results"), row.getBoolean("good"), row.getLong("leads")))
                .list();
    }
}
