package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What shows cost. */
@Repository
class CostRepository {

    private static final String SELECT = """
            select id, kind, description, amount, currency from show_cost
            where workspace_id = :workspace and show_id = :show and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    CostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID show, Cost it) {
        written(show, it, """
                insert into show_cost (workspace_id, id, show_id, kind, description, amount, currency)
                values (:workspace, :id, :show, :kind, :description, :amount, :currency)
                """);
    }

    void update(UUID show, Cost it) {
        written(show, it, """
                update show_cost set kind = :kind, description = :description, amount = :amount, currency = :currency
                where workspace_id = :workspace and show_id = :show and id = :id
                """);
    }

    private void written(UUID show, Cost it, String sql) {
        sql(sql, show)
                .param("id", it.id())
                .param("kind", it.kind().id())
                .param("description", it.description())
                .param("amount", it.amount())
                .param("currency", it.currency())
                .update();
    }

    boolean withdraw(UUID show, UUID id, boolean isWithdrawn, Instant now) {
        return sql("""
                        update show_cost set withdrawn_at = case when :withdrawn then :now::timestamptz end
                        where workspace_id = :workspace and show_id = :show and id = :id
                        """, show)
                        .param("id", id)
                        .param("withdrawn", isWithdrawn)
                        .param("now", now.toString())
                        .update()
                > 0;
    }

    /** In the order in which they were written down. */
    List<Cost> of(UUID show) {
        return sql(SELECT + "order by id", show).query((row, _) -> cost(row)).list();
    }

    Optional<Cost> find(UUID show, UUID id) {
        return sql(SELECT + "and id = :id", show)
                .param("id", id)
                .query((row, _) -> cost(row))
                .optional();
    }

    private StatementSpec sql(String sql, UUID show) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value()).param("show", show);
    }

    private static Cost cost(ResultSet row) throws SQLException {
        return new Cost(
                row.getObject("id", UUID.class),
                Cost.Kind.of(row.getString("kind")).orElse(Cost.Kind.OTHER),
                row.getString("description"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }
}
