package io.firsthand.lead;

import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All stages of many leads, read and written anew, and those that were told afterwards. */
@Repository
class StageHistoryRepository {

    private static final int MOST_LEADS = 500;

    private final JdbcClient jdbc;

    StageHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param told when it entered those stages that were told afterwards */
    record Known(List<StageTime> stages, Set<Instant> told, Instant received) {}

    record Told(
            LeadId lead,
            Stage stage,
            Instant at,
            @Nullable Instant instead,
            @Nullable UUID batch) {}

    /** Withdrawn leads too, for what is told of them comes back with them; erased ones not. */
    Map<LeadId, Known> of(UUID workspace, Set<LeadId> leads, boolean locked) {
        var received = new LinkedHashMap<LeadId, Instant>();
        jdbc.sql("select id, received_at from lead where workspace_id = :workspace and id = any(:leads::uuid[])"
                        + " and erased_at is null order by id" + (locked ? " for no key update" : ""))
                .params(ids(workspace, leads).map())
                .query(row -> {
                    received.put(new LeadId(row.getObject("id", UUID.class)), LeadRows.time(row, "received_at"));
                });
        var stages = new HashMap<LeadId, List<StageTime>>();
        jdbc.sql("""
                select lead_id, stage, entered_at, left_at from lead_stage
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by lead_id, number
                """).params(ids(workspace, leads).map()).query(row -> {
            var left = row.getObject("left_at", OffsetDateTime.class);
            stages.computeIfAbsent(new LeadId(row.getObject("lead_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new StageTime(
                            LeadRows.stage(row.getString("stage")),
                            LeadRows.time(row, "entered_at"),
                            left == null ? null : left.toInstant()));
        });
        var told = new HashMap<LeadId, Set<Instant>>();
        jdbc.sql("""
                select lead_id, at from lead_stage_told
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """).params(ids(workspace, leads).map()).query(row -> {
            told.computeIfAbsent(new LeadId(row.getObject("lead_id", UUID.class)), _ -> new HashSet<>())
                    .add(LeadRows.time(row, "at"));
        });
        var known = new LinkedHashMap<LeadId, Known>();
        received.forEach((lead, at) -> known.put(
                lead, new Known(stages.getOrDefault(lead, List.of()), told.getOrDefault(lead, Set.of()), at)));
        return known;
    }

    private static Columns<LeadId> ids(UUID workspace, Set<LeadId> leads) {
        return Columns.of(leads).with("leads", LeadId::value).and("workspace", workspace);
    }

    /** Writes the stages of leads anew; where a lead stands now is the last of them. */
    void write(UUID workspace, Map<LeadId, List<StageTime>> stages, Instant now) {
        record Row(LeadId lead, int number, StageTime it) {}
        var rows = new ArrayList<Row>();
        stages.forEach((lead, all) -> {
            for (var i = 0; i < all.size(); i++) {
                rows.add(new Row(lead, i, all.get(i)));
            }
        });
        jdbc.sql("delete from lead_stage where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .params(ids(workspace, stages.keySet()).map())
                .update();
        jdbc.sql("""
                with step as (
                    insert into lead_stage (workspace_id, lead_id, number, stage, entered_at, left_at)
                    select :workspace, * from unnest(:leads::uuid[], :numbers::int[], :stages::text[],
                        :entered::timestamptz[], :left::timestamptz[])
                    returning lead_id, stage, entered_at, left_at
                )
                update lead set stage = step.stage, stage_since = step.entered_at, version = version + 1,
                    changed_at = :now::timestamptz
                from step where lead.workspace_id = :workspace and lead.id = step.lead_id and step.left_at is null
                """)
                .params(Columns.of(rows)
                        .with("leads", it -> it.lead().value())
                        .with("numbers", Row::number)
                        .with("stages", it -> it.it().stage().id())
                        .with("entered", it -> it.it().entered())
                        .with("left", it -> it.it().left())
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    void remember(UUID workspace, Collection<Told> told) {
        jdbc.sql("""
                insert into lead_stage_told (workspace_id, lead_id, at, stage, instead, batch_id)
                select :workspace, * from unnest(:leads::uuid[], :times::timestamptz[], :stages::text[],
                    :instead::timestamptz[], :batches::uuid[])
                """)
                .params(Columns.of(told)
                        .with("leads", it -> it.lead().value())
                        .with("times", Told::at)
                        .with("stages", it -> it.stage().id())
                        .with("instead", Told::instead)
                        .with("batches", Told::batch)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** All that a batch told of the next 500 leads, the last first. */
    List<Told> ofBatch(UUID workspace, UUID batch) {
        return jdbc.sql("""
                select lead_id, at, stage, instead, batch_id from lead_stage_told
                where workspace_id = :workspace and batch_id = :batch and lead_id in (
                    select distinct lead_id from lead_stage_told
                    where workspace_id = :workspace and batch_id = :batch order by lead_id limit :most)
                order by lead_id, at desc
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("most", MOST_LEADS)
                .query((row, _) -> {
                    var instead = row.getObject("instead", OffsetDateTime.class);
                    return new Told(
                            new LeadId(row.getObject("lead_id", UUID.class)),
                            LeadRows.stage(row.getString("stage")),
                            LeadRows.time(row, "at"),
                            instead == null ? null : instead.toInstant(),
                            row.getObject("batch_id", UUID.class));
                })
                .list();
    }

    void forget(UUID workspace, Collection<Told> told) {
        jdbc.sql("""
                delete from lead_stage_told using unnest(:leads::uuid[], :times::timestamptz[]) as it (lead_id, at)
                where workspace_id = :workspace and lead_stage_told.lead_id = it.lead_id and lead_stage_told.at = it.at
                """)
                .params(Columns.of(told)
                        .with("leads", it -> it.lead().value())
                        .with("times", Told::at)
                        .and("workspace", workspace)
                        .map())
                .update();
    }
}
