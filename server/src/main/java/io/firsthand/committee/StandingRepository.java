package io.firsthand.committee;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which people belong to the companies of many leads, with what is known of them. */
@Repository
class StandingRepository {

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose lead it is, and at which company. */
    record Whose(LeadId lead, ContactId contact, CompanyId company) {}

    /** Those of the leads that have a company. */
    List<Whose> whose(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select lead_id, contact_id, company_id from lead_person_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and company_id is not null
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> whose(row))
                .list();
    }

    private static Whose whose(ResultSet row) throws SQLException {
        return new Whose(
                new LeadId(row.getObject("lead_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)));
    }

    /** A lead at a company of whose person something is known. */
    record Someone(Whose whose, @Nullable UUID purchase, Known known) {}

    /** In purchases that are not over. */
    List<Someone> known(UUID workspace, Collection<CompanyId> companies) {
        return jdbc.sql("""
                select person.contact_id, person.company_id, member.*
                from lead_person_view as person
                join committee_member as member
                    on member.workspace_id = :workspace and member.lead_id = person.lead_id
                left join committee_purchase as purchase
                    on purchase.workspace_id = :workspace and purchase.id = member.purchase_id
                where person.workspace_id = :workspace and person.company_id = any(:companies::uuid[])
                    and purchase.closed_at is null
                    and (member.role is not null or member.stance is not null or member.awareness is not null)
                """)
                .params(of(workspace, companies))
                .query((row, _) ->
                        new Someone(whose(row), row.getObject("purchase_id", UUID.class), MemberRepository.known(row)))
                .list();
    }

    /** The leads at these companies of whose people something was ever said. */
    List<Whose> observed(UUID workspace, Collection<CompanyId> companies) {
        return jdbc.sql("""
                select lead_id, contact_id, company_id from lead_person_view as person
                where workspace_id = :workspace and company_id = any(:companies::uuid[])
                    and exists (select from committee_observation as seen
                        where seen.workspace_id = :workspace and seen.lead_id = person.lead_id)
                """)
                .params(of(workspace, companies))
                .query((row, _) -> whose(row))
                .list();
    }

    private static Map<String, Object> of(UUID workspace, Collection<CompanyId> companies) {
        return Columns.of(companies)
                .with("companies", CompanyId::value)
                .and("workspace", workspace)
                .map();
    }
}
