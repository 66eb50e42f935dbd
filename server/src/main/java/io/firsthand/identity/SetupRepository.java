package io.firsthand.identity;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetupRepository {

    private final JdbcClient jdbc;

    SetupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Key.Secret link, Instant expiresAt) {
        jdbc.sql("insert into setup_link (secret_hash, expires_at) values (:hash, :expiresAt)")
                .param("hash", link.hash())
                .param("expiresAt", Column.of(expiresAt))
                .update();
    }

    boolean isValid(Key.Secret link, Instant now) {
        return jdbc.sql("select exists(select from setup_link where secret_hash = :hash and expires_at > :now)")
                .param("hash", link.hash())
                .param("now", Column.of(now))
                .query(Boolean.class)
                .single();
    }

    void deleteAll() {
        jdbc.sql("delete from setup_link").update();
    }
}
