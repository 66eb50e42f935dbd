package io.firsthand.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of companies and of contacts. */
@Repository
class BookRepository {

    private static final String COMPANY = """
            select company.id, company.name, company.domain, company.created_at,
                coalesce((select sum(leads) from lead_count where lead_count.workspace_id = :workspace
                    and facet = 'company' and value = company.id::text), 0)
                + coalesce((select sum(leads) from lead_count_pending where lead_count_pending.workspace_id = :workspace
                    and facet = 'company' and value = company.id::text), 0) as leads
            """;

    private static final String CONTACT = """
            select contact.id, contact.name, contact.given_name, contact.family_name, contact.email, contact.phone,
                contact.title, newest.company_id, company.name as company_name, company.domain as company_domain,
                newest.captured_at, coalesce(newest.leads, 0) as leads
            """;

    private static final String NEWEST = """
            left join lateral (
                select company_id, captured_at, count(*) over () as leads from lead
                where lead.workspace_id = :workspace and lead.contact_id = contact.id and withdrawn_at is null
                order by captured_at desc, id desc limit 1
            ) as newest on true
            left join company on company.workspace_id = :workspace and company.id = newest.company_id
            """;

    private final JdbcClient jdbc;

    BookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CompanyEntry> companies(UUID workspace, @Nullable CompanyId after, int most) {
        return jdbc.sql(COMPANY + """
                from company where workspace_id = :workspace and (:after::uuid is null
                    or (normalised_name, id) > (select normalised_name, id from company
                        where workspace_id = :workspace and id = :after::uuid))
                order by normalised_name, id limit :most
                """)
                .param("workspace", workspace)
                .param("after", after == null ? null : after.value().toString())
                .param("most", most)
                .query((row, _) -> company(row))
                .list();
    }

    /** By name. */
    List<CompanyEntry> companies(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(COMPANY + """
                from company where workspace_id = :workspace and id = any(:ids::uuid[]) order by normalised_name, id
                """)
                .params(Columns.of(ids)
                        .with("ids", id -> id)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> company(row))
                .list();
    }

    /** Whether another company has the domain or, without one, the name. */
    boolean isTaken(UUID workspace, CompanyId id, String normalised, @Nullable String domain) {
        return jdbc.sql("""
                select exists (select from company where workspace_id = :workspace and id <> :id
                    and (domain = :domain or (:domain::text is null and domain is null and normalised_name = :name)))
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .param("domain", domain)
                .param("name", normalised)
                .query(Boolean.class)
                .single();
    }

    void rename(UUID workspace, CompanyLink company, String normalised, List<LeadId> leads, Instant now) {
        jdbc.sql("""
                with renamed as (
                    update company set name = :name, normalised_name = :normalised, domain = :domain
                    where workspace_id = :workspace and id = :id
                )
                update lead set version = version + 1, changed_at = :now::timestamptz
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads).with("leads", LeadId::value).map())
                .param("workspace", workspace)
                .param("id", company.id().value())
                .param("name", company.name())
                .param("normalised", normalised)
                .param("domain", company.domain())
                .param("now", now.toString())
                .update();
    }

    List<ContactEntry> people(UUID workspace, CompanyId company, int most) {
        return jdbc.sql(CONTACT + """
                from (
                    select contact_id, max(captured_at) as at from (
                        select contact_id, captured_at from lead
                        where workspace_id = :workspace and company_id = :company and withdrawn_at is null
                        order by captured_at desc, id desc limit 1000
                    ) as latest group by contact_id order by at desc limit :most
                ) as here
                join contact on contact.workspace_id = :workspace and contact.id = here.contact_id
                """ + NEWEST + " order by here.at desc, contact.id")
                .param("workspace", workspace)
                .param("company", company.value())
                .param("most", most)
                .query((row, _) -> contact(row))
                .list();
    }

    List<ContactEntry> contacts(UUID workspace, @Nullable ContactId after, int most) {
        return jdbc.sql(CONTACT + """
                from (
                    select * from contact where workspace_id = :workspace and merged_into is null
                        and (:after::uuid is null or id < :after::uuid)
                    order by id desc limit :most
                ) as contact
                """ + NEWEST + " order by contact.id desc")
                .param("workspace", workspace)
                .param("after", after == null ? null : after.value().toString())
                .param("most", most)
                .query((row, _) -> contact(row))
                .list();
    }

    List<ContactEntry> contactsOf(UUID workspace, List<UUID> leads, int most) {
        return jdbc.sql(CONTACT + """
                from contact
                """ + NEWEST + """
                where contact.workspace_id = :workspace and contact.id in (select contact_id from lead
                    where workspace_id = :workspace and id = any(:leads::uuid[]))
                order by newest.captured_at desc nulls last, contact.id desc limit :most
                """)
                .params(Columns.of(leads)
                        .with("leads", id -> id)
                        .and("workspace", workspace)
                        .and("most", most)
                        .map())
                .query((row, _) -> contact(row))
                .list();
    }

    private static CompanyEntry company(ResultSet row) throws SQLException {
        return new CompanyEntry(
                new CompanyLink(
                        new CompanyId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("domain")),
                LeadRows.time(row, "created_at"),
                row.getLong("leads"));
    }

    private static ContactEntry contact(ResultSet row) throws SQLException {
        var company = row.getObject("company_id", UUID.class);
        var last = row.getObject("captured_at", OffsetDateTime.class);
        return new ContactEntry(
                new ContactId(row.getObject("id", UUID.class)),
                LeadRows.contact(row),
                company == null
                        ? null
                        : new CompanyLink(
                                new CompanyId(company), row.getString("company_name"), row.getString("company_domain")),
                row.getLong("leads"),
                last == null ? null : last.toInstant());
    }
}
