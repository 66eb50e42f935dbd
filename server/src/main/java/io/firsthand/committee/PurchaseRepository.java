package io.firsthand.committee;

import io.firsthand.lead.CompanyId;
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

    Optional<Purchase> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> purchase(row))
                .optional();
    }

    void insert(UUID workspace, Purchase it, UUID by) {
        jdbc.sql("""
                insert into committee_purchase (workspace_id, id, company_id, name, opened_at, opened_by)
                values (:workspace, :id, :company, :name, :at::timestamptz, :by)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("company", it.company().value())
                .param("name", it.name())
                .param("at", String.valueOf(it.openedAt()))
                .param("by", by)
                .update();
    }

    void change(UUID workspace, UUID id, String name, @Nullable Instant closedAt) {
        jdbc.sql("""
                update committee_purchase set name = :name, closed_at = :closed::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("name", name)
                .param("closed", closedAt == null ? null : closedAt.toString())
                .param("workspace", workspace)
                .param("id", id)
                .update();
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
