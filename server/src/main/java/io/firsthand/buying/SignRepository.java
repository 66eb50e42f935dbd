package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the people of companies did, from wherever that is known. */
@Repository
class SignRepository {

    private final JdbcClient jdbc;

    SignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened on one day. */
    record Day(LocalDate day, int explicit, int engagement) {}

    /** What one person did. */
    record Doer(ContactId contact, LeadId lead, double intensity, int explicit, int engagement, Instant last) {}

    /** The course of a company, and who made it. */
    record Course(List<Day> days, List<Doer> doers) {}

    /** By the ids of the asks. */
    Map<UUID, Sums> sums(UUID workspace, Collection<Ask> asks) {
        var sums = new HashMap<UUID, Sums>();
        var latest = asks.stream().map(Ask::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        jdbc.sql(SignSql.SIGNS + """
                select ask.id,
                    sum(weight * power(2, -extract(epoch from ask.time - at) / :half)) as intensity,
                    coalesce(sum(weight * power(2, -extract(epoch from ask.time - at) / :half))
                        filter (where at <= ask.time - interval '14 days'), 0) as before,
                    count(*) filter (where kind = 'explicit' and at > ask.time - interval '60 days') as explicit,
                    count(*) filter (where kind = 'engagement' and at > ask.time - interval '60 days') as engaged,
                    count(distinct contact_id) filter (where kind = 'explicit'
                        and at > ask.time - interval '60 days') as askers,
                    count(distinct contact_id) filter (where at > ask.time - interval '14 days') as people,
                    count(distinct name) filter (where at > ask.time - interval '14 days') as sorts,
                    max(at) filter (where kind = 'explicit') as last_explicit, max(at) as last
                from unnest(:asks::uuid[], :of::uuid[], :times::timestamptz[]) as ask (id, company_id, time)
                join signs on signs.company_id = ask.company_id and signs.at <= ask.time
                group by ask.id
                """)
                .params(Ask.columns(asks)
                        .and("workspace", workspace)
                        .and(weights(latest))
                        .map())
                .query(row -> {
                    sums.put(
                            row.getObject("id", UUID.class),
                            new Sums(
                                    row.getDouble("intensity"),
                                    row.getDouble("before"),
                                    row.getInt("explicit"),
                                    row.getInt("engaged"),
                                    row.getInt("askers"),
                                    row.getInt("people"),
                                    row.getInt("sorts"),
                                    time(row, "last_explicit"),
                                    time(row, "last")));
                });
        return sums;
    }

    /** Of two years, day by day and person by person in one pass. */
    Course course(UUID workspace, CompanyId company, Instant now, int doers) {
        var days = new ArrayList<Day>();
        var people = new ArrayList<Doer>();
        jdbc.sql(SignSql.SIGNS + """
                , sums as (
                    select contact_id, (at at time zone 'UTC')::date as day,
                        count(*) filter (where kind = 'explicit') as explicit,
                        count(*) filter (where kind = 'engagement') as engagement, max(at) as last,
                        (array_agg(lead_id order by at desc))[1] as lead_id,
                        sum(weight * power(2, -extract(epoch from :now::timestamptz - at) / :half)) as intensity
                    from signs where at > :now::timestamptz - interval '2 years'
                    group by grouping sets ((contact_id), ((at at time zone 'UTC')::date))
                )
                (select * from sums where day is not null order by day)
                union all
                (select * from sums where contact_id is not null order by intensity desc, contact_id limit :doers)
                """)
                .params(of(workspace, company, now))
                .param("doers", doers)
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        days.add(new Day(day, row.getInt("explicit"), row.getInt("engagement")));
                    } else {
                        people.add(new Doer(
                                new ContactId(row.getObject("contact_id", UUID.class)),
                                new LeadId(row.getObject("lead_id", UUID.class)),
                                row.getDouble("intensity"),
                                row.getInt("explicit"),
                                row.getInt("engagement"),
                                row.getObject("last", OffsetDateTime.class).toInstant()));
                    }
                });
        return new Course(days, people);
    }

    /** The latest of each kind, explicit ones first. */
    List<Sign> latest(UUID workspace, CompanyId company, Instant now, int explicit, int engagement) {
        return jdbc.sql(SignSql.SIGNS + """
                , newest as (
                    (select * from signs where kind = 'explicit' order by at desc, lead_id limit :some)
                    union all
                    (select * from signs where kind = 'engagement' order by at desc, lead_id limit :others)
                )
                select newest.*, known.name as person, known.title from newest
                join lead_known_view as known on known.workspace_id = :workspace and known.lead_id = newest.lead_id
                order by newest.kind desc, newest.at desc
                """)
                .params(of(workspace, company, now))
                .param("some", explicit)
                .param("others", engagement)
                .query((row, _) -> new Sign(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("person"),
                        row.getString("title"),
                        row.getString("kind").equals(Signal.Kind.EXPLICIT.id())
                                ? Signal.Kind.EXPLICIT
                                : Signal.Kind.ENGAGEMENT,
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Map<String, Object> of(UUID workspace, CompanyId company, Instant now) {
        return Columns.of(List.of(company))
                .with("companies", CompanyId::value)
                .and("workspace", workspace)
                .and(weights(now))
                .map();
    }

    private static Columns<?> weights(Instant now) {
        return Columns.of(List.of())
                .and("now", now.toString())
                .and("explicit", Intensity.EXPLICIT)
                .and("engagement", Intensity.ENGAGEMENT)
                .and("half", (double) Intensity.HALF_LIFE.toSeconds());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
