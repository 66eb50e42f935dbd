package io.firsthand.capture;

import io.firsthand.identity.PersonId;
import io.firsthand.tlog.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices by their keys, and the numbers that new ones have to sign. */
@Repository
class DeviceRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    DeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets those that expired on the way. */
    void challenge(UUID workspace, String nonce, PersonId person, Instant now, Instant expires) {
        jdbc.sql("delete from capture_challenge where workspace_id = :workspace and expires_at < :now")
                .param("workspace", workspace)
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                insert into capture_challenge (workspace_id, nonce, person_id, expires_at)
                values (:workspace, :nonce, :person, :expires)
                """)
                .param("workspace", workspace)
                .param("nonce", nonce)
                .param("person", person.value())
                .param("expires", utc(expires))
                .update();
    }

    /** Returns whether the number was given to this person and is still good; it is not any more. */
    boolean redeem(UUID workspace, String nonce, PersonId person, Instant now) {
        return 1
                == jdbc.sql("""
                delete from capture_challenge
                 where workspace_id = :workspace and nonce = :nonce and person_id = :person and expires_at >= :now
                """)
                        .param("workspace", workspace)
                        .param("nonce", nonce)
                        .param("person", person.value())
                        .param("now", utc(now))
                        .update();
    }

    void insert(UUID workspace, Hash key, PersonId person, String name, Instant now) {
        jdbc.sql("""
                insert into capture_device (workspace_id, key_id, person_id, name, enrolled_at)
                values (:workspace, :key, :person, :name, :now)
                """)
                .param("workspace", workspace)
                .param("key", key.bytes())
                .param("person", person.value())
                .param("name", name)
                .param("now", utc(now))
                .update();
    }

    boolean revoke(UUID workspace, Hash key, UUID by, Instant now) {
        return 1
                == jdbc.sql("""
                update capture_device set revoked_at = :now, revoked_by = :by
                 where workspace_id = :workspace and key_id = :key and revoked_at is null
                """)
                        .param("workspace", workspace)
                        .param("key", key.bytes())
                        .param("by", by)
                        .param("now", utc(now))
                        .update();
    }

    boolean rename(UUID workspace, Hash key, String name) {
        return 1
                == jdbc.sql("""
                update capture_device set name = :name where workspace_id = :workspace and key_id = :key
                """)
                        .param("workspace", workspace)
                        .param("key", key.bytes())
                        .param("name", name)
                        .update();
    }

    void use(UUID workspace, Hash key, Instant now) {
        jdbc.sql("update capture_device set used_at = :now where workspace_id = :workspace and key_id = :key")
                .param("workspace", workspace)
                .param("key", key.bytes())
                .param("now", utc(now))
                .update();
    }

    Optional<Device> find(UUID workspace, Hash key) {
        return jdbc.sql("select * from capture_device where workspace_id = :workspace and key_id = :key")
                .param("workspace", workspace)
                .param("key", key.bytes())
                .query((row, _) -> device(row))
                .optional();
    }

    List<Device> list(UUID workspace, Optional<PersonId> person) {
        return jdbc.sql("""
                select * from capture_device
                 where workspace_id = :workspace and (:person::uuid is null or person_id = :person::uuid)
                 order by revoked_at is not null, enrolled_at desc, key_id limit :most
                """)
                .param("workspace", workspace)
                .param("person", person.map(it -> it.value().toString()).orElse(null))
                .param("most", MOST)
                .query((row, _) -> device(row))
                .list();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                Hash.of(row.getBytes("key_id")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                time(row.getObject("used_at", OffsetDateTime.class)),
                time(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> time(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
