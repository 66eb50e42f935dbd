package io.firsthand.insight;

import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
     * Open opportunities with an amount that were opened on a day.
     *
     * @param currency the empty text where there is none
     * @param since the middle of the day in UTC; the very time of a single one
     * @param amount the sum of theirs
     * @param squares the sum of the squares of their amounts
     */
    record Lot(String currency, Instant since, long deals, double amount, double squares) {

        Lot ofItsDay() {
            var middle = since.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
            return new Lot(currency, middle, deals, amount, squares);
        }

        Lot without(Lot other) {
            return new Lot(currency, since, deals - other.deals, amount - other.amount, squares - other.squares);
        }
    }

    /**
     * Open opportunities of a currency that are expected to close on a day.
     *
     * @param day none where nobody said when
     * @param unpriced how many have no amount
     */
    record Due(String currency, @Nullable LocalDate day, long deals, long unpriced, double amount) {}

    /** All that are open: by the day of their end, and those with an amount by the day of their beginning. */
    record Open(List<Due> due, List<Lot> lots) {}

    Open open(UUID workspace, Cohorts cohorts) {
        var due = new ArrayList<Due>();
        var lots = new ArrayList<Lot>();
        narrowed(
                        "select coalesce(currency, '') as currency, expected_close as day, opened,"
                                + " grouping(opened) = 1 as by_end, count(*) as deals, count(amount) as priced,"
                                + " coalesce(sum(amount), 0) as amount, coalesce(sum(amount * amount), 0) as squares from ("
                                + "select open_currency as currency, expected_close,"
                                + " date_bin('1 day', open_since, '1970-01-01Z') as opened,"
                                + " case when open_amount::double precision > 0 then open_amount::double precision end as amount"
                                + " from insight_lead where workspace_id = :workspace and stage = 'opportunity'"
                                + narrowing(cohorts)
                                + ") as it group by grouping sets ((currency, expected_close), (currency, opened))",
                        workspace,
                        cohorts)
                .query(row -> {
                    var currency = row.getString("currency");
                    var deals = row.getLong("deals");
                    var priced = row.getLong("priced");
                    var amount = row.getDouble("amount");
                    if (row.getBoolean("by_end")) {
                        due.add(new Due(
                                currency, row.getObject("day", LocalDate.class), deals, deals - priced, amount));
                    } else if (priced > 0) {
                        lots.add(new Lot(currency, since(row), priced, amount, row.getDouble("squares")).ofItsDay());
                    }
                });
        return new Open(due, lots);
    }

    /** @param large above which amount of its currency one is told, each by itself */
    List<Lot> larger(UUID workspace, Cohorts cohorts, Map<String, Double> large) {
        var currencies = List.copyOf(large.keySet());
        return narrowed(
                        "select coalesce(open_currency, '') as currency, open_amount::double precision as amount,"
                                + " open_since as opened"
                                + " from insight_lead where workspace_id = :workspace and stage = 'opportunity'"
                                + " and open_amount::double precision > (:large::double precision[])["
                                + "array_position(:currencies::text[], coalesce(open_currency, ''))]"
                                + narrowing(cohorts),
                        workspace,
                        cohorts)
                .param("currencies", currencies.toArray(String[]::new))
                .param("large", currencies.stream().map(large::get).toArray(Double[]::new))
                .query((row, _) -> {
                    var amount = row.getDouble("amount");
                    return new Lot(row.getString("currency"), since(row), 1, amount, amount * amount);
                })
                .list();
    }

    private static Instant since(ResultSet row) throws SQLException {
        return row.getObject("opened", OffsetDateTime.class).toInstant();
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
