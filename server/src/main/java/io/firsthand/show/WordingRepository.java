package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The wordings of consents at shows, all versions. */
@Repository
class WordingRepository {

    private static final String SELECT = """
            select id, version, show_id, language, purpose, text, written_at from show_wording
            where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    WordingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Wording it, UUID by) {
        sql("""
                insert into show_wording (workspace_id, id, version, show_id, language, purpose, text, written_by,
                    written_at)
                values (:workspace, :id, :version, :show, :language, :purpose, :text, :by, :at::timestamptz)
                """)
                .param("id", it.id())
                .param("version", it.version())
                .param("show", it.show())
                .param("language", it.language())
                .param("purpose", it.purpose())
                .param("text", it.text())
                .param("by", by)
                .param("at", it.writtenAt().toString())
                .update();
    }

    /** Ends the use of all versions, or takes that back; returns how many there are. */
    int withdraw(UUID show, UUID id, boolean isWithdrawn, Instant now) {
        return sql("""
                update show_wording set withdrawn_at = case when :withdrawn then :now::timestamptz end
                where workspace_id = :workspace and show_id = :show and id = :id
                """)
                .param("show", show)
                .param("withdrawn", isWithdrawn)
                .param("now", now.toString())
                .param("id", id)
                .update();
    }

    Optional<Wording> find(UUID id, int version) {
        return sql(SELECT + "and id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, _) -> wording(row))
                .optional();
    }

    /** Every version, also of what nobody is asked any more; the newest first. */
    List<Wording> of(UUID show, String purpose, String language) {
        return sql(SELECT + """
                and show_id = :show and purpose = :purpose and language = :language order by version desc
                """)
                .param("show", show)
                .param("purpose", purpose)
                .param("language", language)
                .query((row, _) -> wording(row))
                .list();
    }

    /** The newest version of each that is in use. */
    List<Wording> current(UUID show) {
        return sql("""
                select distinct on (purpose, language) id, version, show_id, language, purpose, text, written_at
                from show_wording where workspace_id = :workspace and show_id = :show and withdrawn_at is null
                order by purpose, language, version desc
                """).param("show", show).query((row, _) -> wording(row)).list();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("show_id", UUID.class),
                row.getString("language"),
                row.getString("purpose"),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
