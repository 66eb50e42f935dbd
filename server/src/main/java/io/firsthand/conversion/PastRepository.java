package io.firsthand.conversion;

import io.firsthand.statistics.KaplanMeier.Ended;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads leads with what was known of them and what came of them. */
@Repository
@Transactional(readOnly = true)
class PastRepository {

    private static final int BATCH = 2_000;
    private static final String COLUMNS = """
            lead.lead_id, lead.company_id, lead.captured_at, lead.sql_at, lead.opportunity_at, lead.won_at, lead.dated,
            lead.channel, lead.campaign, lead.grade, lead.how, lead.show_id, lead.form, lead.industry, lead.country,
            lead.size, lead.definition_id, lead.definition_version
            """;
    /** The column of each characteristic that is not among what is known. */
    private static final Map<String, String> GIVEN = Map.of(
            "source.channel", "channel",
            "source.campaign", "campaign",
            "source.grade", "grade",
            "source.how", "how",
            "source.show", "show_id",
            "source.form", "form",
            "company.industry", "industry",
            "company.country", "country",
            "company.size", "size");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PastRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Up to so many. */
    long count(UUID workspace, long most) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from insight_lead_view where workspace_id = :workspace limit :most) as counted
                """)
                .param("workspace", workspace)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** After how many days leads with times came to a goal, or how old they are without. */
    List<Ended> times(UUID workspace, Goal goal, Instant now) {
        return jdbc.sql("""
                select greatest(0, floor(extract(epoch from coalesce(at, :now::timestamptz) - captured_at) / 86400)) as days,
                    count(at) as came, count(*) - count(at) as waiting
                from (select captured_at, %s as at from insight_lead_view where workspace_id = :workspace and dated) as lead
                group by 1
                """.formatted(goal.id() + "_at"))
                .param("workspace", workspace)
                .param("now", now.toString())
                .query((row, _) -> new Ended(row.getDouble("days"), row.getLong("came"), row.getLong("waiting")))
                .list();
    }

    /**
     * One lead of so many, or all of them, in no order; through a cursor, so that only a batch is in memory at a time.
     * Stops early when told to.
     */
    void stream(UUID workspace, long every, Instant now, Consumer<List<Past>> taker, BooleanSupplier goesOn) {
        template.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS + """
                    , known.known, case when known.basis = 'now' then ? else known.handed_at end as judged_at
                    from insight_lead_view as lead
                    join knowledge_lead_view as known on known.workspace_id = ? and known.lead_id = lead.lead_id
                    where lead.workspace_id = ? and (? = 1 or abs(hashtextextended(lead.lead_id::text, 7)) % ? = 0)
                    """)) {
                statement.setFetchSize(BATCH);
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setObject(2, workspace);
                statement.setObject(3, workspace);
                statement.setLong(4, every);
                statement.setLong(5, every);
                try (var rows = statement.executeQuery()) {
                    read(rows, now, taker, goesOn);
                }
            }
            return null;
        });
    }

    private static void read(ResultSet rows, Instant now, Consumer<List<Past>> taker, BooleanSupplier goesOn)
            throws SQLException {
        var batch = new ArrayList<Past>(BATCH);
        while (rows.next()) {
            batch.add(past(rows, now));
            if (batch.size() == BATCH) {
                taker.accept(List.copyOf(batch));
                batch.clear();
                if (!goesOn.getAsBoolean()) {
                    return;
                }
            }
        }
        taker.accept(List.copyOf(batch));
    }

    /** The newest before one, so many at most. */
    List<Past> before(UUID workspace, Optional<Past> last, Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                , known.known, case when known.basis = 'now' then :now::timestamptz else known.handed_at end as judged_at
                from insight_lead_view as lead
                join knowledge_lead_view as known on known.workspace_id = :workspace and known.lead_id = lead.lead_id
                where lead.workspace_id = :workspace
                    and (lead.captured_at, lead.lead_id) < (:before::timestamptz, :last::uuid)
                order by lead.captured_at desc, lead.lead_id desc limit :most
                """)
                .param("workspace", workspace)
                .param("now", now.toString())
                .param("before", last.map(it -> it.capturedAt().toString()).orElse("infinity"))
                .param("last", last.map(it -> it.lead().toString()).orElse("ffffffff-ffff-ffff-ffff-ffffffffffff"))
                .param("most", most)
                .query((row, _) -> past(row, now))
                .list();
    }

    /** What some leads came with, by lead; nothing is known of the rest of it. */
    Map<UUID, Past> of(UUID workspace, List<UUID> leads, Instant now) {
        var found = new HashMap<UUID, Past>();
        jdbc.sql("select " + COLUMNS + """
                , '{}' as known, :now::timestamptz as judged_at
                from insight_lead_view as lead
                where lead.workspace_id = :workspace and lead.lead_id = any(:leads::uuid[])
                """)
                .param("workspace", workspace)
                .param("now", now.toString())
                .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var past = past(row, now);
                    found.put(past.lead(), past);
                });
        return found;
    }

    private static Past past(ResultSet row, Instant now) throws SQLException {
        var given = new HashMap<String, String>();
        for (var it : GIVEN.entrySet()) {
            var value = row.getString(it.getValue());
            if (value != null) {
                given.put(it.getKey(), value);
            }
        }
        var definition = row.getString("definition_id");
        if (definition != null) {
            given.put(Values.DEFINITION, definition + " " + row.getInt("definition_version"));
        }
        var judgedAt = time(row, "judged_at");
        return new Past(
                row.getObject("lead_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                time(row, "sql_at"),
                time(row, "opportunity_at"),
                time(row, "won_at"),
                row.getBoolean("dated"),
                judgedAt == null ? now : judgedAt,
                row.getString("channel"),
                given,
                row.getString("known"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
