package io.firsthand.network;

import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the people on the map: contacts with their company, and acquaintances who are no contacts. */
@Repository
class PersonRows {

    private static final int MOST_PEERS = 20;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who are known to be of one company. */
    record Peers(UUID one, UUID other, String company) {}

    /** The people last seen of the companies that these contacts are of. */
    List<Peers> peers(UUID workspace, Collection<UUID> contacts) {
        return jdbc.sql("""
                select given.id, peer.contact_id, company.name from unnest(:contacts::uuid[]) as given (id)
                cross join lateral (
                    select company_id from lead_meeting_view as lead where lead.workspace_id = :workspace
                        and lead.contact_id = given.id and lead.company_id is not null and not lead.withdrawn
                    order by captured_at desc limit 1) as own
                join lead_company_view as company on company.workspace_id = :workspace
                    and company.company_id = own.company_id
                cross join lateral (
                    select distinct contact_id from (
                        select contact_id from lead_meeting_view as lead where lead.workspace_id = :workspace
                            and lead.company_id = own.company_id and not lead.withdrawn
                        order by captured_at desc limit :most) as latest) as peer
                where peer.contact_id <> given.id
                """)
                .param("workspace", workspace)
                .param("contacts", EncounterRows.texts(contacts))
                .param("most", MOST_PEERS)
                .query((row, _) -> new Peers(
                        row.getObject("id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("name")))
                .list();
    }

    /** The people last seen of each company. */
    Map<CompanyId, List<UUID>> of(UUID workspace, Collection<CompanyId> companies, int most) {
        var found = new LinkedHashMap<CompanyId, List<UUID>>();
        jdbc.sql("""
                select given.id, array_agg(distinct lead.contact_id) as contacts
                from unnest(:companies::uuid[]) as given (id) cross join lateral (
                    select contact_id from lead_meeting_view where workspace_id = :workspace and company_id = given.id
                        and not withdrawn order by captured_at desc limit :most) as lead
                group by given.id
                """)
                .param("workspace", workspace)
                .param(
                        "companies",
                        companies.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .param("most", most)
                .query(row -> {
                    found.put(new CompanyId(row.getObject("id", UUID.class)), List.of((UUID[])
                            row.getArray("contacts").getArray()));
                });
        return found;
    }

    /** Contacts by id, with the company they were seen of last. */
    Map<UUID, Known> contacts(UUID workspace, Collection<UUID> ids) {
        var found = new HashMap<UUID, Known>();
        jdbc.sql("""
                select contact.contact_id, coalesce(contact.name, contact.email, '') as name, contact.title,
                    latest.company_id, company.name as company, latest.lead_id, latest.owner_id
                from lead_contact_view as contact
                left join lateral (
                    select lead_id, company_id, owner_id from lead_meeting_view as lead
                    where lead.workspace_id = :workspace and lead.contact_id = contact.contact_id and not lead.withdrawn
                    order by lead.stage in ('won', 'lost', 'disqualified'), captured_at desc limit 1) as latest on true
                left join lead_company_view as company on company.workspace_id = :workspace
                    and company.company_id = latest.company_id
                where contact.workspace_id = :workspace and contact.contact_id = any(:ids::uuid[])
                """)
                .param("workspace", workspace)
                .param("ids", EncounterRows.texts(ids))
                .query(row -> {
                    found.put(row.getObject("contact_id", UUID.class), known(row));
                });
        return found;
    }

    private static Known known(ResultSet row) throws SQLException {
        var company = row.getObject("company_id", UUID.class);
        var lead = row.getObject("lead_id", UUID.class);
        return new Known(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                company == null ? null : new CompanyId(company),
                row.getString("company"),
                lead == null ? null : new LeadId(lead));
    }

    /** Who of a company colleagues know who is no contact, as far as the viewer may see that. */
    List<Acquaintance> acquaintances(UUID workspace, Optional<UUID> viewer, CompanyId company, int most) {
        return jdbc.sql("""
                select it.id, it.person_id, it.name, it.since, it.at, it.fast, it.slow, it.sent, it.received,
                    case when it.person_id = :viewer::uuid or list.shown = 'details' then it.title end as title,
                    list.kind
                from lead_company_view as company
                join network_acquaintance as it on it.workspace_id = :workspace
                    and it.company_key = company.normalised_name and it.contact_id is null
                join network_list as list on list.workspace_id = :workspace and list.id = it.list_id
                where company.workspace_id = :workspace and company.company_id = :company
                    and (it.person_id = :viewer::uuid or list.shown <> 'strength')
                order by it.slow desc, it.id limit :most
                """)
                .param("workspace", workspace)
                .param("viewer", viewer.map(UUID::toString).orElse(null))
                .param("company", company.value())
                .param("most", most)
                .query((row, _) -> acquaintance(row))
                .list();
    }

    private static Acquaintance acquaintance(ResultSet row) throws SQLException {
        return new Acquaintance(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                new Weight(TieRows.time(row, "at"), row.getDouble("fast"), row.getDouble("slow")),
                row.getInt("sent"),
                row.getInt("received"));
    }

    /** The company’s name; null where there is no such company. */
    @Nullable String company(UUID workspace, CompanyId id) {
        return jdbc.sql("select name from lead_company_view where workspace_id = :workspace and company_id = :id")
                .param("workspace", workspace)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
