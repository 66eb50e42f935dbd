package io.firsthand.nurture;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which change of leads nurture has looked, and which leads wait below the threshold for a track. */
@Repository
class MarkRepository {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    MarkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Changed(LeadId lead, Instant at) {}

    /** How far the pass over all leads has come, and when the last one came to its end. */
    record Pass(@Nullable UUID after, @Nullable Instant endedAt) {}

    /** Begins at that time where nobody looked yet. */
    Changed mark(UUID workspace, Instant otherwise) {
        jdbc.sql("""
                insert into nurture_mark (workspace_id, seen_until, seen_lead)
                values (:workspace, :at::timestamptz, :lead) on conflict do nothing
                """)
                .param("workspace", workspace)
                .param("at", otherwise.toString())
                .param("lead", FIRST)
                .update();
        return jdbc.sql("select seen_until, seen_lead from nurture_mark where workspace_id = :workspace")
                .param("workspace", workspace)
                .query((row, _) -> new Changed(
                        new LeadId(row.getObject("seen_lead", UUID.class)),
                        row.getObject("seen_until", OffsetDateTime.class).toInstant()))
                .single();
    }

    void mark(UUID workspace, Changed seen) {
        jdbc.sql("""
                update nurture_mark set seen_until = :at::timestamptz, seen_lead = :lead where workspace_id = :workspace
                """)
                .param("at", seen.at().toString())
                .param("lead", seen.lead().value())
                .param("workspace", workspace)
                .update();
    }

    /**
     * In the order of the changes; what an open transaction changed cannot be seen yet, so nothing later is looked at.
     *
     * @param now as the leads’ changes are dated, which need not be the database’s time
     */
    List<Changed> changed(UUID workspace, Changed since, Instant until, Instant now, int most) {
        return jdbc.sql("""
                select lead_id, changed_at from lead_change_view
                where workspace_id = :workspace and (changed_at, lead_id) > (:since::timestamptz, :after::uuid)
                    and changed_at <= least(:until::timestamptz,
                        :now::timestamptz - interval '5 seconds' - (select clock_timestamp() - min(xact_start)
                            from pg_stat_activity where datname = current_database()))
                order by changed_at, lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("since", since.at().toString())
                .param("after", since.lead().value())
                .param("until", until.toString())
                .param("now", now.toString())
                .param("most", most)
                .query((row, _) -> new Changed(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Pass pass(UUID workspace) {
        return jdbc.sql("select taken_until, taken_at from nurture_mark where workspace_id = :workspace")
                .param("workspace", workspace)
                .query((row, _) -> {
                    var ended = row.getObject("taken_at", OffsetDateTime.class);
                    return new Pass(row.getObject("taken_until", UUID.class), ended == null ? null : ended.toInstant());
                })
                .optional()
                .orElse(new Pass(null, null));
    }

    void pass(UUID workspace, Pass pass) {
        jdbc.sql("""
                update nurture_mark set taken_until = :after, taken_at = :ended::timestamptz where workspace_id = :workspace
                """)
                .param("after", pass.after())
                .param(
                        "ended",
                        Optional.ofNullable(pass.endedAt())
                                .map(Instant::toString)
                                .orElse(null))
                .param("workspace", workspace)
                .update();
    }

    /** Leads that the definition sends below its threshold, by their ids. */
    List<LeadId> below(UUID workspace, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select lead_id from verdict_below_view
                where workspace_id = :workspace and lead_id > :after order by lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("after", after == null ? FIRST : after)
                .param("most", most)
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .list();
    }

    /** Those of the leads that are inquiries and were in no track yet. */
    List<LeadId> fresh(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select lead_id from lead_change_view as lead
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and stage = 'inquiry'
                    and not exists (select from nurture_stay as stay
                        where stay.workspace_id = :workspace and stay.lead_id = lead.lead_id)
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .list();
    }
}
