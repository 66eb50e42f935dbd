package io.firsthand.privacy;

import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Certificate.Went;
import io.firsthand.privacy.PersonalData.Kept;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CertificateRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Certificate it, Collection<String> files) {
        jdbc.sql("""
                insert into privacy_erasure (workspace_id, id, at, by_id, cause, reference, contacts, leads, went, stays,
                    files, fact_id)
                values (:workspace, :id, :at::timestamptz, :by, :cause, :reference, :contacts, :leads::jsonb,
                    :went::jsonb, :stays::jsonb, :files, :fact)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("at", it.at().toString())
                .param("by", it.by())
                .param("cause", it.cause().id())
                .param("reference", it.reference())
                .param("contacts", it.contacts())
                .param("leads", JSON.writeValueAsString(it.leads()))
                .param("went", JSON.writeValueAsString(it.went()))
                .param("stays", JSON.writeValueAsString(it.stays()))
                .param("files", it.files())
                .param("fact", it.fact())
                .update();
        jdbc.sql("""
                insert into privacy_file (workspace_id, path, erasure_id, noted_at)
                select :workspace, path, :id, :at::timestamptz from unnest(:paths::text[]) as it (path)
                on conflict do nothing
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("at", it.at().toString())
                .param("paths", files.toArray(String[]::new))
                .update();
    }

    Optional<Certificate> find(UUID workspace, UUID id) {
        return jdbc.sql("select * from privacy_erasure where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> certificate(row))
                .optional();
    }

    List<Certificate> list(UUID workspace, Optional<UUID> before, int limit) {
        return jdbc.sql("""
                select * from privacy_erasure
                where workspace_id = :workspace and (:before::uuid is null or id < :before::uuid)
                order by id desc limit :limit
                """)
                .param("workspace", workspace)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, _) -> certificate(row))
                .list();
    }

    List<String> files(UUID workspace) {
        return jdbc.sql("select path from privacy_file where workspace_id = :workspace order by path")
                .param("workspace", workspace)
                .query((row, _) -> row.getString("path"))
                .list();
    }

    void removed(UUID workspace, String path) {
        jdbc.sql("delete from privacy_file where workspace_id = :workspace and path = :path")
                .param("workspace", workspace)
                .param("path", path)
                .update();
    }

    /** Whether nothing is left to clean of the erasures from then on. */
    boolean isCleaned(UUID workspace, Instant from) {
        return jdbc.sql("""
                select not exists (select from privacy_erasure
                    where workspace_id = :workspace and cleaned_at is null and at >= :from::timestamptz)
                """)
                .param("workspace", workspace)
                .param("from", from.toString())
                .query(Boolean.class)
                .single();
    }

    /** Those that were there when the cleaning began; later ones wait for the next. */
    void cleaned(UUID workspace, Instant began, Instant now) {
        jdbc.sql("""
                update privacy_erasure set cleaned_at = :now::timestamptz
                where workspace_id = :workspace and cleaned_at is null and at < :began::timestamptz
                    and not exists (select from privacy_file
                        where privacy_file.workspace_id = :workspace and erasure_id = privacy_erasure.id)
                """)
                .param("workspace", workspace)
                .param("began", began.toString())
                .param("now", now.toString())
                .update();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var cleaned = row.getObject("cleaned_at", OffsetDateTime.class);
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_id", UUID.class),
                Cause.of(row.getString("cause")).orElse(Cause.REQUEST),
                row.getString("reference"),
                row.getInt("contacts"),
                JSON.readValue(row.getString("leads"), new TypeReference<List<UUID>>() {}),
                JSON.readValue(row.getString("went"), new TypeReference<List<Went>>() {}),
                JSON.readValue(row.getString("stays"), new TypeReference<List<Kept>>() {}),
                row.getInt("files"),
                row.getObject("fact_id", UUID.class),
                cleaned == null ? null : cleaned.toInstant());
    }
}
