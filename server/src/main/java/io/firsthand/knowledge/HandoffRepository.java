package io.firsthand.knowledge;

import io.firsthand.database.Mark;
import io.firsthand.identity.PersonId;
import io.firsthand.knowledge.Handoff.Basis;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was known of leads when they were handed over. */
@Repository
class HandoffRepository {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Mark mark;

    HandoffRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
        this.mark = new Mark(jdbc, "knowledge_mark", Duration.ofSeconds(5));
    }

    /** Until which change of leads it has looked. */
    Mark mark() {
        return mark;
    }

    record Changed(LeadId lead, Instant at) {}

    /** Leads that changed, in the order in which they did; those that we know as they are are left out. */
    List<Changed> changed(UUID workspace, Instant since, Optional<Changed> after, int most) {
        return jdbc.sql("""
                select lead.lead_id, lead.changed_at from lead_change_view as lead
                left join knowledge_lead as known
                    on known.workspace_id = lead.workspace_id and known.lead_id = lead.lead_id
                where lead.workspace_id = :workspace
                    and (lead.changed_at, lead.lead_id) > (:since::timestamptz, :after::uuid)
                    and (known.lead_version is null or known.lead_version <> lead.version)
                order by lead.changed_at, lead.lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("since", after.map(Changed::at).orElse(since).toString())
                .param(
                        "after",
                        after.map(it -> it.lead().value())
                                .orElse(new UUID(0, 0))
                                .toString())
                .param("most", most)
                .query((row, _) -> new Changed(lead(row), instant(row, "changed_at")))
                .list();
    }

    /**
     * When a lead went through which stages, and how much we know of the time when it was handed over.
     *
     * @param wonAt null also for what was won and lost after all; while another opportunity is open, the end of the first won
     */
    record Past(
            Basis basis,
            @Nullable Instant handedAt,
            @Nullable Instant sqlAt,
            @Nullable Instant opportunityAt,
            @Nullable Instant wonAt,
            @Nullable PersonId owner) {}

    Map<LeadId, Past> pasts(UUID workspace, Collection<LeadId> leads) {
        var pasts = new HashMap<LeadId, Past>();
        jdbc.sql("""
                select lead.lead_id, lead.received_at, lead.owner_id, past.handed_at, past.sql_at, past.opportunity_at,
                    case when lead.stage = 'won' or deals.won > 0 or lead.stage = 'nurture' and deals.known = 0
                        then coalesce(past.won_at, deals.bought_at) end as won_at
                from lead_known_view as lead
                left join lateral (
                    select min(entered_at) filter (where stage in ('sal', 'sql', 'opportunity', 'won')) as handed_at,
                        min(entered_at) filter (where stage in ('sql', 'opportunity', 'won')) as sql_at,
                        min(entered_at) filter (where stage in ('opportunity', 'won')) as opportunity_at,
                        min(entered_at) filter (where stage = 'won') as won_at
                    from lead_stage_view as stage
                    where stage.workspace_id = :workspace and stage.lead_id = lead.lead_id) as past on true
                cross join lateral (
                    select count(*) as known, count(*) filter (where status = 'won') as won,
                        min(closed_at) filter (where status = 'won') as bought_at
                    from opportunity_view as deal
                    where deal.workspace_id = :workspace and deal.lead_id = lead.lead_id) as deals
                where lead.workspace_id = :workspace and lead.lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var handed = time(row, "handed_at");
                    var basis = handed == null
                            ? Basis.NOW
                            : handed.isBefore(instant(row, "received_at")) ? Basis.FINAL : Basis.HANDOFF;
                    pasts.put(
                            lead(row),
                            new Past(
                                    basis,
                                    handed,
                                    time(row, "sql_at"),
                                    time(row, "opportunity_at"),
                                    time(row, "won_at"),
                                    person(row)));
                });
        return pasts;
    }

    record Row(KnownLead lead, Past past, String json) {}

    void put(UUID workspace, List<Row> rows) {
        jdbc.sql("""
                insert into knowledge_lead (workspace_id, lead_id, lead_version, basis, captured_at, handed_at, sql_at,
                    opportunity_at, won_at, owner_id, known)
                select :workspace, * from unnest(:leads::uuid[], :versions::bigint[], :bases::text[],
                    :captured::timestamptz[], :handed::timestamptz[], :sql::timestamptz[], :opportunity::timestamptz[],
                    :won::timestamptz[], :owners::uuid[], :known::text[])
                on conflict (workspace_id, lead_id) do update set lead_version = excluded.lead_version,
                    basis = excluded.basis, captured_at = excluded.captured_at, handed_at = excluded.handed_at,
                    sql_at = excluded.sql_at, opportunity_at = excluded.opportunity_at, won_at = excluded.won_at,
                    owner_id = excluded.owner_id, known = excluded.known
                """)
                .params(Columns.of(rows)
                        .with("leads", it -> it.lead().id().value())
                        .with("versions", it -> it.lead().version())
                        .with("bases", it -> it.past().basis().id())
                        .with("captured", it -> it.lead().capturedAt())
                        .with("handed", it -> it.past().handedAt())
                        .with("sql", it -> it.past().sqlAt())
                        .with("opportunity", it -> it.past().opportunityAt())
                        .with("won", it -> it.past().wonAt())
                        .with("owners", it -> it.past().owner())
                        .with("known", Row::json)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Takes out leads that were taken off the lists since then. */
    void removeWithdrawn(UUID workspace, Instant since) {
        jdbc.sql("""
                delete from knowledge_lead as known using lead_withdrawn_view as lead
                where known.workspace_id = :workspace and lead.workspace_id = :workspace
                    and lead.changed_at >= :since::timestamptz and known.lead_id = lead.lead_id
                """)
                .param("workspace", workspace)
                .param("since", since.toString())
                .update();
    }

    /** What is kept of some leads, as JSON. */
    List<String> of(UUID workspace, String[] leads) {
        return jdbc.sql("""
                select known from knowledge_lead where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                order by lead_id
                """)
                .param("workspace", workspace)
                .param("leads", leads)
                .query((row, _) -> row.getString("known"))
                .list();
    }

    /** Returns how many there were. */
    int remove(UUID workspace, String[] leads) {
        return jdbc.sql("""
                delete from knowledge_lead where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """).param("workspace", workspace).param("leads", leads).update();
    }

    long count(UUID workspace, Instant from, Instant to) {
        return jdbc.sql("""
                select count(*) from knowledge_lead where workspace_id = :workspace
                    and captured_at >= :from::timestamptz and captured_at < :to::timestamptz
                """)
                .param("workspace", workspace)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(Long.class)
                .single();
    }

    /** Through a cursor, so that only a batch is in memory at a time; needs a transaction. */
    void stream(UUID workspace, Instant from, Instant to, Consumer<List<Handoff>> taker, BooleanSupplier goesOn) {
        template.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement("""
                    select lead_id, basis, captured_at, handed_at, sql_at, opportunity_at, won_at, owner_id, known
                    from knowledge_lead where workspace_id = ? and captured_at >= ? and captured_at < ?
                    """)) {
                statement.setFetchSize(BATCH);
                statement.setObject(1, workspace);
                statement.setObject(2, from.atOffset(ZoneOffset.UTC));
                statement.setObject(3, to.atOffset(ZoneOffset.UTC));
                try (var rows = statement.executeQuery()) {
                    read(rows, taker, goesOn);
                }
            }
            return null;
        });
    }

    private static void read(ResultSet rows, Consumer<List<Handoff>> taker, BooleanSupplier goesOn)
            throws SQLException {
        var batch = new ArrayList<Handoff>(BATCH);
        while (rows.next()) {
            batch.add(handoff(rows));
            if (batch.size() == BATCH) {
                taker.accept(List.copyOf(batch));
                batch.clear();
                if (!goesOn.getAsBoolean()) {
                    return;
                }
            }
        }
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
        }
    }

    private static Handoff handoff(ResultSet row) throws SQLException {
        return new Handoff(
                lead(row),
                Basis.of(row.getString("basis")).orElseThrow(),
                instant(row, "captured_at"),
                time(row, "handed_at"),
                time(row, "sql_at"),
                time(row, "opportunity_at"),
                time(row, "won_at"),
                person(row),
                row.getString("known"));
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var id = row.getObject("owner_id", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
