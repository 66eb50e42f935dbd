package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the companies of leads are, as it was worked out last; and which company each lead had. */
@Repository
class OutlineRepository {

    private final JdbcClient jdbc;

    OutlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LeadId, Outline> of(UUID workspace, Collection<LeadId> leads, Instant now) {
        var outlines = new HashMap<LeadId, Outline>();
        jdbc.sql("""
                select people.lead_id, kept.* from lead_at_company_view as people
                join buying_company as kept on kept.workspace_id = :workspace and kept.company_id = people.company_id
                where people.workspace_id = :workspace and people.lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var intensity = new Intensity(
                            row.getDouble("intensity"),
                            row.getObject("as_of", OffsetDateTime.class).toInstant());
                    var asked = row.getObject("asked_at", OffsetDateTime.class);
                    outlines.put(
                            new LeadId(row.getObject("lead_id", UUID.class)),
                            new Outline(
                                    Progress.State.of(row.getString("progress")).orElse(Progress.State.NO_SIGN),
                                    intensity.at(now).value(),
                                    row.getObject("waking_since") != null,
                                    row.getObject("deciding_on", LocalDate.class),
                                    asked == null ? null : asked.toInstant()));
                });
        return outlines;
    }

    Map<LeadId, CompanyId> companies(UUID workspace, Collection<LeadId> leads) {
        var companies = new HashMap<LeadId, CompanyId>();
        jdbc.sql("""
                select lead_id, company_id from lead_at_company_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    companies.put(
                            new LeadId(row.getObject("lead_id", UUID.class)),
                            new CompanyId(row.getObject("company_id", UUID.class)));
                });
        return companies;
    }
}
