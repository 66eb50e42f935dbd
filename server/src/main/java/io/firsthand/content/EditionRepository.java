package io.firsthand.content;

import io.firsthand.content.Edition.Approval;
import io.firsthand.content.Edition.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pieces consist of, and what happened to them. */
@Repository
class EditionRepository {

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By language, the newest version first. */
    List<Edition> of(UUID workspace, Collection<UUID> pieces) {
        return jdbc.sql("""
                select * from content_edition where workspace_id = :workspace and piece_id = any(:ids::uuid[])
                order by piece_id, language, version desc
                """)
                .param("workspace", workspace)
                .param("ids", QuestionRepository.texts(pieces))
                .query((row, _) -> edition(row))
                .list();
    }

    Optional<Edition> find(UUID workspace, UUID id) {
        return jdbc.sql("select * from content_edition where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> edition(row))
                .optional();
    }

    void insert(UUID workspace, Edition it) {
        var file = it.file();
        jdbc.sql("""
                insert into content_edition (workspace_id, id, piece_id, language, version, link, sha256, file_name,
                    file_type, file_size, added_by, added_at)
                values (:workspace, :id, :piece, :language, :version, :link, :sha256, :name, :type, :size::bigint, :by,
                    :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("piece", it.piece())
                .param("language", it.language())
                .param("version", it.version())
                .param("link", it.link())
                .param("sha256", file == null ? null : file.sha256())
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.type())
                .param("size", file == null ? null : String.valueOf(file.size()))
                .param("by", it.addedBy())
                .param("at", it.addedAt().toString())
                .update();
    }

    /** All of the piece that nobody approved yet and others made; returns how many. */
    int approve(UUID workspace, UUID piece, Approval approval) {
        return jdbc.sql("""
                update content_edition set approved_by = :by, approved_at = :at::timestamptz, approver_heard = :heard
                where workspace_id = :workspace and piece_id = :piece and approved_at is null and added_by <> :by
                """)
                .param("workspace", workspace)
                .param("piece", piece)
                .param("by", approval.by())
                .param("at", approval.at().toString())
                .param("heard", approval.heard())
                .update();
    }

    void happened(UUID workspace, UUID id, UUID piece, PieceEvent event) {
        jdbc.sql("""
                insert into content_event (workspace_id, id, piece_id, what, words, by, at)
                values (:workspace, :id, :piece, :what, :words, :by, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("piece", piece)
                .param("what", event.what())
                .param("words", event.words())
                .param("by", event.by())
                .param("at", event.at().toString())
                .update();
    }

    /** The latest first. */
    List<PieceEvent> events(UUID workspace, UUID piece, int most) {
        return jdbc.sql("""
                select * from content_event where workspace_id = :workspace and piece_id = :piece
                order by at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("piece", piece)
                .param("most", most)
                .query((row, _) -> new PieceEvent(
                        row.getString("what"),
                        row.getString("words"),
                        row.getObject("by", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var sha256 = row.getString("sha256");
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("piece_id", UUID.class),
                row.getString("language"),
                row.getInt("version"),
                row.getString("link"),
                sha256 == null
                        ? null
                        : new Kept(
                                sha256,
                                row.getString("file_name"),
                                row.getString("file_type"),
                                row.getLong("file_size")),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                approved == null
                        ? null
                        : new Approval(
                                row.getObject("approved_by", UUID.class),
                                approved.toInstant(),
                                row.getBoolean("approver_heard")));
    }
}
