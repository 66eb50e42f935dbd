package io.firsthand.insight;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sums. */
@Repository
@Transactional(readOnly = true)
class SumRepository {

    private static final String CHANNEL = " and (:channel::text is null or channel = :channel)";
    private static final String WEEKS = " and week >= :from::date and week < :to::date";
    private static final String COUNTS = Arrays.stream(Reached.values())
            .map(it -> "sum(it." + it.id() + ") as " + it.id())
            .collect(joining(", "));

    private final JdbcClient jdbc;

    SumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cell(String key, LocalDate week, Counts counts) {}

    /** By a column beside the week: {@code ''}, {@code value} or {@code channel}. */
    List<Cell> cells(UUID workspace, Cohorts cohorts, Facet facet, String column) {
        return narrowed(
                        "select " + column + " as key, it.week, sum(it.undated) as undated, " + COUNTS
                                + " from insight_cell as it where workspace_id = :workspace and facet = :facet"
                                + " and (:value::text is null or value = :value)" + CHANNEL + WEEKS
                                + " group by 1, 2 having sum(it.leads) > 0 order by 2, 1",
                        workspace,
                        cohorts,
                        facet)
                .query((row, _) -> new Cell(row.getString("key"), row.getObject("week", LocalDate.class), counts(row)))
                .list();
    }

    /** Leads of one value within one channel, and how many they count as that had their time. */
    record Weighed(String value, String channel, Counts counts, double forSql, double forWon) {}

    /** All values of a facet; young leads count by the weights of their weeks. */
    List<Weighed> weighed(UUID workspace, Cohorts cohorts, Facet facet, Weights weights) {
        return narrowed(
                        "select value, channel, sum(it.undated) as undated, " + COUNTS + """
                        , sum((it.leads - it.undated) * coalesce(weight.sql, 0) + it.undated) as for_sql,
                            sum((it.leads - it.undated) * coalesce(weight.won, 0) + it.undated) as for_won
                        from insight_cell as it
                        left join unnest(:weeks::date[], :sqls::float8[], :wons::float8[]) as weight (week, sql, won)
                            on weight.week = it.week
                        where workspace_id = :workspace and facet = :facet and (:value::text is null or value = :value)
                        """ + CHANNEL
                                + " and it.week >= :from::date and it.week < :to::date"
                                + " group by value, channel having sum(it.leads) > 0",
                        workspace,
                        cohorts,
                        facet)
                .param("weeks", weights.weeks().toArray(String[]::new))
                .param("sqls", weights.sql().toArray(Double[]::new))
                .param("wons", weights.won().toArray(Double[]::new))
                .query((row, _) -> new Weighed(
                        row.getString("value"),
                        row.getString("channel"),
                        counts(row),
                        row.getDouble("for_sql"),
                        row.getDouble("for_won")))
                .list();
    }

    record Flow(String key, LocalDate week, String event, long leads) {}

    /** What happened in weeks, by a column beside it. */
    List<Flow> flows(UUID workspace, Cohorts cohorts, Facet facet, String column) {
        return narrowed(
                        "select " + column + " as key, week, event, sum(leads) as leads from insight_flow"
                                + " where workspace_id = :workspace and facet = :facet"
                                + " and (:value::text is null or value = :value)" + CHANNEL + WEEKS
                                + " group by 1, 2, 3 having sum(leads) > 0 order by 2",
                        workspace,
                        cohorts,
                        facet)
                .query((row, _) -> new Flow(
                        row.getString("key"),
                        row.getObject("week", LocalDate.class),
                        row.getString("event"),
                        row.getLong("leads")))
                .list();
    }

    /**
     * What was won, or is open.
     *
     * @param priced how many have an amount
     * @param total the sum of theirs
     * @param squares the sum of the squares of their amounts
     */
    record Money(
            String key,
            String channel,
            LocalDate week,
            String currency,
            long priced,
            double total,
            double squares,
            long unpriced) {}

    List<Money> money(UUID workspace, Cohorts cohorts, Facet facet, String basis, boolean byWeek) {
        return narrowed(
                        "select value, channel, " + (byWeek ? "week" : "min(week) as week") + """
                        , currency, sum(priced) as priced, sum(total) as total, sum(squares) as squares,
                            sum(unpriced) as unpriced
                        from insight_money where workspace_id = :workspace and facet = :facet and basis = :basis
                            and (:value::text is null or value = :value)
                        """ + CHANNEL + WEEKS
                                + " group by value, channel, currency" + (byWeek ? ", week" : "")
                                + " having sum(priced) > 0 or sum(unpriced) > 0",
                        workspace,
                        cohorts,
                        facet)
                .param("basis", basis)
                .query((row, _) -> money(row))
                .list();
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(
                row.getString("value"),
                row.getString("channel"),
                row.getObject("week", LocalDate.class),
                row.getString("currency"),
                row.getLong("priced"),
                number(row.getBigDecimal("total")),
                number(row.getBigDecimal("squares")),
                row.getLong("unpriced"));
    }

    /** After how long; bucket −1 for those under way since that day. */
    record Spell(LocalDate day, int bucket, long leads) {}

    List<Spell> spells(UUID workspace, String facet, String value, String kind, LocalDate from, LocalDate to) {
        var spells = new ArrayList<Spell>();
        jdbc.sql("""
                select case when bucket < 0 then day end as day, bucket, sum(leads) as leads from insight_time
                where workspace_id = :workspace and facet = :facet and value = :value and kind = :kind
                    and day >= :from::date and day < :to::date
                group by 1, 2 having sum(leads) > 0 order by 2, 1
                """)
                .param("workspace", workspace)
                .param("facet", facet)
                .param("value", value)
                .param("kind", kind)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    spells.add(new Spell(day == null ? from : day, row.getInt("bucket"), row.getLong("leads")));
                });
        return spells;
    }

    private JdbcClient.StatementSpec narrowed(String sql, UUID workspace, Cohorts cohorts, Facet facet) {
        return jdbc.sql(sql)
                .param("workspace", workspace)
                .param("facet", facet.id())
                .param("value", facet == cohorts.kept() ? cohorts.keptValue() : null)
                .param("channel", cohorts.channel().orElse(null))
                .param("from", cohorts.from().toString())
                .param("to", cohorts.to().toString());
    }

    private static Counts counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Reached, Long>(Reached.class);
        for (var it : Reached.values()) {
            counts.put(it, row.getLong(it.id()));
        }
        return new Counts(counts, row.getLong("undated"));
    }

    private static double number(BigDecimal it) {
        return it.doubleValue();
    }
}
