package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.Vault;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is locked about endpoints: their addresses, and the secrets that show that a message is from us. */
@Repository
class Keys {

    /** So long the secret before the newest is used beside it. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Keys(JdbcClient jdbc, Vault vault, Ids ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
    }

    byte[] lock(UUID endpoint, String url) {
        return vault.lock("outbound address " + endpoint, url);
    }

    /** Empty when it was locked with the key of another data folder. */
    Optional<String> unlock(UUID endpoint, byte[] url) {
        return vault.unlock("outbound address " + endpoint, url);
    }

    /** A new secret, which is told this once; those before end a day later. */
    String make(UUID endpoint, Instant now) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Signing.PREFIX + Base64.getEncoder().encodeToString(bytes);
        sql("""
                update outbound_secret set ends_at = :end
                where workspace_id = :workspace and endpoint_id = :endpoint and ends_at is null
                """)
                .param("endpoint", endpoint)
                .param("end", Timestamp.from(now.plus(OVERLAP)))
                .update();
        var id = ids.next();
        sql("""
                insert into outbound_secret (workspace_id, endpoint_id, id, locked, created_at)
                values (:workspace, :endpoint, :id, :locked, :now)
                """)
                .param("endpoint", endpoint)
                .param("id", id)
                .param("locked", vault.lock(purpose(endpoint, id), secret))
                .param("now", Timestamp.from(now))
                .update();
        return secret;
    }

    /** Those in use, the newest first; none of which the key of this data folder opens none. */
    List<String> secrets(UUID endpoint, Instant now) {
        return sql("""
                select id, locked from outbound_secret
                where workspace_id = :workspace and endpoint_id = :endpoint and (ends_at is null or ends_at > :now)
                order by id desc limit 3
                """)
                .param("endpoint", endpoint)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        vault.unlock(purpose(endpoint, row.getObject("id", UUID.class)), row.getBytes("locked")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Until when an older secret is used, if one is. */
    Optional<Instant> overlap(UUID endpoint, Instant now) {
        return sql("""
                select max(ends_at) from outbound_secret
                where workspace_id = :workspace and endpoint_id = :endpoint and ends_at > :now
                """)
                .param("endpoint", endpoint)
                .param("now", Timestamp.from(now))
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void forgetEnded(Instant now) {
        sql("delete from outbound_secret where workspace_id = :workspace and ends_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static String purpose(UUID endpoint, UUID id) {
        return "outbound secret " + endpoint + " " + id;
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
