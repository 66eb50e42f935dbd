package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of attendees that were brought: those that wait, with their content, and what came of the others. */
@Repository
class AttendeeFileRepository {

    private final JdbcClient jdbc;

    AttendeeFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID show, UUID id, String name, byte[] content, UUID by, Instant now) {
        sql("""
                insert into show_attendee_upload (workspace_id, id, show_id, name, content, brought_by, brought_at)
                values (:workspace, :id, :show, :name, :content, :by, :now::timestamptz)
                """)
                .param("id", id)
                .param("show", show)
                .param("name", name)
                .param("content", content)
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    Optional<String> name(UUID show, UUID id) {
        return waiting("name", show, id).query(String.class).optional();
    }

    Optional<byte[]> content(UUID show, UUID id) {
        return waiting("content", show, id).query(byte[].class).optional();
    }

    private StatementSpec waiting(String column, UUID show, UUID id) {
        return sql("select " + column + " from show_attendee_upload "
                        + "where workspace_id = :workspace and show_id = :show and id = :id")
                .param("show", show)
                .param("id", id);
    }

    /** All that wait in the workspace, with their names. */
    Map<UUID, String> waiting() {
        var all = new LinkedHashMap<UUID, String>();
        sql("select id, name from show_attendee_upload where workspace_id = :workspace order by id")
                .query(row -> {
                    all.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return all;
    }

    Optional<byte[]> content(UUID id) {
        return sql("select content from show_attendee_upload where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    void delete(UUID id) {
        sql("delete from show_attendee_upload where workspace_id = :workspace and id = :id")
                .param("id", id)
                .update();
    }

    /** Nobody came back for these. */
    int deleteBefore(Instant time) {
        return sql("delete from show_attendee_upload where workspace_id = :workspace and brought_at < :time::timestamptz")
                .param("time", time.toString())
                .update();
    }

    void done(UUID show, AttendeeFile it) {
        sql("""
                insert into show_attendee_file (workspace_id, id, show_id, name, people, added, changed, skipped, read_by,
                    read_at)
                values (:workspace, :id, :show, :name, :people, :added, :changed, :skipped, :by, :at::timestamptz)
                """)
                .param("id", it.id())
                .param("show", show)
                .param("name", it.name())
                .param("people", it.people())
                .param("added", it.added())
                .param("changed", it.changed())
                .param("skipped", it.skipped())
                .param("by", it.readBy())
                .param("at", it.readAt().toString())
                .update();
    }

    /** The latest first. */
    List<AttendeeFile> of(UUID show) {
        return sql("""
                select id, name, people, added, changed, skipped, read_by, read_at from show_attendee_file
                where workspace_id = :workspace and show_id = :show order by id desc limit 50
                """)
                .param("show", show)
                .query((row, _) -> new AttendeeFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("people"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("skipped"),
                        row.getObject("read_by", UUID.class),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
