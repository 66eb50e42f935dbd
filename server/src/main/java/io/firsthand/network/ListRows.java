package io.firsthand.network;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.Plain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that colleagues brought, and who is on them. */
@Repository
class ListRows {

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, PrivateList it) {
        jdbc.sql("""
                insert into network_list (workspace_id, id, person_id, kind, shown, file_name, people, skipped, brought_at)
                values (:workspace, :id, :person, :kind, :shown, :file, :people, :skipped, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("person", it.person().value())
                .param("kind", it.ground().id())
                .param("shown", it.shown().id())
                .param("file", it.fileName())
                .param("people", it.people())
                .param("skipped", it.skipped())
                .param("at", it.broughtAt().toString())
                .update();
    }

    /** Somebody on their way into the table. */
    record Row(UUID id, Listed it) {}

    void insert(UUID workspace, PrivateList list, Collection<Row> rows) {
        jdbc.sql("""
                insert into network_acquaintance (workspace_id, list_id, person_id, id, name, name_key, email, email_key,
                    company, company_key, title, since, sent, received, at, fast, slow, sort_name)
                select :workspace, :list, :person, it.* from unnest(:ids::uuid[], :names::text[], :nameKeys::text[],
                    :emails::text[], :emailKeys::text[], :companies::text[], :companyKeys::text[], :titles::text[],
                    :since::timestamptz[], :sent::int[], :received::int[], :times::timestamptz[], :fast::float8[],
                    :slow::float8[], :sortNames::text[]) as it
                """)
                .params(Columns.of(rows)
                        .with("ids", Row::id)
                        .with("names", row -> row.it().name())
                        .with("nameKeys", row -> row.it().nameKey())
                        .with(
                                "emails",
                                row -> row.it().email() == null
                                        ? null
                                        : row.it().email().text())
                        .with("emailKeys", row -> row.it().emailKey())
                        .with("companies", row -> row.it().company())
                        .with("companyKeys", row -> row.it().companyKey())
                        .with("titles", row -> row.it().title())
                        .with("since", row -> row.it().since())
                        .with("sent", row -> row.it().sent())
                        .with("received", row -> row.it().received())
                        .with("times", row -> row.it().weight().at())
                        .with("fast", row -> row.it().weight().fast())
                        .with("slow", row -> row.it().weight().slow())
                        .with("sortNames", row -> Plain.of(row.it().name()))
                        .and("workspace", workspace)
                        .and("list", list.id())
                        .and("person", list.person().value())
                        .map())
                .update();
    }

    /**
     * Recognises people on a list, or on all, who are contacts: by address, else by name at the same company. Returns the
     * contacts that were recognised just now.
     */
    List<UUID> recognise(UUID workspace, Optional<UUID> list) {
        return jdbc.sql("""
                with known as (
                    select it.id, contact.contact_id, 1 as rank from network_acquaintance as it
                    join lead_contact_view as contact on contact.workspace_id = :workspace
                        and contact.email_key = it.email_key
                    where it.workspace_id = :workspace and it.contact_id is null and it.email_key is not null
                        and (:list::uuid is null or it.list_id = :list::uuid)
                    union
                    select it.id, lead.contact_id, 2 from network_acquaintance as it
                    join lead_meeting_view as lead on lead.workspace_id = :workspace
                        and lead.sort_name = it.sort_name and not lead.withdrawn
                    join lead_company_view as company on company.workspace_id = :workspace
                        and company.company_id = lead.company_id and company.normalised_name = it.company_key
                    where it.workspace_id = :workspace and it.contact_id is null and it.company_key is not null
                        and (:list::uuid is null or it.list_id = :list::uuid)
                )
                update network_acquaintance as it set contact_id = known.contact_id
                from (select distinct on (id) id, contact_id from known order by id, rank, contact_id) as known
                where it.workspace_id = :workspace and it.id = known.id
                returning it.contact_id
                """)
                .param("workspace", workspace)
                .param("list", list.map(UUID::toString).orElse(null))
                .query((row, _) -> row.getObject("contact_id", UUID.class))
                .list();
    }

    /** The latest first. */
    List<PrivateList> of(UUID workspace, PersonId person) {
        return jdbc.sql("""
                select list.*, (select count(*) from network_acquaintance as it where it.workspace_id = :workspace
                    and it.list_id = list.id and it.contact_id is not null) as contacts
                from network_list as list where workspace_id = :workspace and person_id = :person
                order by brought_at desc, id desc
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .query((row, _) -> list(row))
                .list();
    }

    private static PrivateList list(ResultSet row) throws SQLException {
        return new PrivateList(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Ground.of(row.getString("kind")),
                Shown.of(row.getString("shown")).orElseThrow(),
                row.getString("file_name"),
                row.getInt("people"),
                row.getLong("contacts"),
                row.getInt("skipped"),
                TieRows.time(row, "brought_at"));
    }

    boolean show(UUID workspace, PersonId person, UUID list, Shown shown) {
        return 1
                == jdbc.sql("""
                update network_list set shown = :shown
                where workspace_id = :workspace and id = :list and person_id = :person
                """)
                        .param("workspace", workspace)
                        .param("list", list)
                        .param("person", person.value())
                        .param("shown", shown.id())
                        .update();
    }

    /** The contacts on a list. */
    List<UUID> contacts(UUID workspace, UUID list) {
        return jdbc.sql("""
                select distinct contact_id from network_acquaintance
                where workspace_id = :workspace and list_id = :list and contact_id is not null
                """)
                .param("workspace", workspace)
                .param("list", list)
                .query((row, _) -> row.getObject("contact_id", UUID.class))
                .list();
    }

    void delete(UUID workspace, Collection<UUID> lists) {
        var params = Map.of("workspace", workspace, "lists", EncounterRows.texts(lists));
        jdbc.sql("""
                delete from network_acquaintance where workspace_id = :workspace and list_id = any(:lists::uuid[])
                """).params(params).update();
        jdbc.sql("delete from network_list where workspace_id = :workspace and id = any(:lists::uuid[])")
                .params(params)
                .update();
    }

    /** The contacts with these addresses. */
    Map<String, UUID> byEmail(UUID workspace, Collection<String> keys) {
        var found = new java.util.HashMap<String, UUID>();
        jdbc.sql("""
                select email_key, contact_id from lead_contact_view
                where workspace_id = :workspace and email_key is not null and email_key = any(:keys::text[])
                """)
                .param("workspace", workspace)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("email_key"), row.getObject("contact_id", UUID.class));
                });
        return found;
    }
}
