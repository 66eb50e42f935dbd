package io.firsthand.diagnosis;

import static java.util.stream.Collectors.joining;

import io.firsthand.agreement.InForce;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.diagnosis.Check.Share;
import io.firsthand.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What all questions are asked of, within one transaction. */
final class Survey {

    /** So many leads of a finding are kept, to be opened. */
    static final int LEADS_KEPT = 200;

    private final JdbcClient jdbc;
    private final Instant asOf;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<InForce> definitions;
    private final Map<Function<Survey, ?>, Object> known = new HashMap<>();

    Survey(JdbcClient jdbc, Instant asOf, ZoneId zone, List<InForce> definitions) {
        this.jdbc = jdbc;
        this.asOf = asOf;
        this.zone = zone;
        this.today = LocalDate.ofInstant(asOf, zone);
        this.definitions = definitions;
    }

    static Optional<Instant> lastTold(JdbcClient jdbc, Instant now) {
        return jdbc.sql(SurveySql.AS_OF)
                .param("workspace", CurrentWorkspace.get().value())
                .param("now", now.toString())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .filter(it -> it.isBefore(now)))
                .single();
    }

    /**
     * Makes the tables that all questions are asked of; only this transaction ever sees them, and {@link #clear} takes them
     * away again. Temporary tables PostgreSQL would read with one process only, those with several.
     */
    void gather() {
        // They have names that cannot be there twice.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('diagnosis', 0))")
                .query(_ -> {});
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("set local max_parallel_workers_per_gather = 3").update();
        // All leads are read at once. Right after an import PostgreSQL thinks that there are a few, and looks each up.
        jdbc.sql("set local enable_nestloop = off").update();
        // Handing rows over between processes costs less than PostgreSQL thinks.
        jdbc.sql("set local parallel_tuple_cost = 0.001").update();
        // A few thousand rows tell the planner enough.
        jdbc.sql("set local default_statistics_target = 10").update();
        SurveySql.TABLES.forEach((table, sql) -> {
            sql(sql).update();
            jdbc.sql("analyze " + table).update();
        });
    }

    void clear() {
        jdbc.sql("drop table " + String.join(", ", SurveySql.TABLES.keySet())).update();
    }

    Instant asOf() {
        return asOf;
    }

    List<InForce> definitions() {
        return definitions;
    }

    /** With {@code :workspace}, {@code :now}, {@code :today} and {@code :zone}. */
    StatementSpec sql(String sql) {
        var statement = jdbc.sql(sql);
        if (sql.contains(":workspace")) {
            statement = statement.param("workspace", CurrentWorkspace.get().value());
        }
        if (sql.contains(":today")) {
            statement = statement.param("today", today.toString());
        }
        if (sql.contains(":zone")) {
            statement = statement.param("zone", zone.getId());
        }
        return sql.contains(":now") ? statement.param("now", asOf.toString()) : statement;
    }

    /** What several checks ask, asked the first time only. */
    @SuppressWarnings("unchecked") // Each question is kept with what it gave.
    <T> T once(Function<Survey, T> question) {
        return (T) known.computeIfAbsent(question, it -> it.apply(this));
    }

    Set<Need> there(boolean fromFiles) {
        var all = Arrays.stream(Need.values()).map(Need::there).collect(joining(", "));
        return sql("select " + all + " from diagnosed_lead")
                .query((row, _) -> {
                    var there = EnumSet.noneOf(Need.class);
                    var column = 1;
                    for (var need : Need.values()) {
                        if (row.getBoolean(column++) && !(fromFiles && need == Need.WORKSPACE)) {
                            there.add(need);
                        }
                    }
                    return there;
                })
                .single();
    }

    /** All shares of one subject in one pass over it. */
    Map<Share, Proportion> count(Subject subject, List<Share> shares) {
        var counts = shares.stream()
                .map(it -> "count(*) filter (where %s), count(*) filter (where (%s) and (%s))"
                        .formatted(it.of(), it.of(), it.hit()))
                .collect(joining(", "));
        return sql("select " + counts + " from " + subject.table())
                .query((row, _) -> {
                    var found = new HashMap<Share, Proportion>();
                    for (var i = 0; i < shares.size(); i++) {
                        found.put(shares.get(i), new Proportion(row.getLong(2 * i + 2), row.getLong(2 * i + 1)));
                    }
                    return found;
                })
                .single();
    }

    /** The first leads that a share is about, in the order of the table. */
    List<UUID> leads(Share it) {
        return sql("""
                select lead_id from (
                    select lead_id, row_number() over () as number from %s where (%s) and (%s) limit %d) as it
                group by lead_id order by min(number)
                """.formatted(it.subject().table(), it.of(), it.hit(), LEADS_KEPT))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The amounts of the opportunities that a share is about, in each currency, the largest first. */
    List<Finding.Money> amounts(String condition) {
        return amounts("diagnosed_deal", condition);
    }

    /** The same of another table with a currency and an amount. */
    List<Finding.Money> amounts(String table, String condition) {
        return sql("""
                select currency, sum(amount) from %s
                where amount > 0 and (%s) group by currency order by 2 desc, 1
                """.formatted(table, condition))
                .query((row, _) -> new Finding.Money(row.getString(1), row.getDouble(2)))
                .list();
    }
}
