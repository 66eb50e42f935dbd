package io.firsthand.backtest;

import io.firsthand.backtest.Backtest.State;
import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each call is a transaction of its own where there is none: who works behind has none. */
@Repository
@Transactional
class BacktestRepository {

    private final JdbcClient jdbc;
    private final Reports reports;

    BacktestRepository(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    void insert(UUID id, UUID definition, String hash, Plan plan, UUID by, Instant now) {
        sql("""
                insert into backtest (workspace_id, id, definition_id, hash, plan, state, started_by, started_at, seen_at)
                values (:workspace, :id, :definition, :hash, :plan, 'running', :by, :now, :now)
                """)
                .param("id", id)
                .param("definition", definition)
                .param("hash", hash)
                .param("plan", reports.json(plan))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Says how far it is; false if it shall not go on. */
    boolean progress(UUID id, @Nullable Long total, long done, Instant now) {
        return 1
                == sql("""
                        update backtest set total = :total, done = :done, seen_at = :now
                        where workspace_id = :workspace and id = :id and state = 'running'
                        """)
                        .param("id", id)
                        .param("total", total)
                        .param("done", done)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** False, and nothing changes, if it has ended. */
    boolean end(UUID id, State state, @Nullable String report, long done, Instant now) {
        return 1
                == sql("""
                        update backtest set state = :state, report = :report, report_hash = :hash, ended_at = :now,
                            done = greatest(done, :done)
                        where workspace_id = :workspace and id = :id and state = 'running'
                        """)
                        .param("id", id)
                        .param("state", state.id())
                        .param("report", report)
                        .param("hash", report == null ? null : Reports.hash(report))
                        .param("done", done)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    void finish(UUID id, Backtest.Report report, Instant now) {
        end(
                id,
                State.DONE,
                reports.json(report),
                report.finding().leads() + report.finding().tooYoung(),
                now);
    }

    Optional<Backtest> find(UUID id) {
        return sql("select * from backtest where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query((row, _) -> backtest(row))
                .optional();
    }

    /** The latest first. */
    List<Backtest> of(UUID definition, int most) {
        return sql("""
                select * from backtest where workspace_id = :workspace and definition_id = :definition
                order by id desc limit :most
                """)
                .param("definition", definition)
                .param("most", most)
                .query((row, _) -> backtest(row))
                .list();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private Backtest backtest(ResultSet row) throws SQLException {
        var report = row.getString("report");
        return new Backtest(
                row.getObject("id", UUID.class),
                row.getObject("definition_id", UUID.class),
                row.getString("hash"),
                reports.plan(row.getString("plan")),
                State.of(row.getString("state")),
                row.getObject("total", Long.class),
                row.getLong("done"),
                report == null ? null : reports.report(report),
                row.getString("report_hash"),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                time(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant time(@Nullable Timestamp it) {
        return it == null ? null : it.toInstant();
    }
}
