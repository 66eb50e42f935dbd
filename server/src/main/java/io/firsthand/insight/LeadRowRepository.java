package io.firsthand.insight;

import io.firsthand.database.Mark;
import io.firsthand.lead.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of leads that changed. */
@Repository
class LeadRowRepository {

    private final JdbcClient jdbc;
    private final Mark mark;
    private final Titles titles = new Titles();

    LeadRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mark = new Mark(jdbc, "insight_mark", Duration.ofSeconds(30));
    }

    /** Until which change of leads it has looked. */
    Mark mark() {
        return mark;
    }

    record Taken(int leads, Instant until) {}

    /** Puts the next leads that changed into a table of this transaction; those that we know as they are are left out. */
    Taken take(UUID workspace, Instant since, int most) {
        jdbc.sql("create temporary table if not exists insight_taken (lead_id uuid, changed_at timestamptz)"
                        + " on commit drop")
                .update();
        jdbc.sql("truncate insight_taken").update();
        var taken = jdbc.sql(LeadRowSql.TAKE)
                .param("workspace", workspace)
                .param("since", since.toString())
                .param("most", most)
                .update();
        if (taken == 0) {
            return new Taken(0, since);
        }
        jdbc.sql("analyze insight_taken").update();
        return jdbc.sql("select max(changed_at) as until from insight_taken")
                .query((row, _) -> new Taken(
                        taken, row.getObject("until", OffsetDateTime.class).toInstant()))
                .single();
    }

    void write(UUID workspace) {
        jdbc.sql("create temporary table if not exists insight_title (title text, seniority text, job text)"
                        + " on commit drop")
                .update();
        jdbc.sql("truncate insight_title").update();
        var read = jdbc.sql("""
                        select distinct lead.title from insight_taken as taken
                        join lead_outline_view as lead
                            on lead.workspace_id = :workspace and lead.lead_id = taken.lead_id
                        where lead.title is not null
                        """)
                .param("workspace", workspace)
                .query((row, _) -> titles.read(row.getString("title")))
                .list();
        jdbc.sql("insert into insight_title select * from unnest(:titles::text[], :seniorities::text[], :jobs::text[])")
                .params(Columns.of(read)
                        .with("titles", Titles.Read::title)
                        .with("seniorities", Titles.Read::seniority)
                        .with("jobs", Titles.Read::job)
                        .map())
                .update();
        jdbc.sql("analyze insight_title").update();
        jdbc.sql(LeadRowSql.GONE).param("workspace", workspace).update();
        jdbc.sql(LeadRowSql.WRITE).param("workspace", workspace).update();
    }
}
