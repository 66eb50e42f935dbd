package io.firsthand.insight;

import io.firsthand.lead.LeadId;
import java.math.BigDecimal;
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

    private static final int MOST = 50_000;

    private final JdbcClient jdbc;

    BehindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open opportunity; the empty text where it has no currency, 0 where it has no amount. */
    record Deal(
            LeadId lead,
            Instant since,
            double amount,
            String currency,
            @Nullable LocalDate expected) {}

    List<Deal> open(UUID workspace, Cohorts cohorts) {
        return narrowed(
                        "select lead_id, coalesce(opportunity_at, stage_since) as since, coalesce(amount, 0) as amount,"
                                + " coalesce(currency, '') as currency, expected_close from insight_lead"
                                + " where workspace_id = :workspace and stage = 'opportunity'" + narrowing(cohorts)
                                + " order by opportunity_at limit " + MOST,
                        workspace,
                        cohorts)
                .query((row, _) -> new Deal(
                        lead(row),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        amount(row.getBigDecimal("amount")),
                        row.getString("currency"),
                        row.getObject("expected_close", LocalDate.class)))
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

    private static double amount(BigDecimal it) {
        return it.doubleValue();
    }
}
