package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Versions of definitions in the current workspace. */
@Repository
class VersionRepository {

    private static final String SELECT = """
            select id, segment, version, state, revision, content, hash, made_from, created_by, created_at, changed_by,
                changed_at, proposed_by, proposed_at, in_force_at, ended_by, ended_at, reason
            from agreement_version where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Definition it) {
        written(it, """
                insert into agreement_version (workspace_id, id, segment, version, state, revision, content, hash,
                    made_from, created_by, created_at, changed_by, changed_at)
                values (:workspace, :id, :segment, :version::int, :state, 1, :content, :hash, :from::uuid,
                    :createdBy, :createdAt::timestamptz, :changedBy, :changedAt::timestamptz)
                """)
                .param("from", it.from())
                .param("createdBy", it.created().actor())
                .param("createdAt", it.created().at().toString())
                .update();
    }

    void update(Definition it) {
        written(it, """
                update agreement_version set segment = :segment, version = :version::int, state = :state,
                    revision = revision + 1, content = :content, hash = :hash, changed_by = :changedBy,
                    changed_at = :changedAt::timestamptz, proposed_by = :proposedBy::uuid,
                    proposed_at = :proposedAt::timestamptz, in_force_at = :since::timestamptz,
                    ended_by = :endedBy::uuid, ended_at = :endedAt::timestamptz, reason = :reason
                where workspace_id = :workspace and id = :id
                """)
                .param(
                        "proposedBy",
                        it.proposed() == null ? null : it.proposed().actor())
                .param(
                        "proposedAt",
                        it.proposed() == null ? null : it.proposed().at().toString())
                .param("since", it.since() == null ? null : it.since().toString())
                .param("endedBy", it.ended() == null ? null : it.ended().actor())
                .param("endedAt", it.ended() == null ? null : it.ended().at().toString())
                .param("reason", it.reason())
                .update();
    }

    private StatementSpec written(Definition it, String sql) {
        return sql(sql).param("id", it.id())
                .param("segment", it.segment())
                .param("version", it.version())
                .param("state", it.state().id())
                .param("content", it.content().json())
                .param("hash", it.hash())
                .param("changedBy", it.changed().actor())
                .param("changedAt", it.changed().at().toString());
    }

    Optional<Definition> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query(VersionRepository::definition)
                .optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Definition> lock(UUID id) {
        return sql(SELECT + "and id = :id for update")
                .param("id", id)
                .query(VersionRepository::definition)
                .optional();
    }

    /** The one in force of a segment, locked. */
    Optional<Definition> lockInForce(String segment) {
        return sql(SELECT + "and segment = :segment and state = 'in_force' for update")
                .param("segment", segment)
                .query(VersionRepository::definition)
                .optional();
    }

    /** By segment, the one for all other leads last. */
    List<Definition> inForce() {
        return sql(SELECT + "and state = 'in_force' order by segment = '', segment")
                .query(VersionRepository::definition)
                .list();
    }

    /** The last made first, behind the given one. */
    List<Definition> page(List<State> states, UUID before, int most) {
        return sql(SELECT + "and state in (:states) and id < :before order by id desc limit :most")
                .param("states", states.stream().map(State::id).toList())
                .param("before", before)
                .param("most", most)
                .query(VersionRepository::definition)
                .list();
    }

    /** Those of a segment that were proposed at some time, the latest first. */
    List<Definition> versions(String segment, int most) {
        return sql(SELECT + "and segment = :segment and version is not null order by version desc limit :most")
                .param("segment", segment)
                .param("most", most)
                .query(VersionRepository::definition)
                .list();
    }

    /** What is stored, read by nobody yet. */
    Optional<StoredVersion> stored(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> new StoredVersion(
                        row.getString("segment"),
                        row.getObject("version", Integer.class),
                        row.getString("state"),
                        row.getString("content"),
                        row.getString("hash"),
                        instant(row, "in_force_at")))
                .optional();
    }

    /** The next number of a segment. Until the transaction ends nobody else numbers a version of it. */
    int nextVersion(String segment) {
        return sql("""
                insert into agreement_segment (workspace_id, segment, versions) values (:workspace, :segment, 1)
                on conflict (workspace_id, segment) do update set versions = agreement_segment.versions + 1
                returning versions
                """).param("segment", segment).query(Integer.class).single();
    }

    /** Until the transaction ends nobody else puts a version of this segment in force. */
    void lockSegment(String segment) {
        sql("select versions from agreement_segment where workspace_id = :workspace and segment = :segment for update")
                .param("segment", segment)
                .query(Integer.class)
                .single();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Definition definition(ResultSet row, int number) throws SQLException {
        return new Definition(
                row.getObject("id", UUID.class),
                row.getString("segment"),
                row.getObject("version", Integer.class),
                State.of(row.getString("state")).orElseThrow(),
                row.getLong("revision"),
                content(row.getString("content")),
                row.getString("hash"),
                row.getObject("made_from", UUID.class),
                new By(
                        row.getObject("created_by", UUID.class),
                        row.getTimestamp("created_at").toInstant()),
                new By(
                        row.getObject("changed_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant()),
                by(row, "proposed"),
                instant(row, "in_force_at"),
                by(row, "ended"),
                row.getString("reason"));
    }

    /** Whoever made something else of it in the database sees a blank one; see {@link Definition#isAltered}. */
    private static Content content(String json) {
        try {
            return Content.read(json);
        } catch (IllegalArgumentException _) {
            return Content.blank("");
        }
    }

    private static @Nullable By by(ResultSet row, String what) throws SQLException {
        var at = instant(row, what + "_at");
        return at == null ? null : new By(row.getObject(what + "_by", UUID.class), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
