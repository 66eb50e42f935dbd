package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.hook.Delivery.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came before under the same name, and whether it was the same payload. */
    record Before(Delivery delivery, boolean same) {}

    /**
     * Returns false, and changes nothing, if something came under this name before.
     *
     * @param message hash of the message's name; absent for what nobody vouched for
     */
    boolean insert(Delivery it, byte @Nullable [] message, byte @Nullable [] body) {
        return 1
                == sql("""
                        insert into hook_delivery (workspace_id, id, hook_id, received_at, outcome, detail, items, size,
                            trial, payload, message, body)
                        values (:workspace, :id, :hook, :at, :outcome, :detail, :items::jsonb, :size,
                            :trial, :payload, :message, :body)
                        on conflict (workspace_id, hook_id, message) do nothing
                        """)
                        .param("id", it.id())
                        .param("hook", it.hook())
                        .param("at", Timestamp.from(it.receivedAt()))
                        .param("outcome", it.outcome().name())
                        .param("detail", it.detail())
                        .param("items", Payloads.write(it.items()))
                        .param("size", it.size())
                        .param("trial", it.trial())
                        .param("payload", it.payload())
                        .param("message", message)
                        .param("body", body)
                        .update();
    }

    Optional<Before> before(UUID hook, byte[] message, byte[] body) {
        return sql("select * from hook_delivery where workspace_id = :workspace and hook_id = :hook and message = :message")
                .param("hook", hook)
                .param("message", message)
                .query((row, number) -> new Before(delivery(row, number), Arrays.equals(row.getBytes("body"), body)))
                .optional();
    }

    void end(Delivery it) {
        sql("""
                update hook_delivery set outcome = :outcome, detail = :detail, items = :items::jsonb
                where workspace_id = :workspace and id = :id
                """)
                .param("id", it.id())
                .param("outcome", it.outcome().name())
                .param("detail", it.detail())
                .param("items", Payloads.write(it.items()))
                .update();
    }

    Optional<Delivery> lock(UUID hook, UUID id) {
        return sql("select * from hook_delivery where workspace_id = :workspace and hook_id = :hook and id = :id for update")
                .param("hook", hook)
                .param("id", id)
                .query(DeliveryRepository::delivery)
                .optional();
    }

    /** The latest first; those older than the given one. */
    List<Delivery> list(UUID hook, @Nullable UUID before, int limit) {
        return sql("""
                select * from hook_delivery
                where workspace_id = :workspace and hook_id = :hook and (:before::uuid is null or id < :before)
                order by id desc limit :limit
                """)
                .param("hook", hook)
                .param("before", before)
                .param("limit", limit)
                .query(DeliveryRepository::delivery)
                .list();
    }

    /** The latest payload that is kept. */
    Optional<Delivery> sample(UUID hook) {
        return sql("""
                select * from hook_delivery
                where workspace_id = :workspace and hook_id = :hook and payload is not null and not trial
                order by id desc limit 1
                """).param("hook", hook).query(DeliveryRepository::delivery).optional();
    }

    /** Forgets all payloads but the latest ones. */
    void keepPayloads(UUID hook, int latest) {
        sql("""
                update hook_delivery set payload = null
                where workspace_id = :workspace and hook_id = :hook and payload is not null and id < (
                    select min(id::text)::uuid from (
                        select id from hook_delivery
                        where workspace_id = :workspace and hook_id = :hook and payload is not null
                        order by id desc limit :latest) kept)
                """).param("hook", hook).param("latest", latest).update();
    }

    /** Of what nobody vouched for, only the latest stay. */
    void keepStrangers(UUID hook, int latest) {
        sql("""
                delete from hook_delivery
                where workspace_id = :workspace and hook_id = :hook and message is null and id < (
                    select min(id::text)::uuid from (
                        select id from hook_delivery
                        where workspace_id = :workspace and hook_id = :hook and message is null
                        order by id desc limit :latest) kept)
                """).param("hook", hook).param("latest", latest).update();
    }

    int forgetBefore(Instant then) {
        return sql("delete from hook_delivery where workspace_id = :workspace and received_at < :then")
                .param("then", Timestamp.from(then))
                .update();
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("hook_id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                Payloads.items(row.getString("items")),
                row.getInt("size"),
                row.getBoolean("trial"),
                row.getString("payload"));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
