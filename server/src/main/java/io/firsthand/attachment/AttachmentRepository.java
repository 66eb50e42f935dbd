package io.firsthand.attachment;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on leads, without their content. */
@Repository
class AttachmentRepository {

    private static final String SELECT = """
            select id, lead_id, name, type, size, sha256, added_by, added_at, withdrawn_at
            from attachment where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Attachment it) {
        jdbc.sql("""
                insert into attachment (workspace_id, id, lead_id, name, type, size, sha256, added_by, added_at)
                values (:workspace, :id, :lead, :name, :type, :size, :sha256, :by, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("name", it.name())
                .param("type", it.type().id())
                .param("size", it.size())
                .param("sha256", it.sha256())
                .param("by", it.by())
                .param("at", it.at().toString())
                .update();
    }

    void update(UUID workspace, Attachment it, Instant now) {
        jdbc.sql("""
                update attachment set name = :name,
                    withdrawn_at = case when :withdrawn then coalesce(withdrawn_at, :now::timestamptz) end
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("name", it.name())
                .param("withdrawn", it.withdrawn())
                .param("now", now.toString())
                .update();
    }

    Optional<Attachment> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> attachment(row))
                .optional();
    }

    /** Also those that were taken back; in the order they were added. */
    List<Attachment> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by added_at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> attachment(row))
                .list();
    }

    /** Deletes the files of leads; returns the content that no other lead has. */
    List<String> deleteAll(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                with gone as (
                    delete from attachment where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                    returning sha256
                )
                select distinct sha256 from gone where not exists (select 1 from attachment as other
                    where other.workspace_id = :workspace and other.sha256 = gone.sha256
                        and not other.lead_id = any(:leads::uuid[]))
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getString("name"),
                FileType.of(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("withdrawn_at") != null);
    }
}
