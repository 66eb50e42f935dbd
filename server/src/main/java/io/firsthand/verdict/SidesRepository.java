package io.firsthand.verdict;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who would change sides, as far as it is counted. */
@Repository
class SidesRepository {

    private final JdbcClient jdbc;

    SidesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins anew. */
    void start(UUID workspace, UUID definition, String hash, long total, Instant now) {
        for (var table : List.of("verdict_side_move", "verdict_side_lead", "verdict_sides")) {
            jdbc.sql("delete from " + table + " where workspace_id = :workspace and definition_id = :definition")
                    .param("workspace", workspace)
                    .param("definition", definition)
                    .update();
        }
        jdbc.sql("""
                insert into verdict_sides (workspace_id, definition_id, hash, started_at, total, judged)
                values (:workspace, :definition, :hash, :now::timestamptz, :total, 0)
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .param("hash", hash)
                .param("now", now.toString())
                .param("total", total)
                .update();
    }

    /** One that is not finished, and up to which lead it has come. */
    record Running(UUID definition, String hash, @Nullable LeadId last) {}

    Optional<Running> next(UUID workspace) {
        return jdbc.sql("""
                select definition_id, hash, last_lead from verdict_sides
                where workspace_id = :workspace and finished_at is null order by started_at limit 1
                """)
                .param("workspace", workspace)
                .query((row, _) -> {
                    var last = row.getObject("last_lead", UUID.class);
                    return new Running(
                            row.getObject("definition_id", UUID.class),
                            row.getString("hash"),
                            last == null ? null : new LeadId(last));
                })
                .optional();
    }

    void count(UUID workspace, UUID definition, Map<SidesChange.Pair, Long> moves) {
        var rows = List.copyOf(moves.entrySet());
        jdbc.sql("""
                insert into verdict_side_move as it (workspace_id, definition_id, before, after, leads)
                select :workspace, :definition, * from unnest(:before::text[], :after::text[], :leads::bigint[])
                on conflict (workspace_id, definition_id, before, after) do update set leads = it.leads + excluded.leads
                """)
                .params(Columns.of(rows)
                        .with("before", it -> id(it.getKey().before()))
                        .with("after", it -> id(it.getKey().after()))
                        .with("leads", Map.Entry::getValue)
                        .and("workspace", workspace)
                        .and("definition", definition)
                        .map())
                .update();
    }

    void list(UUID workspace, UUID definition, Collection<Sides.Change> some) {
        jdbc.sql("""
                insert into verdict_side_lead (workspace_id, definition_id, lead_id, before, after)
                select :workspace, :definition, * from unnest(:leads::uuid[], :before::text[], :after::text[])
                """)
                .params(Columns.of(some)
                        .with("leads", it -> it.lead().value())
                        .with("before", it -> id(it.before()))
                        .with("after", it -> id(it.after()))
                        .and("workspace", workspace)
                        .and("definition", definition)
                        .map())
                .update();
    }

    long listed(UUID workspace, UUID definition) {
        return jdbc.sql("""
                select count(*) from verdict_side_lead where workspace_id = :workspace and definition_id = :definition
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .query(Long.class)
                .single();
    }

    void step(UUID workspace, UUID definition, @Nullable LeadId last, int judged, @Nullable Instant finished) {
        jdbc.sql("""
                update verdict_sides set last_lead = coalesce(:last::uuid, last_lead), judged = judged + :judged,
                    finished_at = :finished::timestamptz
                where workspace_id = :workspace and definition_id = :definition
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .param("last", last == null ? null : last.value().toString())
                .param("judged", judged)
                .param("finished", finished == null ? null : finished.toString())
                .update();
    }

    Optional<Sides> find(UUID workspace, UUID definition) {
        var moves = jdbc.sql("""
                select before, after, leads from verdict_side_move
                where workspace_id = :workspace and definition_id = :definition order by leads desc, before, after
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .query((row, _) -> new Sides.Move(
                        Verdict.of(row.getString("before")), Verdict.of(row.getString("after")), row.getLong("leads")))
                .list();
        var leads = jdbc.sql("""
                select lead_id, before, after from verdict_side_lead
                where workspace_id = :workspace and definition_id = :definition order by after, before, lead_id
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .query((row, _) -> new Sides.Change(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        Verdict.of(row.getString("before")),
                        Verdict.of(row.getString("after"))))
                .list();
        return jdbc.sql("""
                select * from verdict_sides where workspace_id = :workspace and definition_id = :definition
                """)
                .param("workspace", workspace)
                .param("definition", definition)
                .query((row, _) -> sides(row, moves, leads))
                .optional();
    }

    private static Sides sides(ResultSet row, List<Sides.Move> moves, List<Sides.Change> leads) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Sides(
                row.getObject("definition_id", UUID.class),
                row.getString("hash"),
                VerdictRepository.time(row, "started_at"),
                finished == null ? null : finished.toInstant(),
                row.getLong("total"),
                row.getLong("judged"),
                moves,
                leads);
    }

    /** Nothing, where no definition is for a lead. */
    private static String id(Optional<Verdict> verdict) {
        return verdict.map(Verdict::id).orElse("");
    }
}
