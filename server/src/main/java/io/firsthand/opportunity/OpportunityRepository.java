package io.firsthand.opportunity;

import static java.util.stream.Collectors.toSet;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.opportunity.Opportunity.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opportunities of leads. */
@Repository
class OpportunityRepository {

    private static final String SELECT = """
            select id, lead_id, version, name, amount, currency, expected_close, stage_words, status, opened_at,
                closed_at, lost_reason, batch_id, withdrawn_at, received_at
            from opportunity where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    OpportunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An opportunity on its way into the table, with the key it came under. */
    record Row(Opportunity opportunity, Arrival.@Nullable Key key) {}

    /** The opportunities that came under these keys and were not withdrawn. */
    Map<Arrival.Key, Opportunity> known(UUID workspace, Collection<Arrival.Key> keys) {
        var known = new HashMap<Arrival.Key, Opportunity>();
        jdbc.sql("""
                select opportunity.* from opportunity
                join unnest(:systems::text[], :keys::text[]) as given (system, name)
                    on key_system = given.system and key = given.name
                where workspace_id = :workspace and key is not null and withdrawn_at is null
                """)
                .params(Columns.of(keys)
                        .with("systems", Arrival.Key::system)
                        .with("keys", Arrival.Key::key)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    known.put(new Arrival.Key(row.getString("key_system"), row.getString("key")), opportunity(row));
                });
        return known;
    }

    /** Returns the ids of those written: a key that somebody else took meanwhile is left alone. */
    Set<UUID> insert(UUID workspace, Collection<Row> rows) {
        return jdbc
                .sql("""
                insert into opportunity (workspace_id, id, lead_id, version, name, amount, currency, expected_close,
                    stage_words, status, opened_at, closed_at, lost_reason, batch_id, received_at, key_system, key, edited)
                select :workspace, *, false from unnest(:ids::uuid[], :leads::uuid[], :versions::bigint[], :names::text[],
                    :amounts::numeric[], :currencies::text[], :closes::date[], :words::text[], :statuses::text[],
                    :opened::timestamptz[], :closed::timestamptz[], :reasons::text[], :batches::uuid[],
                    :received::timestamptz[], :systems::text[], :keys::text[])
                on conflict (workspace_id, key_system, key) where key is not null and withdrawn_at is null do nothing
                returning id
                """)
                .params(columns(rows.stream().map(Row::opportunity).toList())
                        .with("batches", Opportunity::batch)
                        .with("received", Opportunity::receivedAt)
                        .and(Columns.of(rows)
                                .with(
                                        "systems",
                                        it -> it.key() == null ? null : it.key().system())
                                .with(
                                        "keys",
                                        it -> it.key() == null ? null : it.key().key()))
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .collect(toSet());
    }

    /** Writes what they say now; {@code isEdit} when a person did it, whom the undo of an import shall not undo. */
    void update(UUID workspace, Collection<Opportunity> some, boolean isEdit, Instant now) {
        jdbc.sql("""
                update opportunity as it set version = it.version + 1, name = given.name, amount = given.amount,
                    currency = given.currency, expected_close = given.expected_close, stage_words = given.words,
                    status = given.status, closed_at = given.closed_at, lost_reason = given.reason,
                    withdrawn_at = case when given.withdrawn then coalesce(it.withdrawn_at, :now::timestamptz) end,
                    edited = it.edited or :edit
                from unnest(:ids::uuid[], :names::text[], :amounts::numeric[], :currencies::text[], :closes::date[],
                    :words::text[], :statuses::text[], :closed::timestamptz[], :reasons::text[], :withdrawn::boolean[])
                    as given (id, name, amount, currency, expected_close, words, status, closed_at, reason, withdrawn)
                where it.workspace_id = :workspace and it.id = given.id
                """)
                .params(columns(some)
                        .with("withdrawn", Opportunity::withdrawn)
                        .and("workspace", workspace)
                        .and("edit", isEdit)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    private static Columns<Opportunity> columns(Collection<Opportunity> some) {
        return Columns.of(some)
                .with("ids", Opportunity::id)
                .with("leads", it -> it.lead().value())
                .with("versions", Opportunity::version)
                .with("names", it -> it.terms().name())
                .with("amounts", it -> it.terms().plainAmount())
                .with("currencies", it -> it.terms().currency())
                .with("closes", it -> it.terms().expectedClose())
                .with("words", it -> it.terms().stageWords())
                .with("statuses", it -> it.status().id())
                .with("opened", Opportunity::openedAt)
                .with("closed", Opportunity::closedAt)
                .with("reasons", Opportunity::lostReason);
    }

    List<Opportunity> find(UUID workspace, Collection<UUID> ids) {
        return list(
                workspace,
                SELECT + "and id = any(:ids::uuid[])",
                Columns.of(ids).with("ids", it -> it));
    }

    /** Also those that were withdrawn; the latest first. */
    List<Opportunity> of(UUID workspace, Collection<LeadId> leads) {
        return list(
                workspace,
                SELECT + "and lead_id = any(:leads::uuid[]) order by opened_at desc, id desc",
                Columns.of(leads).with("leads", LeadId::value));
    }

    /** What a batch brought and is still there, of what was edited since or of what was not. */
    List<Opportunity> ofBatch(UUID workspace, UUID batch, boolean isEdited, int most) {
        return list(
                workspace,
                SELECT + "and batch_id = :batch and withdrawn_at is null and edited = :edited order by id limit :most",
                Columns.of(List.of())
                        .and("batch", batch)
                        .and("edited", isEdited)
                        .and("most", most));
    }

    /** Those of the withdrawn whose key did not come again meanwhile. */
    Set<UUID> restorable(UUID workspace, Collection<UUID> ids) {
        return jdbc
                .sql("""
                select id from opportunity as it
                where workspace_id = :workspace and id = any(:ids::uuid[]) and withdrawn_at is not null
                    and (key is null or not exists (select 1 from opportunity as other
                        where other.workspace_id = :workspace and other.key_system = it.key_system
                            and other.key = it.key and other.key is not null and other.withdrawn_at is null))
                """)
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .collect(toSet());
    }

    /** Remembers where leads stood before they moved because of these, so that taking back can move them back. */
    void rememberStages(UUID workspace, Map<UUID, String> stages) {
        jdbc.sql("""
                update opportunity as it set stage_before = given.stage
                from unnest(:ids::uuid[], :stages::text[]) as given (id, stage)
                where it.workspace_id = :workspace and it.id = given.id
                """)
                .params(Columns.of(stages.entrySet())
                        .with("ids", Map.Entry::getKey)
                        .with("stages", Map.Entry::getValue)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    Map<UUID, String> stagesBefore(UUID workspace, Collection<UUID> ids) {
        var stages = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, stage_before from opportunity
                where workspace_id = :workspace and id = any(:ids::uuid[]) and stage_before is not null
                """)
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    stages.put(row.getObject("id", UUID.class), row.getString("stage_before"));
                });
        return stages;
    }

    /** Empties what may say something about a person; returns how many opportunities that were. */
    int forget(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                update opportunity set name = '', stage_words = null, lost_reason = null, key_system = null, key = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private List<Opportunity> list(UUID workspace, String sql, Columns<?> parameters) {
        return jdbc.sql(sql)
                .params(parameters.and("workspace", workspace).map())
                .query((row, _) -> opportunity(row))
                .list();
    }

    private static Opportunity opportunity(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Opportunity(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getLong("version"),
                new Terms(
                        row.getString("name"),
                        amount == null ? null : Terms.tidy(amount),
                        row.getString("currency"),
                        row.getObject("expected_close", LocalDate.class),
                        row.getString("stage_words")),
                Status.of(row.getString("status")).orElseThrow(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("lost_reason"),
                row.getObject("batch_id", UUID.class),
                row.getObject("withdrawn_at") != null,
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
