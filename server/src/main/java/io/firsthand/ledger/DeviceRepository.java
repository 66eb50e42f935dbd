package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Replay.Known;
import io.firsthand.tlog.json.Jcs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices' keys and what was taken from them. */
@Repository
class DeviceRepository {

    private final JdbcClient jdbc;

    DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and changes nothing, if the key is enrolled already. */
    boolean enrol(UUID workspace, DeviceKey key, UUID person, Instant now) {
        return 1
                == jdbc.sql("""
                insert into ledger_device_key (workspace_id, key_id, spki, person_id, enrolled_at)
                values (:workspace, :key, :spki, :person, :now)
                on conflict (workspace_id, key_id) do nothing
                """)
                        .param("workspace", workspace)
                        .param("key", key.id().bytes())
                        .param("spki", key.spki())
                        .param("person", person)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /** Returns false, and changes nothing, if there is no such key or it is revoked already. */
    boolean revoke(UUID workspace, Hash key, Instant now) {
        return 1
                == jdbc.sql("""
                update ledger_device_key set revoked_at = :now
                 where workspace_id = :workspace and key_id = :key and revoked_at is null
                """)
                        .param("workspace", workspace)
                        .param("key", key.bytes())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /** A key and whether it was revoked. */
    record Enrolled(DeviceKey key, boolean revoked) {}

    /** Locks the key, so that its statements are judged one after the other. */
    Optional<Enrolled> lock(UUID workspace, Hash key) {
        return jdbc.sql("""
                select spki, revoked_at from ledger_device_key
                 where workspace_id = :workspace and key_id = :key for no key update
                """)
                .param("workspace", workspace)
                .param("key", key.bytes())
                .query((row, _) ->
                        new Enrolled(DeviceKey.ofSpki(row.getBytes("spki")), row.getTimestamp("revoked_at") != null))
                .optional();
    }

    List<DeviceKey> keys(UUID workspace, Collection<Hash> ids) {
        return jdbc.sql("""
                select spki from ledger_device_key
                 where workspace_id = :workspace and key_id = any(cast(:keys as bytea[]))
                """)
                .param("workspace", workspace)
                .param("keys", ids.stream().map(Hash::bytes).toArray(byte[][]::new))
                .query((row, _) -> DeviceKey.ofSpki(row.getBytes("spki")))
                .list();
    }

    /** What was taken under a counter, the one before it and the one after it, by counter. */
    Map<Long, Known> around(UUID workspace, Hash key, long counter) {
        var known = new HashMap<Long, Known>();
        jdbc.sql("""
                select counter, payload_hash, previous_hash from ledger_statement
                 where workspace_id = :workspace and key_id = :key and counter between :counter - 1 and :counter + 1
                """)
                .param("workspace", workspace)
                .param("key", key.bytes())
                .param("counter", counter)
                .query(row -> {
                    known.put(
                            row.getLong("counter"),
                            new Known(
                                    Hash.of(row.getBytes("payload_hash")),
                                    Optional.ofNullable(row.getBytes("previous_hash"))
                                            .map(Hash::of)));
                });
        return known;
    }

    Optional<DeviceStatements.Last> last(UUID workspace, Hash key) {
        return jdbc.sql("""
                select counter, payload_hash from ledger_statement
                 where workspace_id = :workspace and key_id = :key order by counter desc limit 1
                """)
                .param("workspace", workspace)
                .param("key", key.bytes())
                .query((row, _) ->
                        new DeviceStatements.Last(row.getLong("counter"), Hash.of(row.getBytes("payload_hash"))))
                .optional();
    }

    UUID factOf(UUID workspace, Hash payload) {
        return jdbc.sql(
                        "select fact_id from ledger_statement where workspace_id = :workspace and payload_hash = :payload")
                .param("workspace", workspace)
                .param("payload", payload.bytes())
                .query(UUID.class)
                .single();
    }

    void take(UUID workspace, DeviceStatement statement, Hash payload, UUID fact) {
        var previous = statement.previous();
        jdbc.sql("""
                insert into ledger_statement (workspace_id, key_id, counter, payload_hash, previous_hash, fact_id)
                values (:workspace, :key, :counter, :payload, :previous, :fact)
                """)
                .param("workspace", workspace)
                .param("key", statement.key().bytes())
                .param("counter", statement.counter())
                .param("payload", payload.bytes())
                .param("previous", previous == null ? null : previous.bytes())
                .param("fact", fact)
                .update();
    }

    void putAside(UUID workspace, DeviceStatement statement, Hash payload, Envelope envelope, Instant now) {
        jdbc.sql("""
                insert into ledger_statement_aside (workspace_id, payload_hash, key_id, counter, envelope, received_at)
                values (:workspace, :payload, :key, :counter, :envelope, :now)
                on conflict (workspace_id, payload_hash) do nothing
                """)
                .param("workspace", workspace)
                .param("payload", payload.bytes())
                .param("key", statement.key().bytes())
                .param("counter", statement.counter())
                .param("envelope", Jcs.text(envelope.json()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
