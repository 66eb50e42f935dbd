package io.firsthand.lead;

import io.firsthand.lead.LeadGroup.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of leads without words to search for: each order and each filter has its index. */
@Repository
class ListRepository {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_LOOKED_AT = 4_000;

    private static final String FIRST = """
            (
                select * from lead where workspace_id = :workspace and withdrawn_at is null
                order by captured_at desc, id desc limit 4000
            )""";

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
                select count(*) from %s as lead where %s
                """.formatted(FIRST, filter.sql()))
                .params(filter.parameters())
                .query(Long.class)
                .single();
        return new Count(Math.min(counted, MOST_COUNTED), true);
    }

    /** The leads of a query in groups, the largest first, as far as 4,000 leads. */
    List<LeadGroup> groups(UUID workspace, LeadQuery query, By by, int most) {
        var filter = Filter.of(workspace, query, null);
        return jdbc.sql(groups(
                        "(select * from lead where " + filter.sql() + " limit " + (MOST_LOOKED_AT + 1) + ") as lead",
                        by))
                .params(filter.parameters())
                .param("most", most)
                .param("enough", MOST_LOOKED_AT)
                .query(ListRepository::group)
                .list();
    }

    /** The same among the first 4,000 leads that were not withdrawn, the newest first. */
    List<LeadGroup> groupsOfFirst(UUID workspace, LeadQuery query, By by, int most) {
        var filter = Filter.of(workspace, query, null);
        return jdbc.sql(groups(FIRST + " as lead where " + filter.sql(), by))
                .params(filter.parameters())
                .param("most", most)
                .param("enough", -1)
                .query(ListRepository::group)
                .list();
    }

    /** The leads of these ids, which are not all that there are, in groups, the largest first. */
    List<LeadGroup> groups(UUID workspace, List<UUID> ids, By by, int most) {
        return jdbc.sql(groups("lead where lead.workspace_id = :workspace and lead.id = any(:ids::uuid[])", by))
                .param("workspace", workspace)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", most)
                .param("enough", -1)
                .query(ListRepository::group)
                .list();
    }

    private static String groups(String leads, By by) {
        return groups(leads, by, "sum(count(*)) over ()");
    }

    /** @param counted how many there are of what {@code :enough} limits */
    static String groups(String leads, By by, String counted) {
        var key = switch (by) {
            case STAGE -> "lead.stage";
            case OWNER -> "lead.owner_id::text";
            case CHANNEL -> "lead.channel";
            case GRADE -> "lead.grade";
            case CAMPAIGN -> "lead.campaign";
            case MONTH -> "to_char(lead.captured_at at time zone 'UTC', 'YYYY-MM')";
            case COMPANY -> "lead.company_id::text";
        };
        return """
                select coalesce(%s, '') as key, count(*) as leads, %s > :enough as is_at_least
                from %s group by 1 order by 2 desc, 1 limit :most
                """.formatted(key, counted, leads);
    }

    static LeadGroup group(ResultSet row, int number) throws SQLException {
        return new LeadGroup(row.getString("key"), new Count(row.getLong("leads"), row.getBoolean("is_at_least")));
    }
}
