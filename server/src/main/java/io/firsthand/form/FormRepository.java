package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.database.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class FormRepository {

    private final JdbcClient jdbc;

    FormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Form> all() {
        return sql("select * from form where workspace_id = :workspace order by lower(name), id")
                .query(FormRepository::form)
                .list();
    }

    Optional<Form> find(UUID id) {
        return sql("select * from form where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(FormRepository::form)
                .optional();
    }

    Optional<Form> find(long publicNumber) {
        return sql("select * from form where workspace_id = :workspace and public_number = :number")
                .param("number", publicNumber)
                .query(FormRepository::form)
                .optional();
    }

    Optional<Form> lock(UUID id) {
        return sql("select * from form where workspace_id = :workspace and id = :id for update")
                .param("id", id)
                .query(FormRepository::form)
                .optional();
    }

    void insert(Form form, UUID by) {
        sql("""
                insert into form (workspace_id, id, public_number, name, is_open, design, version, seal, created_at,
                    created_by, changed_at)
                values (:workspace, :id, :number, :name, true, :design::jsonb, :version, :seal, :now, :by, :now)
                """)
                .param("id", form.id())
                .param("number", form.publicId().number())
                .param("name", form.name())
                .param("design", Json.write(form.design()))
                .param("version", form.version())
                .param("seal", form.seal())
                .param("by", by)
                .param("now", Timestamp.from(form.createdAt()))
                .update();
    }

    void update(Form form) {
        sql("""
                update form set name = :name, design = :design::jsonb, version = :version, changed_at = :now
                where workspace_id = :workspace and id = :id
                """)
                .param("id", form.id())
                .param("name", form.name())
                .param("design", Json.write(form.design()))
                .param("version", form.version())
                .param("now", Timestamp.from(form.changedAt()))
                .update();
    }

    boolean open(UUID id, boolean open, Instant now) {
        return 1
                == sql("""
                        update form set is_open = :open, changed_at = :now where workspace_id = :workspace and id = :id
                        """)
                        .param("id", id)
                        .param("open", open)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** Writes the versions down that are not there yet. */
    void keep(UUID form, List<ConsentText> consents, Instant now) {
        for (var consent : consents) {
            sql("""
                    insert into form_consent (workspace_id, form_id, consent_id, version, purpose, wording_en, wording_de,
                        created_at)
                    values (:workspace, :form, :consent, :version, :purpose, :en, :de, :now)
                    on conflict do nothing
                    """)
                    .param("form", form)
                    .param("consent", consent.id())
                    .param("version", consent.version())
                    .param("purpose", consent.purpose())
                    .param("en", consent.wording().en())
                    .param("de", consent.wording().de())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** The latest version of each consent that a form ever asked for. */
    List<ConsentText> latest(UUID form) {
        return sql("""
                select distinct on (consent_id) * from form_consent
                where workspace_id = :workspace and form_id = :form order by consent_id, version desc
                """).param("form", form).query(FormRepository::consent).list();
    }

    Optional<ConsentText> consent(UUID form, UUID consent, int version) {
        return sql("""
                select * from form_consent
                where workspace_id = :workspace and form_id = :form and consent_id = :consent and version = :version
                """)
                .param("form", form)
                .param("consent", consent)
                .param("version", version)
                .query(FormRepository::consent)
                .optional();
    }

    private static Form form(ResultSet row, int number) throws SQLException {
        return new Form(
                row.getObject("id", UUID.class),
                new PublicId(new WorkspaceId(row.getObject("workspace_id", UUID.class)), row.getLong("public_number")),
                row.getString("name"),
                row.getBoolean("is_open"),
                Json.read(row.getString("design"), Design.class),
                row.getInt("version"),
                row.getString("seal"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static ConsentText consent(ResultSet row, int number) throws SQLException {
        return new ConsentText(
                row.getObject("consent_id", UUID.class),
                row.getInt("version"),
                row.getString("purpose"),
                new Wording(row.getString("wording_en"), row.getString("wording_de")),
                false);
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
