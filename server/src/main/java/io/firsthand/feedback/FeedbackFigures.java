package io.firsthand.feedback;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.feedback.FeedbackSums.OfChannel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what sales said. */
@Service
@Transactional(readOnly = true)
public class FeedbackFigures {

    private static final String WITHIN = """
            where workspace_id = :workspace and state = 'given' and given_at >= :from::timestamptz
                and given_at < :to::timestamptz
            """;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    FeedbackFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FeedbackSums within(Instant from, Instant to) {
        var missing = counts("missing", from, to);
        var wrong = new LinkedHashMap<Wrong, Long>();
        counts("wrong", from, to).forEach((id, count) -> Wrong.of(id).ifPresent(it -> wrong.put(it, count)));
        return sql("""
                select count(*) as given, count(*) filter (where useful) as useful, count(*) filter (where more) as more,
                    count(*) filter (where not more) as no_more
                from feedback
                """ + WITHIN, from, to)
                .query((row, _) -> new FeedbackSums(
                        row.getLong("given"),
                        row.getLong("useful"),
                        row.getLong("more"),
                        row.getLong("no_more"),
                        missing,
                        wrong,
                        channels(from, to)))
                .single();
    }

    private Map<String, Long> counts(String column, Instant from, Instant to) {
        var counts = new LinkedHashMap<String, Long>();
        sql(
                        "select word, count(*) as number from feedback cross join unnest(" + column + ") as word "
                                + WITHIN + """
                group by word order by number desc, word limit %d
                """.formatted(MOST),
                        from,
                        to)
                .query(row -> {
                    counts.put(row.getString("word"), row.getLong("number"));
                });
        return counts;
    }

    /** Of those that were handed over; the channel as it was told at the handoff. */
    private List<OfChannel> channels(Instant from, Instant to) {
        return sql("""
                select channel, count(*) as given, count(*) filter (where useful) as useful
                from (select handoff_id, useful from feedback
                """ + WITHIN + """
                    ) as said
                join handoff_view on handoff_view.workspace_id = :workspace and handoff_view.id = handoff_id
                group by channel order by given desc, channel
                """, from, to)
                .query((row, _) -> new OfChannel(row.getString("channel"), row.getLong("given"), row.getLong("useful")))
                .list();
    }

    private StatementSpec sql(String sql, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("from", from.toString())
                .param("to", to.toString());
    }
}
