package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leads belong to which companies. */
@Repository
class StoryRepository {

    private final JdbcClient jdbc;

    StoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a lead stands in its company. */
    record Place(LeadId lead, ContactId contact, CompanyId company, Stage stage, Instant since) {}

    /** In whose story something of a company is told: the newest open lead, else the newest. */
    Optional<LeadId> lead(UUID workspace, CompanyId company) {
        return jdbc.sql("""
                select lead_id from lead_at_company_view
                where workspace_id = :workspace and company_id = :company and not absorbed
                order by stage in ('won', 'lost', 'disqualified'), captured_at desc, lead_id desc limit 1
                """)
                .param("workspace", workspace)
                .param("company", company.value())
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .optional();
    }

    /** Those of the leads that have a company. */
    Map<LeadId, Place> places(UUID workspace, Collection<LeadId> leads) {
        var places = new HashMap<LeadId, Place>();
        jdbc.sql("""
                select lead_id, contact_id, company_id, stage, stage_since from lead_at_company_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var lead = new LeadId(row.getObject("lead_id", UUID.class));
                    places.put(
                            lead,
                            new Place(
                                    lead,
                                    new ContactId(row.getObject("contact_id", UUID.class)),
                                    new CompanyId(row.getObject("company_id", UUID.class)),
                                    Stage.of(row.getString("stage")).orElse(Stage.INQUIRY),
                                    row.getObject("stage_since", OffsetDateTime.class)
                                            .toInstant()));
                });
        return places;
    }

    /** The open leads of companies, the newest of each first, up to so many of each. */
    List<LeadId> open(UUID workspace, Collection<CompanyId> companies, int most) {
        return jdbc.sql("""
                select people.lead_id from unnest(:companies::uuid[]) as company (id)
                cross join lateral (
                    select lead_id from lead_at_company_view
                    where workspace_id = :workspace and company_id = company.id and not absorbed
                        and stage not in ('won', 'lost', 'disqualified')
                    order by captured_at desc limit :most) as people
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .and("most", most)
                        .map())
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .list();
    }

    /** Who is responsible for a company’s open leads. */
    List<UUID> owners(UUID workspace, CompanyId company) {
        return jdbc.sql("""
                select distinct owner_id from lead_at_company_view
                where workspace_id = :workspace and company_id = :company and not absorbed and owner_id is not null
                    and stage not in ('won', 'lost', 'disqualified')
                """)
                .param("workspace", workspace)
                .param("company", company.value())
                .query((row, _) -> row.getObject("owner_id", UUID.class))
                .list();
    }
}
