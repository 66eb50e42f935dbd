package io.firsthand.insight;

import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the leads behind a number. */
@Repository
@Transactional(readOnly = true)
class BehindRepository {

    private final JdbcClient jdbc;

    BehindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open opportunities with an amount that have been open since a day.
     *
     * @param currency the empty text where there is none
     * @param since the mean of theirs
     * @param alike whether all have the same amount, which is large enough to be looked at one by one
     * @param squares the sum of the squares of their amounts
     */
    record Lot(String currency, Instant since, boolean alike, long deals, double amount, double squares) {}

    /** @param large above which amount of each currency those of a day are told apart from the others of the day */
    List<Lot> open(UUID workspace, Cohorts cohorts, Map<String, Double> large) {
        var currencies = List.copyOf(large.keySet());
        return narrowed(
                        "with open as materialized ("
                                + "select coalesce(currency, '') as currency, amount::double precision as amount,"
                                + " date_part('epoch', coalesce(opportunity_at, stage_since)) as since,"
                                + " (:large::double precision[])[array_position(:currencies::text[],"
                                + " coalesce(currency, ''))] as large"
                                + " from insight_lead where workspace_id = :workspace and stage = 'opportunity'"
                                + " and amount::double precision > 0" + narrowing(cohorts)
                                + ") select currency, to_timestamp(avg(since)) as since,"
                                + " bool_and(amount > large) as alike, count(*) as deals, sum(amount) as amount,"
                                + " sum(amount * amount) as squares from open"
                                + " group by currency, floor(since / 86400), case when amount > large then amount end",
                        workspace,
                        cohorts)
                .param("currencies", currencies.toArray(String[]::new))
                .param("large", currencies.stream().map(large::get).toArray(Double[]::new))
                .query((row, _) -> new Lot(
                        row.getString("currency"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("alike"),
                        row.getLong("deals"),
                        row.getDouble("amount"),
                        row.getDouble("squares")))
                .list();
    }

    /**
     * Open opportunities of a currency that are expected to close on a day.
     *
     * @param day none where nobody said when
     * @param unpriced how many have no amount
     */
    record Due(String currency, @Nullable LocalDate day, long deals, long unpriced, double amount) {}

    List<Due> due(UUID workspace, Cohorts cohorts) {
        return narrowed(
                        "select coalesce(currency, '') as currency, expected_close as day, count(*) as deals,"
                                + " count(*) filter (where (amount::double precision > 0) is not true) as unpriced,"
                                + " coalesce(sum(amount::double precision) filter (where amount::double precision > 0), 0)"
                                + " as amount from insight_lead"
                                + " where workspace_id = :workspace and stage = 'opportunity'" + narrowing(cohorts)
                                + " group by 1, 2",
                        workspace,
                        cohorts)
                .query((row, _) -> new Due(
                        row.getString("currency"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("deals"),
                        row.getLong("unpriced"),
                        row.getDouble("amount")))
                .list();
    }

    /** What was won since a day, by currency, each by the first day of its month in UTC; currencies are never added up. */
    Map<String, NavigableMap<LocalDate, Double>> won(UUID workspace, Cohorts cohorts, LocalDate from) {
        var won = new HashMap<String, NavigableMap<LocalDate, Double>>();
        narrowed(
                        "select coalesce(currency, '') as currency,"
                                + " date_trunc('month', won_at at time zone 'UTC')::date as month, sum(amount) as amount"
                                + " from insight_lead where workspace_id = :workspace and amount > 0"
                                + " and won_at >= :from::date::timestamp at time zone 'UTC'" + narrowing(cohorts)
                                + " group by 1, 2",
                        workspace,
                        cohorts)
                .param("from", from.toString())
                .query(row -> {
                    won.computeIfAbsent(row.getString("currency"), _ -> new TreeMap<>())
                            .put(row.getObject("month", LocalDate.class), row.getDouble("amount"));
                });
        return won;
    }

    /** A lead behind a number. */
    record Row(LeadId lead, LocalDate week, Instant capturedAt, String stage, String channel) {}

    List<Row> behind(UUID workspace, Behind.Which number, Optional<Row> after, int most) {
        var cohorts = number.cohorts();
        var sql = "select lead_id, week, captured_at, stage, channel from insight_lead where workspace_id = :workspace"
                + narrowing(cohorts)
                + number.condition()
                + (after.isEmpty()
                        ? ""
                        : " and (week, captured_at, lead_id) < (:week::date, :captured::timestamptz, :last::uuid)")
                + " order by week desc, captured_at desc, lead_id desc limit :most";
        return narrowed(sql, workspace, cohorts)
                .param("from", cohorts.from().toString())
                .param("to", cohorts.to().toString())
                .param("stage", number.stage().orElse(null))
                .param("week", after.map(it -> it.week().toString()).orElse(null))
                .param("captured", after.map(it -> it.capturedAt().toString()).orElse(null))
                .param("last", after.map(it -> it.lead().value().toString()).orElse(null))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> row(UUID workspace, UUID lead) {
        return jdbc.sql("""
                select lead_id, week, captured_at, stage, channel from insight_lead
                where workspace_id = :workspace and lead_id = :lead
                """)
                .param("workspace", workspace)
                .param("lead", lead)
                .query((row, _) -> row(row))
                .optional();
    }

    private static String narrowing(Cohorts cohorts) {
        return (cohorts.channel().isPresent() ? " and channel = :channel" : "")
                + (cohorts.value().isPresent() ? " and " + cohorts.facet().is() : "");
    }

    private JdbcClient.StatementSpec narrowed(String sql, UUID workspace, Cohorts cohorts) {
        return jdbc.sql(sql)
                .param("workspace", workspace)
                .param("channel", cohorts.channel().orElse(null))
                .param("value", cohorts.value().orElse(null));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                lead(row),
                row.getObject("week", LocalDate.class),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                row.getString("stage"),
                row.getString("channel"));
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }
}
