package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads leads out of result rows. */
final class LeadRows {

    /** What a query selects so that {@link #lead} can read it; the tables go by their names. */
    static final String COLUMNS = """
            lead.id, lead.version, lead.contact_id, contact.name, contact.given_name, contact.family_name,
            contact.email, contact.phone, contact.title, lead.company_id, company.name as company_name,
            company.domain as company_domain, lead.stage, lead.stage_since, lead.owner_id, lead.channel, lead.campaign, lead.source,
            lead.original_source, lead.latest_source, lead.corrected, lead.how, lead.grade, lead.captured_at,
            lead.captured_by, lead.captured_by_name, lead.place, lead.file, lead.first_note, lead.custom, lead.tags,
            lead.withdrawn_at, lead.merged_into, contact.do_not_contact, lead.erased_at, lead.received_at, lead.changed_at, lead.sort_name
            """;

    static final String JOINS = """
            join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
            left join company on company.workspace_id = lead.workspace_id and company.id = lead.company_id
            """;

    private LeadRows() {}

    static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                new LeadId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                contact(row),
                company(row),
                stage(row.getString("stage")),
                time(row, "stage_since"),
                person(row, "owner_id"),
                source(row),
                Codec.source(Json.read(row.getString("original_source"))),
                Codec.source(Json.read(row.getString("latest_source"))),
                row.getBoolean("corrected"),
                provenance(row),
                row.getString("first_note"),
                Json.read(row.getString("custom")),
                texts(row, "tags"),
                row.getObject("withdrawn_at") != null,
                merged(row),
                ways(row.getString("do_not_contact")),
                row.getObject("erased_at") != null,
                time(row, "received_at"),
                time(row, "changed_at"));
    }

    private static Set<String> ways(@Nullable String text) {
        return text == null ? Set.of() : Set.of(text.split(","));
    }

    /**
     * The columns that lists filter by repeat channel and campaign. Where somebody edited one of the two behind our back,
     * both are shown, so that neither edit can pass for what was recorded.
     */
    private static Source source(ResultSet row) throws SQLException {
        var whole = Codec.source(Json.read(row.getString("source")));
        var listed =
                whole.with(Channel.of(row.getString("channel")).orElse(Channel.UNKNOWN), row.getString("campaign"));
        return listed.equals(whole) ? whole : listed.withDetail("≠ " + Codec.write(whole));
    }

    static ContactDetails contact(ResultSet row) throws SQLException {
        return new ContactDetails(
                row.getString("name"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("title"));
    }

    private static @Nullable CompanyLink company(ResultSet row) throws SQLException {
        var id = row.getObject("company_id", UUID.class);
        return id == null
                ? null
                : new CompanyLink(new CompanyId(id), row.getString("company_name"), row.getString("company_domain"));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                How.of(row.getString("how")).orElseThrow(),
                Grade.valueOf(row.getString("grade")),
                time(row, "captured_at"),
                person(row, "captured_by"),
                row.getString("captured_by_name"),
                row.getString("place"),
                file(row.getString("file")));
    }

    static @Nullable String write(Provenance.@Nullable FileRow file) {
        return file == null
                ? null
                : Json.write(Values.none()
                        .with("name", file.name())
                        .with("sha256", file.sha256())
                        .with("row", file.row())
                        .with("batch", file.batch().toString())
                        .map());
    }

    private static Provenance.@Nullable FileRow file(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var values = new Values(Json.read(json));
        return new Provenance.FileRow(
                values.text("name", ""),
                values.text("sha256", ""),
                values.number("row"),
                UUID.fromString(Objects.requireNonNull(values.text("batch"))));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A stage that nobody knows, because somebody wrote it past us, counts as an inquiry. */
    static Stage stage(String id) {
        return Stage.of(id).orElse(Stage.INQUIRY);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable LeadId merged(ResultSet row) throws SQLException {
        var id = row.getObject("merged_into", UUID.class);
        return id == null ? null : new LeadId(id);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
