package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluation.Learnt;
import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was learnt of how companies evaluate, a row for each time. */
@Repository
class EvaluationRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    EvaluationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each field that had been written down by then, by the ids of the asks. */
    Map<UUID, Evaluation> of(UUID workspace, Collection<Ask> asks) {
        var learnt = new HashMap<UUID, List<Learnt>>();
        jdbc.sql("""
                select distinct on (ask.id, it.field) ask.id as ask_id, it.*
                from unnest(:asks::uuid[], :of::uuid[], :times::timestamptz[]) as ask (id, company_id, time)
                join buying_observation as it on it.workspace_id = :workspace and it.company_id = ask.company_id
                    and it.received_at <= ask.time
                where it.purchase_id is null
                order by ask.id, it.field, it.at desc, it.id desc
                """)
                .params(Ask.columns(asks).and("workspace", workspace).map())
                .query(row -> {
                    var id = row.getObject("ask_id", UUID.class);
                    learnt(row)
                            .ifPresent(it -> learnt.computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(it));
                });
        var evaluations = new HashMap<UUID, Evaluation>();
        learnt.forEach((id, all) -> evaluations.put(id, Evaluation.of(all)));
        return evaluations;
    }

    /** All that was ever learnt of a company, the latest first. */
    List<Learnt> history(UUID workspace, CompanyId company, int most) {
        return jdbc
                .sql("""
                        select * from buying_observation
                        where workspace_id = :workspace and company_id = :company and purchase_id is null
                        order by at desc, id desc limit :most
                        """)
                .param("workspace", workspace)
                .param("company", company.value())
                .param("most", most)
                .query((row, _) -> learnt(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** In the conversations of some leads, in the order of learning. */
    List<Learnt> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                        select * from buying_observation
                        where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by at, id
                        """).params(leads(workspace, leads)).query((row, _) -> learnt(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void insert(UUID workspace, CompanyId company, UUID fact, Instant now, List<Learnt> some) {
        jdbc.sql("""
                insert into buying_observation (workspace_id, id, company_id, field, value, lead_id, fact_id, at,
                    received_at, by_id)
                select :workspace, id, :company, field, value, lead_id, :fact, at, :now::timestamptz, by_id
                from unnest(:ids::uuid[], :fields::text[], :values::text[], :leads::uuid[], :ats::timestamptz[],
                    :bys::uuid[]) as it (id, field, value, lead_id, at, by_id)
                """)
                .params(Columns.of(some)
                        .with("ids", Learnt::id)
                        .with("fields", it -> it.field().id())
                        .with("values", it -> it.value() == null ? null : JSON.writeValueAsString(it.value()))
                        .with("leads", it -> it.lead().value())
                        .with("ats", Learnt::at)
                        .with("bys", Learnt::by)
                        .and("workspace", workspace)
                        .and("company", company.value())
                        .and("fact", fact)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    int forget(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                delete from buying_observation where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """).params(leads(workspace, leads)).update();
    }

    private static Map<String, Object> leads(UUID workspace, Collection<LeadId> leads) {
        return Columns.of(leads)
                .with("leads", LeadId::value)
                .and("workspace", workspace)
                .map();
    }

    private static Optional<Learnt> learnt(ResultSet row) throws SQLException {
        var value = row.getString("value");
        var id = row.getObject("id", UUID.class);
        var lead = new LeadId(row.getObject("lead_id", UUID.class));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var by = row.getObject("by_id", UUID.class);
        return Field.of(row.getString("field")).map(field -> new Learnt(id, field, read(value), lead, at, by));
    }

    private static @Nullable Object read(@Nullable String value) {
        return value == null ? null : JSON.readValue(value, Object.class);
    }
}
