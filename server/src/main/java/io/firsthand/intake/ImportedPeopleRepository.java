package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports remember of people: in which file they stood, and what was wrong with a row. */
@Repository
class ImportedPeopleRepository {

    private static final String HELD = """
            select id, created_at, sha256, file_name, state, coalesce(plan -> 'reading' ->> 'charset', plan ->> 'charset') as charset from import_batch
            """;

    private final JdbcClient jdbc;

    ImportedPeopleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch whose file is still here. */
    record Held(UUID id, Instant at, String sha256, String fileName, boolean isBusy, String charset) {}

    /** One row of a batch. */
    record RowOf(UUID batch, long row) {}

    List<Held> batchesOf(String[] leads) {
        return jdbc.sql(HELD + """
                where workspace_id = :workspace and id in (
                    select batch_id from import_row
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[]))
                order by id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", leads)
                .query((row, _) -> held(row))
                .list();
    }

    /** Those with rows that became no lead: refused, or not imported yet. */
    List<Held> withUnknownRows() {
        return jdbc.sql(HELD + """
                where workspace_id = :workspace and file_removed_at is null and (refused > 0 or state <> 'DONE')
                order by id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .query((row, _) -> held(row))
                .list();
    }

    /** The files are going; a batch that was not imported yet never will be. */
    void forget(List<UUID> batches, String[] leads, Instant now) {
        jdbc.sql("""
                update import_batch set file_removed_at = :now::timestamptz,
                    state = case when state in ('UPLOADED', 'CHECKED', 'FAILED') then 'CANCELLED' else state end
                where workspace_id = :workspace and id = any(:batches::uuid[])
                """)
                .param("now", now.toString())
                .param("workspace", CurrentWorkspace.get().value())
                .param("batches", texts(batches))
                .update();
        jdbc.sql("delete from import_link where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", leads)
                .update();
        jdbc.sql("""
                update import_row set lead_id = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", leads)
                .update();
    }

    void rename(UUID batch) {
        jdbc.sql("update import_batch set file_name = '…' where workspace_id = :workspace and id = :batch")
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .update();
    }

    /** What was wrong with refused rows, which may repeat what a cell said. */
    Map<RowOf, String> withReasons(List<UUID> batches) {
        var reasons = new LinkedHashMap<RowOf, String>();
        jdbc.sql("""
                select batch_id, row, reasons::text from import_row
                where workspace_id = :workspace and batch_id = any(:batches::uuid[]) and verdict = 'ERROR'
                    and reasons is not null
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batches", texts(batches))
                .query(row -> {
                    reasons.put(
                            new RowOf(row.getObject("batch_id", UUID.class), row.getLong("row")),
                            row.getString("reasons"));
                });
        return reasons;
    }

    void withoutReasons(RowOf it) {
        jdbc.sql("""
                update import_row set reasons = null
                where workspace_id = :workspace and batch_id = :batch and row = :row
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", it.batch())
                .param("row", it.row())
                .update();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Held held(ResultSet row) throws SQLException {
        var charset = row.getString("charset");
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"),
                row.getString("file_name"),
                Batch.State.valueOf(row.getString("state")).isBusy(),
                charset == null ? "UTF-8" : charset);
    }
}
