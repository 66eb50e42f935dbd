package io.firsthand.database;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Until which change a module has looked in the current workspace: for each, a row of a table of the module with the columns
 * {@code workspace_id}, its primary key, and {@code seen_until}.
 */
public final class Mark {

    private final JdbcClient jdbc;
    private final String table;
    private final Duration margin;

    /** @param margin for clocks that differ */
    public Mark(JdbcClient jdbc, String table, Duration margin) {
        this.jdbc = jdbc;
        this.table = table;
        this.margin = margin;
    }

    /** What changed since then has to be looked at, and when that is done, what changed until then is done. */
    public record Stretch(Instant since, Instant until) {}

    /** A change that nobody can see yet is no older than the oldest transaction that is still open. */
    public Stretch stretch() {
        return jdbc.sql("""
                select coalesce((select seen_until from %s where workspace_id = :workspace), 'epoch') as since,
                    least(now(), (select min(xact_start) from pg_stat_activity where datname = current_database()))
                        - :margin * interval '1 second' as until
                """.formatted(table))
                .param("workspace", workspace())
                .param("margin", margin.toSeconds())
                .query((row, _) -> new Stretch(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** What changed until then is done. */
    public void set(Instant until) {
        jdbc.sql("""
                insert into %s (workspace_id, seen_until) values (:workspace, :until::timestamptz)
                on conflict (workspace_id) do update set seen_until = excluded.seen_until
                """.formatted(table))
                .param("workspace", workspace())
                .param("until", until.toString())
                .update();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
