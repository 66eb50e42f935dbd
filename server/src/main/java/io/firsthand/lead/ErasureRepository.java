package io.firsthand.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Empties what says something about a person, and leaves what is counted. */
@Repository
class ErasureRepository {

    private static final String ADDRESS = "/api/v1/leads/";

    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lead that is going to be emptied. */
    record Row(
            LeadId id,
            @Nullable CompanyLink company,
            Source source,
            Source original,
            Source latest,
            @Nullable String byName,
            List<String> tags) {}

    /** Lets nobody else change the contacts and their leads until the transaction ends. */
    List<Row> lock(UUID workspace, Collection<ContactId> contacts) {
        jdbc.sql("""
                select id from contact
                where workspace_id = :workspace and id = any(:contacts::uuid[]) order by id for update
                """).params(ids(workspace, contacts).map()).query(row -> {});
        jdbc.sql("""
                select id from lead
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[]) order by id for update
                """).params(ids(workspace, contacts).map()).query(row -> {});
        return jdbc.sql("""
                select lead.id, company_id, company.name, company.domain, source, original_source, latest_source,
                    captured_by_name, tags
                from lead left join company on company.workspace_id = :workspace and company.id = company_id
                where lead.workspace_id = :workspace and contact_id = any(:contacts::uuid[]) order by lead.id
                """)
                .params(ids(workspace, contacts).map())
                .query((row, _) -> new Row(
                        new LeadId(row.getObject("id", UUID.class)),
                        row.getObject("company_id") == null
                                ? null
                                : new CompanyLink(
                                        new CompanyId(row.getObject("company_id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("domain")),
                        Codec.source(Json.read(row.getString("source"))),
                        Codec.source(Json.read(row.getString("original_source"))),
                        Codec.source(Json.read(row.getString("latest_source"))),
                        row.getString("captured_by_name"),
                        List.of((String[]) row.getArray("tags").getArray())))
                .list();
    }

    private static Columns<ContactId> ids(UUID workspace, Collection<ContactId> contacts) {
        return Columns.of(contacts).with("contacts", ContactId::value).and("workspace", workspace);
    }

    void emptyContacts(UUID workspace, Collection<ContactId> contacts) {
        jdbc.sql("""
                update contact set name = null, given_name = null, family_name = null, email = null, email_key = null,
                    phone = null, phone_e164 = null, title = null, do_not_contact = null
                where workspace_id = :workspace and id = any(:contacts::uuid[])
                """).params(ids(workspace, contacts).map()).update();
    }

    void emptyLeads(UUID workspace, List<Row> leads, Predicate<String> isAboutThem, Instant now) {
        jdbc.sql("""
                update lead set company_id = null, source = it.source, original_source = it.original,
                    latest_source = it.latest, campaign = it.campaign, captured_by_name = it.by_name, place = null,
                    file = null, first_note = null, custom = '{}', sort_name = :sortName,
                    erased_at = :now::timestamptz, version = version + 1, changed_at = :now::timestamptz
                from unnest(:ids::uuid[], :sources::jsonb[], :originals::jsonb[], :latests::jsonb[],
                    :campaigns::text[], :byNames::text[]) as it (id, source, original, latest, campaign, by_name)
                where workspace_id = :workspace and lead.id = it.id
                """)
                .params(Columns.of(leads)
                        .with("ids", it -> it.id().value())
                        .with(
                                "sources",
                                it -> Json.write(Codec.write(it.source().anonymous(isAboutThem))))
                        .with(
                                "originals",
                                it -> Json.write(Codec.write(it.original().anonymous(isAboutThem))))
                        .with(
                                "latests",
                                it -> Json.write(Codec.write(it.latest().anonymous(isAboutThem))))
                        .with(
                                "campaigns",
                                it -> it.source().anonymous(isAboutThem).campaign())
                        .with(
                                "byNames",
                                it -> it.byName() == null || isAboutThem.test(it.byName()) ? null : it.byName())
                        .and("sortName", LeadDraft.sortName(ContactDetails.NONE))
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    /** Notes, signals, later arrivals, foreign keys, words to find it by, and answers of the API. */
    void deleteParts(UUID workspace, List<LeadId> leads) {
        var parameters = Columns.of(leads)
                .with("leads", LeadId::value)
                .with("addresses", it -> ADDRESS + it.value())
                .and("workspace", workspace)
                .map();
        for (var table : List.of("lead_note", "lead_signal", "lead_source", "lead_key", "lead_search")) {
            jdbc.sql("delete from " + table + " where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                    .params(parameters)
                    .update();
        }
        jdbc.sql("""
                delete from lead_idempotency_key where workspace_id = :workspace and location = any(:addresses)
                """).params(parameters).update();
    }

    /** Tags that name the person go from their leads, and altogether where nobody else has them. */
    void deleteTags(UUID workspace, List<LeadId> leads, List<String> tags) {
        var parameters = Columns.of(leads)
                .with("leads", LeadId::value)
                .and("tags", tags.toArray(String[]::new))
                .and("workspace", workspace)
                .map();
        jdbc.sql("""
                update lead set tags = array(select each from unnest(tags) as each where each <> all(:tags::text[]))
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """).params(parameters).update();
        jdbc.sql("""
                delete from lead_tag
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and tag = any(:tags::text[])
                """).params(parameters).update();
        jdbc.sql("""
                delete from tag where workspace_id = :workspace and name = any(:tags::text[])
                    and not exists (select from lead_tag where lead_tag.workspace_id = :workspace and tag = tag.name)
                """).params(parameters).update();
    }

    /** Those that no lead belongs to any more. */
    void deleteCompanies(UUID workspace, List<CompanyId> companies) {
        jdbc.sql("""
                delete from company where workspace_id = :workspace and id = any(:companies::uuid[])
                    and not exists (select from lead where lead.workspace_id = :workspace and company_id = company.id)
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    void deleteNote(UUID workspace, LeadId lead, UUID note, Instant now) {
        jdbc.sql("delete from lead_note where workspace_id = :workspace and lead_id = :lead and id = :note")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("note", note)
                .update();
        jdbc.sql("""
                update lead set version = version + 1, changed_at = :now::timestamptz, first_note = (
                    select left(split_part(text, E'\\n', 1), 200) from lead_note
                    where lead_note.workspace_id = :workspace and lead_id = lead.id order by lead_note.id limit 1)
                where workspace_id = :workspace and id = :lead
                """)
                .param("now", now.toString())
                .param("workspace", workspace)
                .param("lead", lead.value())
                .update();
    }
}
