package io.firsthand.scoreboard;

import static java.util.stream.Collectors.joining;

import io.firsthand.clock.Clocks;
import io.firsthand.database.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts anew what has changed. */
@Repository
class ScoreRepository {

    private static final String SUMS =
            Arrays.stream(Measure.values()).map(Measure::sum).collect(joining(", "));

    private final JdbcClient jdbc;
    private final Mark mark;

    ScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mark = new Mark(jdbc, "scoreboard_mark", Duration.ofSeconds(5));
    }

    /** Until which change of handoffs it has counted. */
    Mark mark() {
        return mark;
    }

    /** Asked for as the latest change, it is read off an index; asked for as any change since, all handoffs are read. */
    boolean isBehind(UUID workspace) {
        return jdbc.sql("""
                select coalesce((select max(changed_at) from handoff_view where workspace_id = :workspace) >= coalesce(
                    (select seen_until from scoreboard_mark where workspace_id = :workspace), 'epoch'), false)
                """).param("workspace", workspace).query(Boolean.class).single();
    }

    /** Puts the next handoffs that changed into a table of this transaction; returns how many, and until when. */
    record Taken(int handoffs, Instant until) {}

    Taken take(UUID workspace, Instant since, Instant until, int most) {
        jdbc.sql("create temporary table if not exists scoreboard_taken (handoff_id uuid, changed_at timestamptz)"
                        + " on commit drop")
                .update();
        jdbc.sql("create temporary table if not exists scoreboard_touched (week date, person_id uuid, channel text)"
                        + " on commit drop")
                .update();
        jdbc.sql("truncate scoreboard_taken, scoreboard_touched").update();
        jdbc.sql("""
                insert into scoreboard_taken (handoff_id, changed_at)
                select id, changed_at from handoff_view
                where workspace_id = :workspace and changed_at >= :since::timestamptz
                order by changed_at, id fetch first :most rows with ties
                """)
                .param("workspace", workspace)
                .param("since", since.toString())
                .param("most", most)
                .update();
        jdbc.sql("analyze scoreboard_taken").update();
        return jdbc.sql("select count(*) as handoffs, max(changed_at) as until from scoreboard_taken")
                .query((row, _) -> {
                    var last = row.getObject("until", OffsetDateTime.class);
                    return new Taken(row.getInt("handoffs"), last == null ? until : last.toInstant());
                })
                .single();
    }

    /** Where the handoffs were counted, or are from now on. */
    void touch(UUID workspace) {
        jdbc.sql("""
                insert into scoreboard_touched (week, person_id, channel)
                select distinct week, person_id, channel from scoreboard_handoff as it
                join scoreboard_taken as taken on taken.handoff_id = it.handoff_id
                where it.workspace_id = :workspace
                """).param("workspace", workspace).update();
    }

    void write(UUID workspace) {
        jdbc.sql("""
                delete from scoreboard_handoff as it using scoreboard_taken as taken
                where it.workspace_id = :workspace and it.handoff_id = taken.handoff_id
                """).param("workspace", workspace).update();
        jdbc.sql(ScoreSql.ROWS)
                .param("workspace", workspace)
                .param("passed", Clocks.PASSED)
                .update();
    }

    void sum(UUID workspace) {
        for (var table : new String[] {"scoreboard_cell", "scoreboard_response"}) {
            jdbc.sql("""
                    delete from %s as it using (select distinct * from scoreboard_touched) as touched
                    where it.workspace_id = :workspace and it.week = touched.week
                        and it.person_id = touched.person_id and it.channel = touched.channel
                    """.formatted(table)).param("workspace", workspace).update();
        }
        jdbc.sql(ScoreSql.CELLS.formatted(SUMS)).param("workspace", workspace).update();
        jdbc.sql(ScoreSql.RESPONSES.formatted(Figures.BUCKET))
                .param("workspace", workspace)
                .update();
    }
}
