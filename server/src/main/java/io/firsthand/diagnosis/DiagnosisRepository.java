package io.firsthand.diagnosis;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses that were asked for; each call is a transaction of its own where there is none. */
@Repository
@Transactional
class DiagnosisRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DiagnosisRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False, and nothing is written, if one is running. */
    boolean insert(UUID id, @Nullable UUID by, Instant now) {
        return 1
                == sql("""
                        insert into diagnosis (workspace_id, id, state, started_by, started_at, seen_at)
                        values (:workspace, :id, 'running', :by, :now, :now)
                        on conflict (workspace_id) where state = 'running' do nothing
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** What nobody has worked on since then is no more running. */
    void giveUp(Instant seenBefore, Instant now) {
        sql("""
                update diagnosis set state = 'failed', ended_at = :now
                where workspace_id = :workspace and state = 'running' and seen_at < :before
                """)
                .param("before", Timestamp.from(seenBefore))
                .param("now", Timestamp.from(now))
                .update();
    }

    void progress(UUID id, int done, int total, Instant now) {
        sql("""
                update diagnosis set done = :done, total = :total, seen_at = :now
                where workspace_id = :workspace and id = :id and state = 'running'
                """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, Optional<Diagnosis> found, Instant now) {
        sql("""
                update diagnosis set state = :state, report = :report, ended_at = :now, done = total
                where workspace_id = :workspace and id = :id and state = 'running'
                """)
                .param("id", id)
                .param("state", found.isPresent() ? "done" : "failed")
                .param("report", found.map(json::writeValueAsString).orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Saved> find(UUID id) {
        return sql("select * from diagnosis where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query((row, _) -> saved(row))
                .optional();
    }

    /** The latest first. */
    List<Saved> latest(int most) {
        return sql("""
                select * from diagnosis where workspace_id = :workspace order by started_at desc, id desc limit :most
                """).param("most", most).query((row, _) -> saved(row)).list();
    }

    /** The last that was done before that one. */
    Optional<Saved> before(Saved it) {
        return sql("""
                select * from diagnosis
                where workspace_id = :workspace and state = 'done' and (started_at, id) < (:at, :id)
                order by started_at desc, id desc limit 1
                """)
                .param("at", Timestamp.from(it.startedAt()))
                .param("id", it.id())
                .query((row, _) -> saved(row))
                .optional();
    }

    boolean isMonthly() {
        return sql("select monthly from diagnosis_schedule where workspace_id = :workspace")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void monthly(boolean wanted, UUID by, Instant now) {
        sql("""
                insert into diagnosis_schedule (workspace_id, monthly, changed_at, changed_by)
                values (:workspace, :monthly, :now, :by)
                on conflict (workspace_id) do update set monthly = excluded.monthly, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """)
                .param("monthly", wanted)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private Saved saved(ResultSet row) throws SQLException {
        var report = Optional.ofNullable(row.getString("report"));
        return new Saved(
                row.getObject("id", UUID.class),
                Saved.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("done"),
                row.getInt("total"),
                report.map(it -> json.readValue(it, Diagnosis.class)));
    }
}
