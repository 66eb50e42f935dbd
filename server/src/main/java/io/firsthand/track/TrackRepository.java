package io.firsthand.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tracks, their versions, and what their drafts said before. */
@Repository
class TrackRepository {

    private static final String SELECT = """
            select track.*, version.content is distinct from track.draft as changed from track
            left join track_version as version on version.workspace_id = track.workspace_id
                and version.track_id = track.id and version.number = track.version
            where track.workspace_id = :workspace
            """;

    /** How far back a draft's changes can be undone. */
    private static final int KEPT = 50;

    private final JdbcClient jdbc;

    TrackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Track> all(UUID workspace) {
        return jdbc.sql(SELECT + " order by retired_at nulls first, version = 0, lower(track.name), id")
                .param("workspace", workspace)
                .query((row, _) -> track(row))
                .list();
    }

    Optional<Track> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + " and track.id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> track(row))
                .optional();
    }

    Optional<Track> named(UUID workspace, String name) {
        return jdbc.sql(SELECT + " and lower(track.name) = lower(:name) and retired_at is null and track.version > 0")
                .param("workspace", workspace)
                .param("name", name.strip())
                .query((row, _) -> track(row))
                .optional();
    }

    Optional<Track> lock(UUID workspace, UUID id) {
        jdbc.sql("select id from track where workspace_id = :workspace and id = :id for update")
                .param("workspace", workspace)
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(workspace, id);
    }

    void insert(UUID workspace, Track it) {
        jdbc.sql("""
                insert into track (workspace_id, id, name, draft, revision, version, changed_by, changed_at)
                values (:workspace, :id, :name, :draft, :revision, 0, :by, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("name", it.draft().name())
                .param("draft", it.draft().json())
                .param("revision", it.revision())
                .param("by", it.changedBy())
                .param("at", it.changedAt().toString())
                .update();
        keep(workspace, it.id(), it.revision(), it.draft());
    }

    /** Until it is put to use, a track goes by the name of its draft. */
    void save(UUID workspace, UUID id, int revision, Design draft, UUID by, Instant now) {
        jdbc.sql("""
                update track set draft = :draft, revision = :revision, changed_by = :by, changed_at = :at::timestamptz,
                    name = case when version = 0 then :name else name end
                where workspace_id = :workspace and id = :id
                """)
                .param("draft", draft.json())
                .param("revision", revision)
                .param("by", by)
                .param("at", now.toString())
                .param("name", draft.name())
                .param("workspace", workspace)
                .param("id", id)
                .update();
        keep(workspace, id, revision, draft);
    }

    private void keep(UUID workspace, UUID id, int revision, Design draft) {
        jdbc.sql("""
                insert into track_revision (workspace_id, track_id, revision, draft)
                values (:workspace, :id, :revision, :draft)
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("revision", revision)
                .param("draft", draft.json())
                .update();
        jdbc.sql("delete from track_revision where workspace_id = :workspace and track_id = :id and revision <= :old")
                .param("workspace", workspace)
                .param("id", id)
                .param("old", revision - KEPT)
                .update();
    }

    Optional<Design> revision(UUID workspace, UUID id, int revision) {
        return jdbc.sql("""
                select draft from track_revision
                where workspace_id = :workspace and track_id = :id and revision = :revision
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("revision", revision)
                .query((row, _) -> Designs.stored(row.getString("draft")))
                .optional();
    }

    void publish(UUID workspace, UUID id, Track.Version it) {
        jdbc.sql("""
                insert into track_version (workspace_id, track_id, number, content, published_by, published_at)
                values (:workspace, :id, :number, :content, :by, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("number", it.number())
                .param("content", it.design().json())
                .param("by", it.by())
                .param("at", it.at().toString())
                .update();
        jdbc.sql("""
                update track set version = :number, name = :name, retired_at = null
                where workspace_id = :workspace and id = :id
                """)
                .param("number", it.number())
                .param("name", it.design().name())
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    void retire(UUID workspace, UUID id, @Nullable Instant at) {
        jdbc.sql("update track set retired_at = :at::timestamptz where workspace_id = :workspace and id = :id")
                .param("at", at == null ? null : at.toString())
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    List<Track.Version> versions(UUID workspace, UUID id) {
        return jdbc.sql("""
                select * from track_version where workspace_id = :workspace and track_id = :id order by number desc
                """)
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> version(row))
                .list();
    }

    Optional<Track.Version> version(UUID workspace, UUID id, int number) {
        return jdbc.sql("""
                select * from track_version where workspace_id = :workspace and track_id = :id and number = :number
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("number", number)
                .query((row, _) -> version(row))
                .optional();
    }

    private static Track.Version version(ResultSet row) throws SQLException {
        return new Track.Version(
                row.getInt("number"),
                Designs.stored(row.getString("content")),
                row.getObject("published_by", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Track track(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Track(
                row.getObject("id", UUID.class),
                Designs.stored(row.getString("draft")),
                row.getInt("revision"),
                row.getInt("version"),
                row.getBoolean("changed"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }
}
