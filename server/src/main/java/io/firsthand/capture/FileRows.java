package io.firsthand.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that conversations declare, by their content. */
@Repository
@Transactional
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getInt("place"),
                new DeclaredFile(
                        row.getString("sha256"), row.getLong("bytes"), row.getString("type"), row.getString("role")),
                Optional.ofNullable(row.getObject("arrived_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("refused")));
    }

    /** All of this content, of whatever conversation. */
    List<KeptFile> of(UUID workspace, String sha256) {
        return jdbc.sql("select * from conversation_file where workspace_id = :workspace and sha256 = :sha256")
                .param("workspace", workspace)
                .param("sha256", sha256)
                .query((row, _) -> file(row))
                .list();
    }

    void arrived(UUID workspace, String sha256, Instant now) {
        jdbc.sql("""
                update conversation_file set arrived_at = :now
                 where workspace_id = :workspace and sha256 = :sha256 and arrived_at is null and refused is null
                """)
                .param("workspace", workspace)
                .param("sha256", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refused(UUID workspace, String sha256, String why) {
        jdbc.sql("""
                update conversation_file set refused = :why
                 where workspace_id = :workspace and sha256 = :sha256 and arrived_at is null
                """)
                .param("workspace", workspace)
                .param("sha256", sha256)
                .param("why", why)
                .update();
    }
}
