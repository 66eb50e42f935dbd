package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SecretRepository {

    private final JdbcClient jdbc;

    SecretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param locked in hexadecimal digits
     * @param clear only until the server that locks them has started once
     */
    record Kept(
            UUID id,
            String beginning,
            @Nullable String locked,
            @Nullable String clear,
            Instant createdAt) {}

    /** The newest first. */
    List<Kept> of(UUID hook) {
        return sql("""
                select id, encode(locked, 'hex') as locked, secret, created_at,
                    coalesce(beginning, left(secret, case when secret like 'whsec\\_%' then 10 else 4 end)) as beginning
                from hook_secret where workspace_id = :workspace and hook_id = :hook order by id desc
                """)
                .param("hook", hook)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("beginning"),
                        row.getString("locked"),
                        row.getString("secret"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    void insert(UUID hook, UUID id, byte[] locked, String beginning, Instant now) {
        sql("""
                insert into hook_secret (workspace_id, hook_id, id, locked, beginning, created_at)
                values (:workspace, :hook, :id, :locked, :beginning, :now)
                """)
                .param("hook", hook)
                .param("id", id)
                .param("locked", locked)
                .param("beginning", beginning)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The ids of those that stand in clear, with their hooks. */
    Map<UUID, UUID> inClear() {
        var found = new LinkedHashMap<UUID, UUID>();
        sql("select id, hook_id from hook_secret where workspace_id = :workspace and secret is not null")
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("hook_id", UUID.class));
                });
        return found;
    }

    Optional<String> clear(UUID hook, UUID id) {
        return sql("""
                select secret from hook_secret
                where workspace_id = :workspace and hook_id = :hook and id = :id and secret is not null for update
                """).param("hook", hook).param("id", id).query(String.class).optional();
    }

    void lock(UUID hook, UUID id, byte[] locked, String beginning) {
        sql("""
                update hook_secret set secret = null, locked = :locked, beginning = :beginning
                where workspace_id = :workspace and hook_id = :hook and id = :id
                """)
                .param("hook", hook)
                .param("id", id)
                .param("locked", locked)
                .param("beginning", beginning)
                .update();
    }

    /** Leaves the newest ones. */
    void keep(UUID hook, int newest) {
        sql("""
                delete from hook_secret where workspace_id = :workspace and hook_id = :hook and id not in (
                    select id from hook_secret where workspace_id = :workspace and hook_id = :hook
                    order by id desc limit :newest)
                """).param("hook", hook).param("newest", newest).update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
