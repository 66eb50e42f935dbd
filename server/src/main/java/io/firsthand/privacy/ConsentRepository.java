package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import io.firsthand.privacy.Consent.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConsentRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, List<Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into privacy_consent (workspace_id, id, contact_id, purpose, basis, wording, version, language,
                    given_at, how, proof, recorded_at, recorded_by)
                select :workspace, it.* from unnest(:ids::uuid[], :contacts::uuid[], :purposes::text[],
                    :bases::text[], :wordings::text[], :versions::text[], :languages::text[],
                    :givenAt::timestamptz[], :hows::text[], :proofs::jsonb[], :recordedAt::timestamptz[],
                    :recordedBy::uuid[]) as it
                """)
                .param("workspace", workspace)
                .param("ids", column(consents, it -> it.id().toString()))
                .param("contacts", column(consents, it -> it.contact().value().toString()))
                .param("purposes", column(consents, Consent::purpose))
                .param("bases", column(consents, it -> it.basis().id()))
                .param("wordings", column(consents, Consent::wording))
                .param("versions", column(consents, Consent::version))
                .param("languages", column(consents, Consent::language))
                .param("givenAt", column(consents, it -> it.at().toString()))
                .param("hows", column(consents, it -> it.how().id()))
                .param("proofs", column(consents, it -> JSON.writeValueAsString(it.proof())))
                .param("recordedAt", column(consents, it -> it.recordedAt().toString()))
                .param("recordedBy", column(consents, it -> it.recordedBy().toString()))
                .update();
    }

    private static @Nullable String[] column(List<Consent> consents, Function<Consent, @Nullable String> value) {
        var column = new @Nullable String[consents.size()];
        for (var i = 0; i < column.length; i++) {
            column[i] = value.apply(consents.get(i));
        }
        return column;
    }

    int withdraw(UUID workspace, ContactId contact, String purpose, Withdrawal it) {
        return jdbc.sql("""
                update privacy_consent
                set withdrawn_at = :at::timestamptz, withdrawn_how = :how, withdrawn_reason = :reason,
                    withdrawn_by = :by
                where workspace_id = :workspace and contact_id = :contact and purpose = :purpose
                    and withdrawn_at is null
                """)
                .param("at", it.at().toString())
                .param("how", it.how().id())
                .param("reason", it.reason())
                .param("by", it.recordedBy())
                .param("workspace", workspace)
                .param("contact", contact.value())
                .param("purpose", purpose)
                .update();
    }

    List<Consent> of(UUID workspace, Collection<ContactId> contacts) {
        return jdbc.sql("""
                select * from privacy_consent
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                order by given_at desc, id desc
                """)
                .param("workspace", workspace)
                .param(
                        "contacts",
                        contacts.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .query((row, _) -> consent(row))
                .list();
    }

    long deleteAll(UUID workspace, String[] contacts) {
        return jdbc.sql("""
                delete from privacy_consent where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", contacts)
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("purpose"),
                Basis.of(row.getString("basis")).orElse(Basis.CONSENT),
                row.getString("wording"),
                row.getString("version"),
                row.getString("language"),
                time(row, "given_at"),
                Obtained.of(row.getString("how")).orElse(Obtained.API),
                JSON.readValue(row.getString("proof"), TEXTS),
                time(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("withdrawn_at") == null
                        ? null
                        : new Withdrawal(
                                time(row, "withdrawn_at"),
                                Obtained.of(row.getString("withdrawn_how")).orElse(Obtained.API),
                                row.getString("withdrawn_reason"),
                                row.getObject("withdrawn_by", UUID.class)));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
