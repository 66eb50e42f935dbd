package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Deliveries, as they are put in, looked at, repeated and forgotten. */
@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One to be put in. */
    record New(
            UUID id,
            UUID endpoint,
            String key,
            String type,
            @Nullable UUID lead,
            String body,
            Instant nextAt) {}

    /** Those whose key the endpoint had before are left out; returns how many were not. */
    int insert(Collection<New> some, Instant now) {
        return some.isEmpty()
                ? 0
                : jdbc.sql("""
                        insert into outbound_delivery (workspace_id, id, endpoint_id, once_key, type, lead_id, body, state,
                            created_at, next_at)
                        select :workspace, it.id, it.endpoint, it.key, it.type, it.lead, it.body, 'WAITING',
                            :now::timestamptz, it.next
                        from unnest(:ids::uuid[], :endpoints::uuid[], :keys::text[], :types::text[], :leads::uuid[],
                            :bodies::text[], :nexts::timestamptz[]) as it (id, endpoint, key, type, lead, body, next)
                        on conflict (workspace_id, endpoint_id, once_key) do nothing
                        """)
                        .params(Columns.of(some)
                                .with("ids", New::id)
                                .with("endpoints", New::endpoint)
                                .with("keys", New::key)
                                .with("types", New::type)
                                .with("leads", New::lead)
                                .with("bodies", New::body)
                                .with("nexts", New::nextAt)
                                .and("now", now.toString())
                                .and("workspace", CurrentWorkspace.get().value())
                                .map())
                        .update();
    }

    Optional<Delivery> find(UUID endpoint, UUID id) {
        return sql("""
                select * from outbound_delivery
                where workspace_id = :workspace and endpoint_id = :endpoint and id = :id
                """)
                .param("endpoint", endpoint)
                .param("id", id)
                .query(DeliveryRepository::delivery)
                .optional();
    }

    /** The latest first. */
    List<Delivery> list(UUID endpoint, Delivery.@Nullable State state, @Nullable UUID before, int most) {
        return sql("""
                select * from outbound_delivery
                where workspace_id = :workspace and endpoint_id = :endpoint
                    and (cast(:state as text) is null or state = :state)
                    and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :most
                """)
                .param("endpoint", endpoint)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("most", most)
                .query(DeliveryRepository::delivery)
                .list();
    }

    Map<Delivery.State, Long> counts(UUID endpoint) {
        var counts = new EnumMap<Delivery.State, Long>(Delivery.State.class);
        sql("""
                select state, count(*) as number from outbound_delivery
                where workspace_id = :workspace and endpoint_id = :endpoint group by state
                """).param("endpoint", endpoint).query(row -> {
            counts.put(Delivery.State.valueOf(row.getString("state")), row.getLong("number"));
        });
        return counts;
    }

    /** How many were sent since then only to try out what this audience has, or had. */
    long trials(Audience audience, Instant since) {
        return sql("""
                select count(*) from outbound_endpoint as it
                join outbound_delivery as sent on sent.workspace_id = it.workspace_id and sent.endpoint_id = it.id
                where it.workspace_id = :workspace and it.audience = :audience and sent.trial and sent.created_at > :since
                """)
                .param("audience", audience.text())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Whether {@link #repeat} would find some that failed. */
    boolean hasFailed(UUID endpoint) {
        return sql("""
                select exists (select from outbound_delivery
                    where workspace_id = :workspace and endpoint_id = :endpoint and state = 'FAILED' and not trial
                        and body is not null)
                """).param("endpoint", endpoint).query(Boolean.class).single();
    }

    /** One, or all that failed; in the order in which they were written down. */
    int repeat(UUID endpoint, @Nullable UUID id, Instant now) {
        return sql("""
                update outbound_delivery set state = 'WAITING', attempts = 0, first_tried_at = null, next_at = :now,
                    ended_at = null
                where workspace_id = :workspace and endpoint_id = :endpoint and body is not null
                    and case when cast(:id as uuid) is null then state = 'FAILED' and not trial
                        else id = :id and state <> 'WAITING' end
                """)
                .param("endpoint", endpoint)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What nobody could be told for too long fails; what ended before is forgotten. */
    void tidy(Instant waitingSince, Instant endedBefore, Instant now) {
        sql("""
                update outbound_delivery set state = 'FAILED', ended_at = :now
                where workspace_id = :workspace and state = 'WAITING' and created_at < :since and next_at < :now
                """)
                .param("since", Timestamp.from(waitingSince))
                .param("now", Timestamp.from(now))
                .update();
        sql("delete from outbound_delivery where workspace_id = :workspace and ended_at < :before")
                .param("before", Timestamp.from(endedBefore))
                .update();
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        var took = row.getObject("took_ms", Long.class);
        var trouble = row.getString("trouble");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getString("type"),
                row.getObject("lead_id", UUID.class),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "first_tried_at"),
                row.getTimestamp("next_at").toInstant(),
                instant(row, "ended_at"),
                row.getObject("status", Integer.class),
                took == null ? null : Duration.ofMillis(took),
                row.getString("answer"),
                trouble == null ? null : Trouble.valueOf(trouble),
                row.getBoolean("trial"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
