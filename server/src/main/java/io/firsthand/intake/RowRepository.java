package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RowRepository {

    private final JdbcClient jdbc;

    RowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID batch, List<RowVerdict> rows) {
        var size = rows.size();
        var numbers = new String[size];
        var lines = new String[size];
        var verdicts = new String[size];
        var reasons = new @Nullable String[size];
        var leads = new @Nullable String[size];
        var mended = new String[size];
        for (var i = 0; i < size; i++) {
            var row = rows.get(i);
            numbers[i] = String.valueOf(row.row());
            lines[i] = String.valueOf(row.line());
            verdicts[i] = row.verdict().name();
            reasons[i] = row.reasons().isEmpty() ? null : Json.of(row.reasons());
            leads[i] = row.lead() == null ? null : row.lead().toString();
            mended[i] = String.valueOf(row.mended());
        }
        jdbc.sql("""
                insert into import_row (workspace_id, batch_id, row, line, verdict, reasons, lead_id, mended)
                select :workspace, :batch, it.* from unnest(:numbers::bigint[], :lines::bigint[], :verdicts::text[],
                    :reasons::jsonb[], :leads::uuid[], :mended::boolean[]) as it
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .param("numbers", numbers)
                .param("lines", lines)
                .param("verdicts", verdicts)
                .param("reasons", reasons)
                .param("leads", leads)
                .param("mended", mended)
                .update();
    }

    /** Rows that would be created although they were given a reason for doubt. */
    long doubtful(UUID batch) {
        return jdbc.sql("""
                select count(*) from import_row
                where workspace_id = :workspace and batch_id = :batch and verdict = 'CREATE' and reasons is not null
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    /** Those given most often; of several for a row the first counts. */
    List<RowReason> reasons(UUID batch, Verdict verdict, int most) {
        return jdbc.sql("""
                select count(*) as rows, (array_agg(reasons -> 0 order by row))[1] as example from import_row
                where workspace_id = :workspace and batch_id = :batch and verdict = :verdict and reasons is not null
                group by reasons -> 0 ->> 'code' order by 1 desc, min(row) limit :most
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .param("verdict", verdict.name())
                .param("most", most)
                .query((row, _) -> new RowReason(
                        row.getLong("rows"), Objects.requireNonNull(Json.fault(row.getString("example")))))
                .list();
    }

    void clear(UUID batch) {
        jdbc.sql("delete from import_row where workspace_id = :workspace and batch_id = :batch")
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .update();
    }

    /** Those after the given row, in the order of the file. */
    List<RowVerdict> list(UUID batch, Optional<Verdict> verdict, long after, int limit) {
        return jdbc.sql("""
                select row, line, verdict, reasons, lead_id, mended from import_row
                where workspace_id = :workspace and batch_id = :batch and row > :after
                    and (:verdict::text is null or verdict = :verdict)
                order by row limit :limit
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .param("verdict", verdict.map(Verdict::name).orElse(null))
                .param("after", after)
                .param("limit", limit)
                .query(RowRepository::verdict)
                .list();
    }

    /** Those after the given row whose leads met this fate when their batch was undone. */
    List<RowVerdict> undone(UUID batch, Undo.Fate fate, long after, int limit) {
        return jdbc.sql("""
                select row, line, verdict, reasons, lead_id, mended from import_row
                where workspace_id = :workspace and batch_id = :batch and undo = :fate and row > :after
                order by row limit :limit
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("batch", batch)
                .param("fate", fate.name())
                .param("after", after)
                .param("limit", limit)
                .query(RowRepository::verdict)
                .list();
    }

    private static RowVerdict verdict(ResultSet row, int number) throws SQLException {
        return new RowVerdict(
                row.getLong("row"),
                row.getLong("line"),
                Verdict.valueOf(row.getString("verdict")),
                Json.faults(row.getString("reasons")),
                row.getObject("lead_id", UUID.class),
                row.getBoolean("mended"));
    }
}
