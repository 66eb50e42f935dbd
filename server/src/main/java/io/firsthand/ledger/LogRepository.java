package io.firsthand.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs with their heads and what was signed of them. */
@Repository
class LogRepository {

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Log> find(WorkspaceId workspace) {
        return jdbc.sql("select origin, verifier_key from ledger_log where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query((row, _) -> new Log(row.getString("origin"), VerifierKey.parse(row.getString("verifier_key"))))
                .optional();
    }

    Optional<WorkspaceId> workspaceOf(String origin) {
        return jdbc.sql("select workspace_id from ledger_origin where origin = :origin")
                .param("origin", origin)
                .query((row, _) -> workspace(row))
                .optional();
    }

    List<WorkspaceId> workspaces() {
        return jdbc.sql("select workspace_id from ledger_origin")
                .query((row, _) -> workspace(row))
                .list();
    }

    private static WorkspaceId workspace(ResultSet row) throws SQLException {
        return new WorkspaceId(row.getObject("workspace_id", UUID.class));
    }

    /** Returns false, and changes nothing, if the workspace has a log already. */
    boolean insert(WorkspaceId workspace, Log log, Instant now) {
        var inserted = jdbc.sql("""
                insert into ledger_log (workspace_id, origin, verifier_key, created_at, root)
                values (:workspace, :origin, :key, :now, :root)
                on conflict (workspace_id) do nothing
                """)
                .param("workspace", workspace.value())
                .param("origin", log.origin())
                .param("key", log.key().toString())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("root", Hash.EMPTY_ROOT.bytes())
                .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.sql("insert into ledger_origin (origin, workspace_id) values (:origin, :workspace)")
                .param("origin", log.origin())
                .param("workspace", workspace.value())
                .update();
        return true;
    }

    /** The largest state that was published. */
    Optional<SignedNote> lastCheckpoint(WorkspaceId workspace) {
        return jdbc.sql("""
                select note from ledger_checkpoint
                 where workspace_id = :workspace order by size desc limit 1
                """)
                .param("workspace", workspace.value())
                .query((row, _) -> SignedNote.parse(row.getString("note").getBytes(UTF_8)))
                .optional();
    }

    /** When each of these places of the log was first covered by a signed state; in the same order. */
    List<Instant> signedBy(WorkspaceId workspace, List<Long> indexes) {
        return jdbc.sql("""
                select (select c.signed_at from ledger_checkpoint c
                         where c.workspace_id = :workspace and c.size > place.log_index
                         order by c.size limit 1) as signed_at
                  from unnest(cast(:indexes as bigint[])) with ordinality as place (log_index, number)
                 order by place.number
                """)
                .param("workspace", workspace.value())
                .param("indexes", indexes.toArray(Long[]::new))
                .query((row, _) ->
                        row.getObject("signed_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Whether a state with a size from one number up to, not including, another was published. */
    boolean isSignedBetween(WorkspaceId workspace, long from, long to) {
        return jdbc.sql("""
                select exists (select from ledger_checkpoint
                                where workspace_id = :workspace and size >= :from and size < :to)
                """)
                .param("workspace", workspace.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** When the state of this size was signed. */
    Optional<Instant> signedAt(WorkspaceId workspace, long size) {
        return jdbc.sql("select signed_at from ledger_checkpoint where workspace_id = :workspace and size = :size")
                .param("workspace", workspace.value())
                .param("size", size)
                .query((row, _) ->
                        row.getObject("signed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whether a state of this size was published. */
    boolean isSigned(WorkspaceId workspace, long size) {
        return jdbc.sql("""
                select exists (select from ledger_checkpoint where workspace_id = :workspace and size = :size)
                """)
                .param("workspace", workspace.value())
                .param("size", size)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a signed state; one of the same size is replaced, for it says the same with other signatures. */
    void insertCheckpoint(WorkspaceId workspace, long size, SignedNote note, Instant now) {
        jdbc.sql("""
                insert into ledger_checkpoint (workspace_id, size, note, signed_at)
                values (:workspace, :size, :note, :now)
                on conflict (workspace_id, size) do update set note = excluded.note
                """)
                .param("workspace", workspace.value())
                .param("size", size)
                .param("note", note.toString())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
