package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.intake.Batch.State;
import io.firsthand.table.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class BatchRepository {

    private final JdbcClient jdbc;

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Batch batch, String signature) {
        sql("""
                insert into import_batch (workspace_id, id, set_id, position, file_name, sha256, size, by_id, person_id, by_name,
                    created_at, state, plan, signature, rows_expected)
                values (:workspace, :id, :set, :position, :fileName, :sha256, :size, :by, :person, :byName,
                    :createdAt, :state, :plan::jsonb, :signature, :expected)
                """)
                .param("id", batch.id())
                .param("set", batch.set())
                .param("position", batch.position())
                .param("fileName", batch.fileName())
                .param("sha256", batch.sha256())
                .param("size", batch.size())
                .param("by", batch.by())
                .param("person", batch.person())
                .param("byName", batch.byName())
                .param("createdAt", Timestamp.from(batch.createdAt()))
                .param("state", batch.state().name())
                .param("plan", Json.of(batch.plan()))
                .param("signature", signature)
                .param("expected", batch.expected())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return sql("select * from import_batch where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(BatchRepository::batch)
                .optional();
    }

    /** The names of files by the ids of imports. */
    Map<UUID, String> names(UUID workspace, Collection<UUID> some) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, file_name from import_batch where workspace_id = :workspace and id = any(:ids::uuid[])")
                .param("workspace", workspace)
                .param("ids", some.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("file_name"));
                });
        return names;
    }

    /** The latest first; those before the given one. */
    List<Batch> list(Optional<Batch> before, int limit) {
        return sql("""
                select * from import_batch
                where workspace_id = :workspace
                    and (:before::timestamptz is null or (created_at, id) < (:before::timestamptz, :beforeId::uuid))
                order by created_at desc, id desc limit :limit
                """)
                .param(
                        "before",
                        before.map(it -> Timestamp.from(it.createdAt())).orElse(null))
                .param("beforeId", before.map(Batch::id).orElse(null))
                .param("limit", limit)
                .query(BatchRepository::batch)
                .list();
    }

    /** Only one that nothing was done with; false if there is none. */
    boolean delete(UUID id) {
        return 1
                == sql("delete from import_batch where workspace_id = :workspace and id = :id and state = 'UPLOADED'")
                        .param("id", id)
                        .update();
    }

    /** The files that were brought together, in the order in which they are worked on. */
    List<Batch> ofSet(UUID set) {
        return sql("""
                select * from import_batch where workspace_id = :workspace and set_id = :set order by position, id
                """).param("set", set).query(BatchRepository::batch).list();
    }

    /** Says which files belong together, and in which order. */
    void place(UUID id, UUID set, int position) {
        sql("""
                update import_batch set set_id = :set, position = :position
                where workspace_id = :workspace and id = :id and (set_id, position) <> (:set, :position)
                """).param("set", set).param("position", position).param("id", id).update();
    }

    /** Imports of the very same bytes. */
    List<Batch> imported(String sha256) {
        return sql("""
                select * from import_batch
                where workspace_id = :workspace and sha256 = :sha256 and state in ('DONE', 'CANCELLED', 'FAILED')
                order by created_at desc limit 5
                """).param("sha256", sha256).query(BatchRepository::batch).list();
    }

    /** Those that nothing goes on with, brought before then, whose files are still here. */
    List<UUID> withOldFiles(Instant before, int limit) {
        return sql("""
                select id from import_batch
                where workspace_id = :workspace and created_at < :before and file_removed_at is null
                    and state not in ('CHECKING', 'IMPORTING', 'UNDOING')
                order by created_at limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** False if something goes on with it again. */
    boolean markFileRemoved(UUID id, Instant now) {
        return 1 == sql("""
                update import_batch set file_removed_at = :now
                where workspace_id = :workspace and id = :id and state not in ('CHECKING', 'IMPORTING', 'UNDOING')
                """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** The sets that a stopped server left in the middle. */
    List<UUID> unfinished() {
        return sql("""
                select set_id from import_batch
                where workspace_id = :workspace and state in ('CHECKING', 'IMPORTING', 'UNDOING')
                group by set_id order by min(created_at)
                """).query((row, _) -> row.getObject("set_id", UUID.class)).list();
    }

    /**
     * Lets this transaction's commit not wait for the disk. A crash may undo it as a whole, rows and progress, and then
     * it is done again; and nothing that waits for the disk afterwards, as the batch's end does, is safe before it is.
     */
    void commitLater() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)").query(row -> {});
    }

    /** Keeps others from working on it until the transaction ends; false if it is not where we left it. */
    boolean lock(UUID id, State state, long done) {
        return sql("""
                select id from import_batch
                where workspace_id = :workspace and id = :id and state = :state and rows_done = :done for update
                """)
                .param("id", id)
                .param("state", state.name())
                .param("done", done)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
    }

    void advance(UUID id, long done, Counts counts) {
        sql("""
                update import_batch set rows_done = :done, rows = rows + :rows, created = created + :created,
                    updated = updated + :updated, skipped = skipped + :skipped, refused = refused + :refused,
                    mended = mended + :mended, rows_expected = greatest(rows_expected, rows + :rows)
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("done", done)
                .param("rows", counts.rows())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("skipped", counts.skipped())
                .param("refused", counts.refused())
                .param("mended", counts.mended())
                .update();
    }

    /** Begins anew, with nothing counted; false if it has been begun or ended meanwhile. */
    boolean begin(UUID id, State from, State to, Instant now) {
        return 1
                == sql("""
                update import_batch set state = :to, started_at = :now, ended_at = null, fault = null, rows_done = 0,
                    rows = 0, created = 0, updated = 0, skipped = 0, refused = 0, mended = 0
                where workspace_id = :workspace and id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** Goes on where it stopped. */
    boolean move(UUID id, State from, State to) {
        return 1
                == sql("""
                update import_batch set state = :to, ended_at = null, fault = null
                where workspace_id = :workspace and id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update();
    }

    boolean end(UUID id, State from, State to, Optional<Fault> fault, Instant now) {
        return 1
                == sql("""
                update import_batch set state = :to, ended_at = :now, fault = :fault::jsonb,
                    rows_expected = case when :to in ('CHECKED', 'DONE') then rows else rows_expected end
                where workspace_id = :workspace and id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("fault", fault.map(Json::of).orElse(null))
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** A new plan makes what was checked by the old one void; false once the import has begun. */
    boolean replan(UUID id, Plan plan, String signature, long expected) {
        return 1
                == sql("""
                update import_batch set plan = :plan::jsonb, signature = :signature, state = 'UPLOADED', fault = null,
                    rows_expected = :expected
                where workspace_id = :workspace and id = :id and state in ('UPLOADED', 'CHECKED')
                """)
                        .param("id", id)
                        .param("plan", Json.of(plan))
                        .param("signature", signature)
                        .param("expected", expected)
                        .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("set_id", UUID.class),
                row.getInt("position"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getObject("by_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant(),
                State.valueOf(row.getString("state")),
                Json.plan(row.getString("plan")),
                row.getLong("rows_expected"),
                row.getLong("rows_done"),
                new Counts(
                        row.getLong("rows"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("skipped"),
                        row.getLong("refused"),
                        row.getLong("mended")),
                Optional.ofNullable(Json.fault(row.getString("fault"))),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                UndoRepository.undo(row),
                instant(row.getTimestamp("file_removed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
