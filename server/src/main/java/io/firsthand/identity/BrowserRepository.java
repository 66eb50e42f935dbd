package io.firsthand.identity;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers somebody signed in from before, by a secret of their own that outlives the session. */
@Repository
class BrowserRepository {

    private final JdbcClient jdbc;

    BrowserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Key.Secret browser, Email email, Instant now) {
        jdbc.sql("insert into known_browser (secret_hash, email, last_used_at) values (:hash, :email, :now)")
                .param("hash", browser.hash())
                .param("email", email.value())
                .param("now", Column.of(now))
                .update();
    }

    boolean knows(Key.Secret browser, String email) {
        return jdbc.sql("select exists(select from known_browser where secret_hash = :hash and email = :email)")
                .param("hash", browser.hash())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** Returns false for one that is not known to have signed in with this address. */
    boolean uses(Key.Secret browser, Email email, Instant now) {
        return 1
                == jdbc.sql("""
                update known_browser set last_used_at = :now where secret_hash = :hash and email = :email
                """)
                        .param("now", Column.of(now))
                        .param("hash", browser.hash())
                        .param("email", email.value())
                        .update();
    }
}
