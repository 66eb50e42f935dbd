package io.firsthand.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether clocks have to be counted anew, and how far that has come. */
@Repository
class RecountRepository {

    private final JdbcClient jdbc;

    RecountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the first clock on. */
    void want(UUID workspace, Instant now) {
        jdbc.sql("""
                insert into clock_recount (workspace_id, wanted_at, last_clock)
                values (:workspace, :now::timestamptz, '00000000-0000-0000-0000-000000000000')
                on conflict (workspace_id) do update set wanted_at = excluded.wanted_at, last_clock = excluded.last_clock
                """).param("workspace", workspace).param("now", now.toString()).update();
    }

    /** Behind which clock to go on, for nobody else to do; empty if nothing is wanted. */
    Optional<UUID> take(UUID workspace) {
        return jdbc.sql("select last_clock from clock_recount where workspace_id = :workspace for update skip locked")
                .param("workspace", workspace)
                .query(UUID.class)
                .optional();
    }

    /** An open clock that runs, and its handoff. */
    record Running(UUID clock, UUID handoff) {}

    /** Those behind this one, by id; nothing is locked. */
    List<Running> running(UUID workspace, UUID after, int count) {
        return jdbc.sql("""
                select id, handoff_id from clock
                where workspace_id = :workspace and ended_at is null and paused_at is null and id > :after
                order by id limit :count
                """)
                .param("workspace", workspace)
                .param("after", after)
                .param("count", count)
                .query((row, _) ->
                        new Running(row.getObject("id", UUID.class), row.getObject("handoff_id", UUID.class)))
                .list();
    }

    void reached(UUID workspace, UUID clock) {
        jdbc.sql("update clock_recount set last_clock = :clock where workspace_id = :workspace")
                .param("workspace", workspace)
                .param("clock", clock)
                .update();
    }

    void done(UUID workspace) {
        jdbc.sql("delete from clock_recount where workspace_id = :workspace")
                .param("workspace", workspace)
                .update();
    }
}
