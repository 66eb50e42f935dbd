package io.firsthand.verdict;

import io.firsthand.lead.LeadId;
import io.firsthand.verdict.VerdictRepository.Changed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passes over all open leads, and up to which change of leads the rest is done. */
@Repository
class PassRepository {

    /** Before all others. */
    static final LeadId FIRST = new LeadId(new UUID(0, 0));

    private final JdbcClient jdbc;

    PassRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A pass as the loop knows it.
     *
     * @param panel the definitions that it judges by, see {@link Panel#key}
     * @param last the lead up to which it has come
     */
    record Running(Pass pass, String panel, @Nullable LeadId last) {}

    Optional<Running> latest(UUID workspace) {
        return jdbc.sql("""
                select * from verdict_pass where workspace_id = :workspace order by started_at desc, id desc limit 1
                """)
                .param("workspace", workspace)
                .query((row, _) -> {
                    var last = row.getObject("last_lead", UUID.class);
                    return new Running(pass(row), row.getString("panel"), last == null ? null : new LeadId(last));
                })
                .optional();
    }

    List<Pass> list(UUID workspace, int most) {
        return jdbc.sql("""
                select * from verdict_pass where workspace_id = :workspace order by started_at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("most", most)
                .query((row, _) -> pass(row))
                .list();
    }

    void start(UUID workspace, UUID id, Pass.Kind kind, String panel, long total, Instant now) {
        jdbc.sql("""
                insert into verdict_pass (workspace_id, id, kind, panel, started_at, total, judged, changed, moved)
                values (:workspace, :id, :kind, :panel, :now::timestamptz, :total, 0, 0, 0)
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("kind", kind.id())
                .param("panel", panel)
                .param("now", now.toString())
                .param("total", total)
                .update();
    }

    void step(UUID workspace, UUID id, LeadId last, int judged, VerdictWriting.Outcome outcome) {
        jdbc.sql("""
                update verdict_pass set last_lead = :last, judged = judged + :judged, changed = changed + :changed,
                    moved = moved + :moved
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("last", last.value())
                .param("judged", judged)
                .param("changed", outcome.changed())
                .param("moved", outcome.moved())
                .update();
    }

    void finish(UUID workspace, UUID id, Instant now) {
        jdbc.sql("""
                update verdict_pass set finished_at = :now::timestamptz where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("now", now.toString())
                .update();
    }

    /**
     * Changes that may still be invisible to us are no older than the oldest transaction that is open; a few seconds are
     * for clocks that differ.
     */
    record Mark(Changed since, Instant until) {}

    Mark mark(UUID workspace) {
        return jdbc.sql("""
                select since.seen_until, since.seen_lead,
                    least(now(), (select min(xact_start) from pg_stat_activity where datname = current_database()))
                        - interval '5 seconds' as until
                from (select) as once left join verdict_mark as since on since.workspace_id = :workspace
                """)
                .param("workspace", workspace)
                .query((row, _) -> {
                    var until = VerdictRepository.time(row, "until");
                    var since = row.getObject("seen_until", OffsetDateTime.class);
                    return new Mark(
                            since == null
                                    ? new Changed(FIRST, until)
                                    : new Changed(
                                            new LeadId(row.getObject("seen_lead", UUID.class)), since.toInstant()),
                            until);
                })
                .single();
    }

    void mark(UUID workspace, Changed until) {
        jdbc.sql("""
                insert into verdict_mark (workspace_id, seen_until, seen_lead)
                values (:workspace, :until::timestamptz, :lead)
                on conflict (workspace_id) do update set seen_until = excluded.seen_until,
                    seen_lead = excluded.seen_lead
                """)
                .param("workspace", workspace)
                .param("until", until.at().toString())
                .param("lead", until.lead().value())
                .update();
    }

    private static Pass pass(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Pass(
                row.getObject("id", UUID.class),
                Pass.Kind.of(row.getString("kind")).orElseThrow(),
                VerdictRepository.time(row, "started_at"),
                finished == null ? null : finished.toInstant(),
                row.getLong("total"),
                row.getLong("judged"),
                row.getLong("changed"),
                row.getLong("moved"));
    }
}
