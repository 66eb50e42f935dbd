package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The deliveries whose turn it is, and what became of them. */
@Repository
class DueRepository {

    /** So long a delivery belongs to the node that took it; after that to another one, for the first one died. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** After so many attempts the later ones about a lead wait no longer for this one. */
    private static final int IN_ORDER = 4;

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The endpoints for which something is due. */
    List<UUID> endpoints(Instant now) {
        return sql("""
                select id from outbound_endpoint as it
                where workspace_id = :workspace and is_open and removed_at is null and free_at <= :now
                    and exists (select from outbound_delivery
                        where workspace_id = :workspace and endpoint_id = it.id and state = 'WAITING' and next_at <= :now)
                """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Some for no other node to take, too: of each lead the first, so that none overtakes another. */
    List<Delivery> take(UUID endpoint, int most, Instant now) {
        return sql("""
                with due as (
                    select id from outbound_delivery as it
                    where workspace_id = :workspace and endpoint_id = :endpoint and state = 'WAITING' and next_at <= :now
                        and (lead_id is null or not exists (select from outbound_delivery as earlier
                            where earlier.workspace_id = :workspace and earlier.endpoint_id = :endpoint
                                and earlier.state = 'WAITING' and earlier.lead_id = it.lead_id and earlier.id < it.id
                                and earlier.attempts <= :inOrder))
                    order by next_at, id limit :most for update skip locked)
                update outbound_delivery as it set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, :now),
                    next_at = :lease
                from due where it.workspace_id = :workspace and it.id = due.id
                returning it.*
                """)
                .param("endpoint", endpoint)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("inOrder", IN_ORDER)
                .param("most", most)
                .query(DeliveryRepository::delivery)
                .stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
    }

    void delivered(Delivery it, Answer answer, Instant now) {
        ended(it, "DELIVERED", answer, now);
    }

    void failed(Delivery it, Answer answer, Instant now) {
        ended(it, "FAILED", answer, now);
    }

    private void ended(Delivery it, String state, Answer answer, Instant now) {
        answered(sql("""
                update outbound_delivery set state = :state, ended_at = :now, status = :status, took_ms = :took,
                    answer = :answer, trouble = :trouble
                where workspace_id = :workspace and id = :id
                """), it, answer)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param counts whether this was an attempt that counts */
    void deferred(Delivery it, Answer answer, Instant next, boolean counts) {
        answered(sql("""
                update outbound_delivery set next_at = :next, status = :status, took_ms = :took, answer = :answer,
                    trouble = :trouble, attempts = attempts - :uncounted
                where workspace_id = :workspace and id = :id
                """), it, answer)
                .param("next", Timestamp.from(next))
                .param("uncounted", counts ? 0 : 1)
                .update();
    }

    private static StatementSpec answered(StatementSpec sql, Delivery it, Answer answer) {
        var trouble = answer.trouble();
        return sql.param("id", it.id())
                .param("status", answer.status())
                .param("took", answer.took().toMillis())
                .param("answer", answer.said())
                .param("trouble", trouble == null ? null : trouble.name());
    }

    /** To try an endpoint out: taken at once by whoever asked, and by nobody else. */
    void insertTrial(UUID id, UUID endpoint, String body, Instant now) {
        sql("""
                insert into outbound_delivery (workspace_id, id, endpoint_id, once_key, type, body, state, attempts,
                    created_at, first_tried_at, next_at, trial)
                values (:workspace, :id, :endpoint, :key, :type, :body, 'WAITING', 1, :now, :now, :lease, true)
                """)
                .param("id", id)
                .param("endpoint", endpoint)
                .param("key", "trial " + id)
                .param("type", EventType.TEST.id())
                .param("body", body)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
