package io.firsthand.lead;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of leads without words to search for: each order and each filter has its index. */
@Repository
class ListRepository {

    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;

    ListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lead> page(UUID workspace, LeadQuery query, @Nullable Cursor cursor, int limit) {
        var filter = Filter.of(workspace, query, cursor);
        return jdbc.sql("select " + LeadRows.COLUMNS + " from (select * from lead where " + filter.sql()
                        + " order by " + Filter.order(query.sort()) + " limit :limit) as lead "
                        + LeadRows.JOINS
                        + " where lead.workspace_id = :workspace order by " + Filter.order(query.sort()))
                .params(filter.parameters())
                .param("limit", limit)
                .query((row, _) -> LeadRows.lead(row))
                .list();
    }

    /** The leads of the given ids in the query's order. */
    List<Lead> page(UUID workspace, LeadQuery query, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + LeadRows.COLUMNS + " from lead " + LeadRows.JOINS
                        + " where lead.workspace_id = :workspace and lead.id = any(:ids::uuid[]) order by "
                        + Filter.order(query.sort()))
                .param("workspace", workspace)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> LeadRows.lead(row))
                .list();
    }

    Count count(UUID workspace, LeadQuery query) {
        var filter = Filter.of(workspace, query, null);
        long counted = jdbc.sql("select count(*) from (select from lead where " + filter.sql() + " limit :most) as it")
                .params(filter.parameters())
                .param("most", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
        return counted > MOST_COUNTED ? new Count(MOST_COUNTED, true) : new Count(counted, false);
    }

    /** Counts among the first 4,000 leads that were not withdrawn, the newest first. */
    Count countFirst(UUID workspace, LeadQuery query) {
        var filter = Filter.of(workspace, query, null);
        long counted = jdbc.sql("""
                select count(*) from (
                    select * from lead where workspace_id = :workspace and withdrawn_at is null
                    order by captured_at desc, id desc limit 4000
                ) as lead where
                """ + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
        return new Count(Math.min(counted, MOST_COUNTED), true);
    }
}
