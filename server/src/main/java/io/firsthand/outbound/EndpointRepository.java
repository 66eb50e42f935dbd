package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class EndpointRepository {

    private final JdbcClient jdbc;

    EndpointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Endpoint> all() {
        return sql("""
                select * from outbound_endpoint where workspace_id = :workspace and removed_at is null
                order by lower(name), id
                """).query(EndpointRepository::endpoint).list();
    }

    List<Endpoint> open() {
        return sql("""
                select * from outbound_endpoint
                where workspace_id = :workspace and is_open and removed_at is null
                """).query(EndpointRepository::endpoint).list();
    }

    Optional<Endpoint> find(UUID id) {
        return sql("""
                select * from outbound_endpoint where workspace_id = :workspace and id = :id and removed_at is null
                """).param("id", id).query(EndpointRepository::endpoint).optional();
    }

    Optional<Endpoint> removed(UUID id) {
        return sql("""
                select * from outbound_endpoint
                where workspace_id = :workspace and id = :id and removed_at is not null
                """).param("id", id).query(EndpointRepository::endpoint).optional();
    }

    Optional<byte[]> url(UUID id) {
        return sql("select locked_url from outbound_endpoint where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void insert(Endpoint it, byte[] lockedUrl, Instant now) {
        bound(it, sql("""
                insert into outbound_endpoint (workspace_id, id, version, kind, name, locked_url, host, is_open, events,
                    detailed, audience, language, created_at, created_by, since, free_at)
                values (:workspace, :id, :version, :kind, :name, :url, :host, :open, :events, :detailed, :audience,
                    :language, :now, :by, :now, :now)
                """))
                .param("kind", it.kind().name())
                .param("open", it.open())
                .param("by", it.createdBy())
                .param("url", lockedUrl)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Returns false if it is another version by now. */
    boolean update(Endpoint it, byte @Nullable [] lockedUrl) {
        return 1 == bound(it, sql("""
                        update outbound_endpoint set version = :version, name = :name, host = :host, events = :events,
                            locked_url = coalesce(:url, locked_url), detailed = :detailed, audience = :audience,
                            language = :language
                        where workspace_id = :workspace and id = :id and version = :version - 1
                        """)).param("url", lockedUrl).update();
    }

    private static StatementSpec bound(Endpoint it, StatementSpec sql) {
        return sql.param("id", it.id())
                .param("version", it.version())
                .param("name", it.name())
                .param("host", it.host())
                .param("events", " " + String.join(" ", it.events()) + " ")
                .param("detailed", it.detailed())
                .param("audience", it.audience().text())
                .param("language", it.language().getLanguage());
    }

    /** One that was closed hears only of what comes. */
    boolean open(UUID id, boolean open, Endpoint.@Nullable ClosedWhy why, Instant now) {
        return 1
                == sql("""
                        update outbound_endpoint set is_open = :open, closed_why = :why, failing_since = null,
                            free_at = :now, version = version + 1,
                            since = case when is_open then since else :now end
                        where workspace_id = :workspace and id = :id and removed_at is null
                        """)
                        .param("id", id)
                        .param("open", open)
                        .param("why", why == null ? null : why.name())
                        .param("now", Timestamp.from(now))
                        .update();
    }

    boolean remove(UUID id, boolean removed, Instant now) {
        return 1
                == sql("""
                        update outbound_endpoint set removed_at = :at, is_open = false
                        where workspace_id = :workspace and id = :id and (removed_at is null) = :removed
                        """)
                        .param("id", id)
                        .param("removed", removed)
                        .param("at", removed ? Timestamp.from(now) : null)
                        .update();
    }

    /** Whether it is this transaction's turn to send to it; no other node's until then. */
    boolean claim(UUID id, Instant now, Instant until) {
        return 1
                == sql("""
                        update outbound_endpoint set free_at = :until
                        where workspace_id = :workspace and id = (
                            select id from outbound_endpoint
                            where workspace_id = :workspace and id = :id and is_open and removed_at is null
                                and free_at <= :now
                            for update skip locked)
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update();
    }

    void freeAt(UUID id, Instant at) {
        sql("update outbound_endpoint set free_at = :at where workspace_id = :workspace and id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void arrived(UUID id) {
        sql("""
                update outbound_endpoint set failing_since = null
                where workspace_id = :workspace and id = :id and failing_since is not null
                """).param("id", id).update();
    }

    /** Since when nothing arrives there. */
    Instant failing(UUID id, Instant now) {
        return sql("""
                update outbound_endpoint set failing_since = coalesce(failing_since, :now)
                where workspace_id = :workspace and id = :id returning failing_since
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var failing = row.getTimestamp("failing_since");
        var why = row.getString("closed_why");
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                EndpointKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("host"),
                row.getBoolean("is_open"),
                events(row.getString("events")),
                row.getBoolean("detailed"),
                Audience.parse(row.getString("audience")).orElseThrow(),
                Locale.of(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("since").toInstant(),
                failing == null ? null : failing.toInstant(),
                why == null ? null : Endpoint.ClosedWhy.valueOf(why));
    }

    private static Set<String> events(String text) {
        return text.isBlank()
                ? Set.of()
                : Arrays.stream(text.strip().split(" ", -1)).collect(Collectors.toSet());
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
