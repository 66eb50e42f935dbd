package io.firsthand.conversion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each call is a transaction of its own where there is none: who works behind has none. */
@Repository
@Transactional
class StudyRepository {

    private final JdbcClient jdbc;

    StudyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, UUID id, @Nullable UUID by, Instant now) {
        sql(workspace, """
                insert into conversion_study (workspace_id, id, state, started_by, started_at, seen_at)
                values (:workspace, :id, 'running', :by, :now, :now)
                """)
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Says how far it is; false if it shall not go on. */
    boolean progress(UUID workspace, UUID id, @Nullable Long total, long done, Instant now) {
        return 1
                == sql(workspace, """
                        update conversion_study set total = :total, done = :done, seen_at = :now
                        where workspace_id = :workspace and id = :id and state = 'running'
                        """)
                        .param("id", id)
                        .param("total", total)
                        .param("done", done)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** Nothing happens to one that has ended; of those that are done the last few are kept. */
    void end(UUID workspace, UUID id, String state, @Nullable String result, Instant now) {
        sql(workspace, """
                update conversion_study set state = :state, result = :result, ended_at = :now, seen_at = :now
                where workspace_id = :workspace and id = :id and state = 'running'
                """)
                .param("id", id)
                .param("state", state)
                .param("result", result)
                .param("now", Timestamp.from(now))
                .update();
        sql(workspace, """
                delete from conversion_study where workspace_id = :workspace and id < (
                    select id from conversion_study where workspace_id = :workspace and state = 'done'
                    order by id desc offset 11 limit 1)
                """).update();
    }

    private static final String STATE =
            "select id, state, started_by, started_at, seen_at, ended_at, total, done from conversion_study ";

    Optional<StudyState> find(UUID workspace, UUID id) {
        return sql(workspace, STATE + "where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query((row, _) -> state(row))
                .optional();
    }

    Optional<StudyState> last(UUID workspace) {
        return sql(workspace, STATE + "where workspace_id = :workspace order by id desc limit 1")
                .query((row, _) -> state(row))
                .optional();
    }

    Optional<StudyState> lastDone(UUID workspace) {
        return sql(workspace, STATE + "where workspace_id = :workspace and state = 'done' order by id desc limit 1")
                .query((row, _) -> state(row))
                .optional();
    }

    String result(UUID workspace, UUID id) {
        return sql(workspace, "select result from conversion_study where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Setting setting(UUID workspace) {
        return sql(workspace, """
                select goal, orders_inbox, left_out, trusted from conversion_setting where workspace_id = :workspace
                """)
                .query((row, _) -> new Setting(
                        Goal.of(row.getString("goal")).orElse(Goal.SQL),
                        row.getBoolean("orders_inbox"),
                        texts(row, "left_out"),
                        texts(row, "trusted")))
                .optional()
                .orElse(Setting.USUAL);
    }

    void put(UUID workspace, Setting it, UUID by, Instant now) {
        sql(workspace, """
                insert into conversion_setting (workspace_id, goal, orders_inbox, left_out, trusted, changed_by, changed_at)
                values (:workspace, :goal, :orders, :leftOut::text[], :trusted::text[], :by, :now)
                on conflict (workspace_id) do update set goal = excluded.goal, orders_inbox = excluded.orders_inbox,
                    left_out = excluded.left_out, trusted = excluded.trusted, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                """)
                .param("goal", it.goal().id())
                .param("orders", it.ordersInbox())
                .param("leftOut", it.leftOut().toArray(String[]::new))
                .param("trusted", it.trusted().toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private StatementSpec sql(UUID workspace, String sql) {
        return jdbc.sql(sql).param("workspace", workspace);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }

    private static StudyState state(ResultSet row) throws SQLException {
        return new StudyState(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant(),
                row.getObject("total", Long.class),
                row.getLong("done"));
    }
}
