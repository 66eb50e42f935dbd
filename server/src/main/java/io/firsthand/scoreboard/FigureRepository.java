package io.firsthand.scoreboard;

import static java.util.stream.Collectors.joining;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the numbers. */
@Repository
@Transactional(readOnly = true)
class FigureRepository {

    private static final String NARROWED = """
            and (:people::uuid[] is null or person_id = any(:people::uuid[]))
            and (:channel::text is null or channel = :channel) and (:week::date is null or week = :week::date)
            """;
    private static final String WHERE = "where workspace_id = :workspace and week >= :from " + NARROWED;
    private static final String WITHIN = """
            where workspace_id = :workspace and offered_at >= :since::timestamptz and offered_at < :until::timestamptz
            """ + NARROWED;
    private static final List<Measure> MEASURES = List.of(Measure.values());
    /** The sum of a cell is far below two thousand millions, and PostgreSQL adds numbers of that size several times as fast. */
    private static final String SUMS = IntStream.range(0, MEASURES.size())
            .mapToObj(it -> "sum(sums[" + (it + 1) + "]::integer) as "
                    + MEASURES.get(it).id())
            .collect(joining(", "));

    private static final String COUNTS =
            MEASURES.stream().map(it -> it.sum() + " as " + it.id()).collect(joining(", "));
    private static final String SUMMED = "select %s as cut, " + SUMS + " from scoreboard_cell " + WHERE + " group by 1";
    private static final String SUMMED_RESPONSES =
            "select %s as cut, bucket, sum(responses::integer) as responses from scoreboard_response " + WHERE
                    + " group by 1, 2";
    private static final String COUNTED =
            "select %s as cut, " + COUNTS + " from scoreboard_handoff " + WITHIN + " group by 1";
    private static final String COUNTED_RESPONSES =
            "select %s as cut, " + Figures.BUCKET + " as bucket, count(*) as responses from scoreboard_handoff "
                    + WITHIN + " and response_ms is not null group by 1, 2";

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the values of a column; the constant {@code ''} for all together. Months are counted one by one. */
    Map<String, Figures> figures(UUID workspace, Narrowing narrowing, LocalDate from, String column) {
        return narrowing.month().isPresent()
                ? read(COUNTED.formatted(column), COUNTED_RESPONSES.formatted(column), workspace, narrowing, from)
                : read(SUMMED.formatted(column), SUMMED_RESPONSES.formatted(column), workspace, narrowing, from);
    }

    private Map<String, Figures> read(
            String counts, String responses, UUID workspace, Narrowing narrowing, LocalDate from) {
        var all = new HashMap<String, Figures>();
        statement(counts, workspace, narrowing, from).query(row -> {
            var sums = new EnumMap<Measure, Long>(Measure.class);
            for (var it : MEASURES) {
                sums.put(it, row.getLong(it.id()));
            }
            all.put(row.getString("cut"), new Figures(sums, new TreeMap<>()));
        });
        statement(responses, workspace, narrowing, from).query(row -> {
            var figures = all.get(row.getString("cut"));
            if (figures != null) {
                figures.responses().put(row.getInt("bucket"), row.getLong("responses"));
            }
        });
        return all;
    }

    /** Handoffs behind a number, the latest first. */
    record Row(UUID handoff, LeadId lead, PersonId person, Instant offeredAt) {}

    List<Row> rows(
            UUID workspace, Narrowing narrowing, LocalDate from, Measure measure, Optional<Row> after, int most) {
        return statement(
                        "select distinct on (offered_at, handoff_id) handoff_id, lead_id, person_id, offered_at"
                                + " from scoreboard_handoff "
                                + (narrowing.month().isPresent() ? WITHIN : WHERE) + " and ("
                                + measure.condition() + ") and (:after::timestamptz is null"
                                + " or (offered_at, handoff_id) < (:after::timestamptz, :last::uuid))"
                                + " and offered_at >= :from::date - interval '1 day'"
                                + " order by offered_at desc, handoff_id desc, held limit :most",
                        workspace,
                        narrowing,
                        from)
                .param("after", after.map(it -> it.offeredAt().toString()).orElse(null))
                .param("last", after.map(it -> it.handoff().toString()).orElse(null))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> row(UUID workspace, UUID handoff) {
        return jdbc.sql("""
                select handoff_id, lead_id, person_id, offered_at from scoreboard_handoff
                where workspace_id = :workspace and handoff_id = :handoff and held
                """)
                .param("workspace", workspace)
                .param("handoff", handoff)
                .query((row, _) -> row(row))
                .optional();
    }

    /** How many promises are overdue just now, by person. */
    Map<PersonId, Long> overdue(UUID workspace, Instant now) {
        var overdue = new HashMap<PersonId, Long>();
        jdbc.sql("""
                select person_id, count(*) as clocks from clock_view
                where workspace_id = :workspace and open and paused_at is null and due_at < :now::timestamptz
                group by person_id
                """).param("workspace", workspace).param("now", now.toString()).query(row -> {
            overdue.put(new PersonId(row.getObject("person_id", UUID.class)), row.getLong("clocks"));
        });
        return overdue;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("handoff_id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant());
    }

    private JdbcClient.StatementSpec statement(String sql, UUID workspace, Narrowing narrowing, LocalDate from) {
        var people =
                narrowing.people().stream().map(it -> it.value().toString()).toArray(String[]::new);
        return jdbc.sql(sql)
                .param("workspace", workspace)
                .param("from", from)
                .param("people", people.length == 0 ? null : people)
                .param("channel", narrowing.channel().orElse(null))
                .param("week", narrowing.week().map(LocalDate::toString).orElse(null))
                .param("since", narrowing.month().map(FigureRepository::start).orElse(null))
                .param(
                        "until",
                        narrowing.month().map(it -> start(it.plusMonths(1))).orElse(null));
    }

    private static String start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
