package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.intake.Undo.Fate;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How far batches are undone. */
@Repository
class UndoRepository {

    private final JdbcClient jdbc;

    UndoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins, or goes on where it stopped; false if there is nothing to be undone now. */
    boolean begin(UUID id, UUID by, String byName, String reason, Instant now) {
        return 1
                == sql("""
                update import_batch set state = 'UNDOING', fault = null,
                    undo_by = coalesce(undo_by, :by), undo_by_name = coalesce(undo_by_name, :byName),
                    undo_reason = coalesce(undo_reason, :reason), undo_started_at = coalesce(undo_started_at, :now)
                where workspace_id = :workspace and id = :id and state in ('DONE', 'CANCELLED', 'FAILED')
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("byName", byName)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** Keeps others from working on it until the transaction ends; false if it is not where we left it. */
    boolean lock(UUID id, long done) {
        return sql("""
                select id from import_batch where workspace_id = :workspace and id = :id and state = 'UNDOING'
                    and undo_done = :done for update
                """)
                .param("id", id)
                .param("done", done)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
    }

    /** The leads of the next rows that brought or met any, by row. */
    Map<Long, LeadId> next(UUID batch, long after, int limit) {
        var found = new LinkedHashMap<Long, LeadId>();
        sql("""
                select row, lead_id from import_row
                where workspace_id = :workspace and batch_id = :batch and row > :after
                    and verdict in ('CREATE', 'UPDATE') and lead_id is not null
                order by row limit :limit
                """)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    found.put(row.getLong("row"), new LeadId(row.getObject("lead_id", UUID.class)));
                });
        return found;
    }

    /** A lead that several rows met has its fate at the first of them. */
    Set<UUID> decided(UUID batch, Iterable<LeadId> leads, long upTo) {
        var ids = new ArrayList<String>();
        leads.forEach(it -> ids.add(it.value().toString()));
        return Set.copyOf(sql("""
                select distinct lead_id from import_row
                where workspace_id = :workspace and batch_id = :batch and lead_id = any(:leads::uuid[])
                    and undo is not null and row <= :upTo
                """)
                .param("batch", batch)
                .param("leads", ids.toArray(String[]::new))
                .param("upTo", upTo)
                .query((row, _) -> row.getObject("lead_id", UUID.class))
                .list());
    }

    void mark(UUID batch, Map<Long, Fate> fates) {
        sql("""
                update import_row set undo = it.fate
                from unnest(:rows::bigint[], :fates::text[]) as it (row, fate)
                where workspace_id = :workspace and batch_id = :batch and import_row.row = it.row
                """)
                .param("batch", batch)
                .param("rows", fates.keySet().stream().map(String::valueOf).toArray(String[]::new))
                .param("fates", fates.values().stream().map(Fate::name).toArray(String[]::new))
                .update();
    }

    void advance(UUID id, long done, Map<Fate, Long> counts) {
        sql("""
                update import_batch set undo_done = :done, undo_withdrawn = undo_withdrawn + :withdrawn,
                    undo_kept = undo_kept + :kept, undo_noted = undo_noted + :noted
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("done", done)
                .param("withdrawn", counts.getOrDefault(Fate.WITHDRAWN, 0L))
                .param("kept", counts.getOrDefault(Fate.KEPT, 0L))
                .param("noted", counts.getOrDefault(Fate.NOTED, 0L))
                .update();
    }

    void end(UUID id, Instant now) {
        sql("""
                update import_batch set state = 'UNDONE', undo_ended_at = :now
                where workspace_id = :workspace and id = :id and state = 'UNDOING'
                """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    static Optional<Undo> undo(ResultSet row) throws SQLException {
        var started = row.getTimestamp("undo_started_at");
        return started == null
                ? Optional.empty()
                : Optional.of(new Undo(
                        row.getObject("undo_by", UUID.class),
                        row.getString("undo_by_name"),
                        row.getString("undo_reason"),
                        started.toInstant(),
                        instant(row.getTimestamp("undo_ended_at")),
                        row.getLong("undo_done"),
                        row.getLong("undo_withdrawn"),
                        row.getLong("undo_kept"),
                        row.getLong("undo_noted")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
