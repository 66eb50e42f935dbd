package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SweepRepository {

    /** As long as its cookie. */
    static final Duration BROWSER_KEPT = Duration.ofDays(400);

    static final Duration INVITATION_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    SweepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int deleteBrowsers(Instant unseenSince) {
        return jdbc.sql("delete from known_browser where last_used_at < :since")
                .param("since", Column.of(unseenSince))
                .update();
    }

    /** Those accepted, withdrawn or expired before; who invited whom stays in the trace of changes. */
    int deleteInvitations(Instant before) {
        return jdbc.sql("""
                delete from invitation where workspace_id = :workspace and (ended_at < :before or expires_at < :before)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("before", Column.of(before))
                .update();
    }

    int deleteSessions(Instant now, Instant idleSince) {
        return jdbc.sql("""
                delete from session where workspace_id = :workspace and (expires_at <= :now or last_seen_at <= :idleSince)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("now", Column.of(now))
                .param("idleSince", Column.of(idleSince))
                .update();
    }
}
