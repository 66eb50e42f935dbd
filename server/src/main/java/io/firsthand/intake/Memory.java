package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest plan for files with the same columns. */
@Repository
class Memory {

    private final JdbcClient jdbc;

    Memory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> of(String signature) {
        return jdbc.sql("select plan from import_memory where workspace_id = :workspace and signature = :signature")
                .param("workspace", CurrentWorkspace.get().value())
                .param("signature", signature)
                .query((row, _) -> Json.plan(row.getString("plan")))
                .optional();
    }

    void remember(Plan plan, Instant now) {
        jdbc.sql("""
                insert into import_memory (workspace_id, signature, plan, changed_at)
                values (:workspace, :signature, :plan::jsonb, :now)
                on conflict (workspace_id, signature) do update set plan = excluded.plan, changed_at = excluded.changed_at
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param(
                        "signature",
                        ColumnNames.signature(
                                plan.columns().stream().map(Plan.Column::name).toList()))
                .param("plan", Json.of(plan))
                .param("now", Timestamp.from(now))
                .update();
    }
}
