package io.firsthand.review;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.review.Prepared.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of what was handed over, and what was missing of it. */
@Repository
@Transactional(readOnly = true)
class ConvertedRepository {

    private static final String OFFERED = """
            from handoff_view where workspace_id = :workspace and offered_at >= :from::timestamptz
                and offered_at < :to::timestamptz
            """;

    private final JdbcClient jdbc;

    ConvertedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opportunities won in one currency. */
    record Won(long count, double amount) {}

    /** By currency; those without an amount under an empty one are left out. */
    Map<String, Won> won(Instant from, Instant to) {
        var won = new LinkedHashMap<String, Won>();
        sql("""
                select currency, count(*) as number, sum(amount) as amount from opportunity_view
                where workspace_id = :workspace and status = 'won' and closed_at >= :from::timestamptz
                    and closed_at < :to::timestamptz and amount is not null and currency is not null
                group by currency order by number desc
                """, from, to).query(row -> {
            won.put(row.getString("currency"), new Won(row.getLong("number"), row.getDouble("amount")));
        });
        return won;
    }

    /** Why they came to nothing. */
    List<Reason> reasons(Instant from, Instant to) {
        return sql("""
                select case state when 'rejected' then 'handoff.reject.' || reject_kind
                        when 'disqualified' then coalesce('handoff.disqualify.' || disqualify_reason, 'handoff.state.disqualified')
                        else 'handoff.state.' || state end as words, count(*) as number
                """ + OFFERED + """
                and state in ('rejected', 'disqualified', 'returned', 'lost')
                group by words order by number desc, words
                """, from, to)
                .query((row, _) -> new Reason(row.getString("words"), row.getLong("number")))
                .list();
    }

    /** In how many packets each thing was missing. */
    Map<String, Long> missing(Instant from, Instant to) {
        var missing = new LinkedHashMap<String, Long>();
        sql("select label, count(*) as number from (select packet_missing " + OFFERED + """
                and cardinality(packet_missing) > 0) as packet
                cross join unnest(packet_missing) as label group by label order by number desc, label limit 50
                """, from, to)
                .query(row -> {
                    missing.put(row.getString("label"), row.getLong("number"));
                });
        return missing;
    }

    private StatementSpec sql(String sql, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("from", from.toString())
                .param("to", to.toString());
    }
}
