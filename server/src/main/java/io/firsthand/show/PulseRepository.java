package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.show.Pulse.Hot;
import io.firsthand.show.Pulse.Hour;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the conversations of one show by hour and person: those that made leads, and those beyond. */
@Repository
class PulseRepository {

    /** Rated so high is hot. */
    static final int HOT = 4;

    private static final String CONVERSATIONS = """
            select captured_at as at, captured_by as person_id, lead_id from lead_event_view
            where workspace_id = :workspace and event_id = :show
            union all
            select at, person_id, lead_id from show_conversation
            where workspace_id = :workspace and show_id = :show and not made_lead
            """;

    private final JdbcClient jdbc;

    PulseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hour> hours(Show show, LocalDate day) {
        return sql(show, """
                select extract(hour from at at time zone :zone)::int as hour, count(*) as number
                from (%s) as it
                where at >= :from::timestamptz and at < :to::timestamptz
                group by hour order by hour
                """.formatted(CONVERSATIONS))
                .param("zone", show.zone().getId())
                .param("from", begin(show, day))
                .param("to", begin(show, day.plusDays(1)))
                .query((row, _) -> new Hour(row.getInt("hour"), row.getLong("number")))
                .list();
    }

    /** What one person had; null for what nobody of ours had. */
    record Had(@Nullable PersonId person, long today, long total) {}

    List<Had> had(Show show, LocalDate day) {
        return sql(show, """
                select person_id, count(*) filter (where at >= :from::timestamptz and at < :to::timestamptz) as today,
                    count(*) as total
                from (%s) as it group by person_id order by today desc, total desc, person_id
                """.formatted(CONVERSATIONS))
                .param("from", begin(show, day))
                .param("to", begin(show, day.plusDays(1)))
                .query((row, _) ->
                        new Had(TargetRepository.person(row, "person_id"), row.getLong("today"), row.getLong("total")))
                .list();
    }

    List<Hot> hot(Show show, int most) {
        return sql(show, """
                select lead_id, person_id, rating, at from show_conversation
                where workspace_id = :workspace and show_id = :show and rating >= :hot
                order by at desc, id desc limit :most
                """)
                .param("hot", HOT)
                .param("most", most)
                .query((row, _) -> new Hot(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        "–",
                        TargetRepository.person(row, "person_id"),
                        row.getInt("rating"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long hotOn(Show show, LocalDate day) {
        return sql(show, """
                select count(distinct lead_id) from show_conversation
                where workspace_id = :workspace and show_id = :show and rating >= :hot
                    and at >= :from::timestamptz and at < :to::timestamptz
                """)
                .param("hot", HOT)
                .param("from", begin(show, day))
                .param("to", begin(show, day.plusDays(1)))
                .query(Long.class)
                .single();
    }

    private static String begin(Show show, LocalDate day) {
        return day.atStartOfDay(show.zone()).toInstant().toString();
    }

    private StatementSpec sql(Show show, String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value()).param("show", show.id());
    }
}
