package io.firsthand.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of leads were told with another time than they have, or long after it. */
@Repository
class LateStageRepository {

    private final JdbcClient jdbc;

    LateStageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entered as it is kept
     * @param told as somebody said it
     * @param recorded when it was written down; null where a file told of the past
     */
    record Late(
            LeadId lead,
            Stage stage,
            Instant entered,
            Instant told,
            @Nullable Instant recorded) {}

    void remember(UUID workspace, List<Late> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into lead_stage_late (workspace_id, lead_id, stage, entered_at, told_at, recorded_at)
                select :workspace, * from unnest(:leads::uuid[], :stages::text[], :entered::timestamptz[],
                    :told::timestamptz[], :recorded::timestamptz[])
                on conflict do nothing
                """)
                .params(Columns.of(all)
                        .with("leads", it -> it.lead().value())
                        .with("stages", it -> it.stage().id())
                        .with("entered", Late::entered)
                        .with("told", Late::told)
                        .with("recorded", Late::recorded)
                        .and("workspace", workspace)
                        .map())
                .update();
    }
}
