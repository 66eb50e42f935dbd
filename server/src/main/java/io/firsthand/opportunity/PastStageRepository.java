package io.firsthand.opportunity;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.opportunity.PastStage.Stood;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages that opportunities went through. */
@Repository
class PastStageRepository {

    private final JdbcClient jdbc;
    private final OpportunityRepository opportunities;

    PastStageRepository(JdbcClient jdbc, OpportunityRepository opportunities) {
        this.jdbc = jdbc;
        this.opportunities = opportunities;
    }

    record Row(
            Opportunity opportunity, Stood stood, @Nullable UUID batch) {}

    /** By opportunity, the earliest first. */
    Map<UUID, NavigableMap<Instant, Stood>> of(UUID workspace, Collection<UUID> some) {
        var found = new HashMap<UUID, NavigableMap<Instant, Stood>>();
        jdbc.sql("""
                select opportunity_id, at, words from opportunity_stage
                where workspace_id = :workspace and opportunity_id = any(:ids::uuid[])
                """)
                .params(Columns.of(some)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    found.computeIfAbsent(row.getObject("opportunity_id", UUID.class), _ -> new TreeMap<>())
                            .put(at, new Stood(at, row.getString("words")));
                });
        return found;
    }

    void insert(UUID workspace, List<Row> rows) {
        jdbc.sql("""
                insert into opportunity_stage (workspace_id, opportunity_id, at, words, batch_id)
                select :workspace, * from unnest(:ids::uuid[], :times::timestamptz[], :words::text[], :batches::uuid[])
                """)
                .params(columns(rows)
                        .with("words", it -> it.stood().words())
                        .with("batches", Row::batch)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    List<Row> ofBatch(UUID workspace, UUID batch, int most) {
        record Told(UUID opportunity, Stood stood) {}
        var told = jdbc.sql("""
                select opportunity_id, at, words from opportunity_stage
                where workspace_id = :workspace and batch_id = :batch order by opportunity_id, at limit :most
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> new Told(
                        row.getObject("opportunity_id", UUID.class),
                        new Stood(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("words"))))
                .list();
        var byId = opportunities
                .find(workspace, told.stream().map(Told::opportunity).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        return told.stream()
                .flatMap(it -> Stream.ofNullable(byId.get(it.opportunity()))
                        .map(opportunity -> new Row(opportunity, it.stood(), batch)))
                .toList();
    }

    void delete(UUID workspace, List<Row> rows) {
        jdbc.sql("""
                delete from opportunity_stage using unnest(:ids::uuid[], :times::timestamptz[]) as it (id, at)
                where workspace_id = :workspace and opportunity_id = it.id and opportunity_stage.at = it.at
                """).params(columns(rows).and("workspace", workspace).map()).update();
    }

    /** Of the opportunities of these leads, for good. */
    void forget(UUID workspace, Collection<LeadId> leads) {
        jdbc.sql("""
                delete from opportunity_stage where workspace_id = :workspace and opportunity_id in (
                    select id from opportunity where workspace_id = :workspace and lead_id = any(:leads::uuid[]))
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private static Columns<Row> columns(List<Row> rows) {
        return Columns.of(rows)
                .with("ids", it -> it.opportunity().id())
                .with("times", it -> it.stood().at());
    }
}
