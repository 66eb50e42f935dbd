package io.firsthand.committee;

import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases beside the main ones. */
@Repository
class PurchaseRepository {

    private static final String SELECT = "select * from committee_purchase where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    PurchaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Purchase> of(UUID workspace, CompanyId company) {
        return jdbc.sql(SELECT + "and company_id = :company order by opened_at, id")
                .param("workspace", workspace)
                .param("company", company.value())
                .query((row, _) -> purchase(row))
                .list();
    }

    /** Those whose story is told with a lead's. */
    List<Purchase> toldOf(UUID workspace, LeadId lead) {
        return jdbc.sql(SELECT + "and lead_id = :lead")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query((row, _) -> purchase(row))
                .list();
    }

    /** In whose story a purchase of a company is told: where it was, else of the newest open lead, else of the newest. */
    Optional<LeadId> story(UUID workspace, CompanyId company, @Nullable UUID purchase) {
        return jdbc.sql("""
                (select person.lead_id, 0 as rank from committee_purchase as it
                    join lead_person_view as person
                        on person.workspace_id = :workspace and person.lead_id = it.lead_id
                    where it.workspace_id = :workspace and it.id = :purchase::uuid)
                union all
                (select lead_id, 1 from lead_person_view
                    where workspace_id = :workspace and company_id = :company and not merged
                    order by stage in ('won', 'lost', 'disqualified'), captured_at desc, lead_id desc limit 1)
                order by rank limit 1
                """)
                .param("workspace", workspace)
                .param("company", company.value())
                .param("purchase", purchase == null ? null : purchase.toString())
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .optional();
    }

    Optional<Purchase> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> purchase(row))
                .optional();
    }

    void insert(UUID workspace, Purchase it, @Nullable LeadId lead, UUID by) {
        jdbc.sql("""
                insert into committee_purchase (workspace_id, id, company_id, name, opened_at, opened_by, lead_id)
                values (:workspace, :id, :company, :name, :at::timestamptz, :by, :lead::uuid)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("company", it.company().value())
                .param("name", it.name())
                .param("at", String.valueOf(it.openedAt()))
                .param("by", by)
                .param("lead", text(lead))
                .update();
    }

    void change(UUID workspace, UUID id, String name, @Nullable Instant closedAt, @Nullable LeadId lead) {
        jdbc.sql("""
                update committee_purchase set name = :name, closed_at = :closed::timestamptz, lead_id = :lead::uuid
                where workspace_id = :workspace and id = :id
                """)
                .param("name", name)
                .param("closed", closedAt == null ? null : closedAt.toString())
                .param("lead", text(lead))
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    private static @Nullable String text(@Nullable LeadId lead) {
        return lead == null ? null : lead.value().toString();
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Purchase(
                row.getObject("id", UUID.class),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
