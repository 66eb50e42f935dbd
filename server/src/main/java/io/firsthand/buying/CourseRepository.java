package io.firsthand.buying;

import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all people of one company did, put together in one pass over it. */
@Repository
class CourseRepository {

    private final JdbcClient jdbc;

    CourseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened on one day. */
    record Day(LocalDate day, int explicit, int engagement) {}

    /** What one person did. */
    record Doer(ContactId contact, LeadId lead, double intensity, int explicit, int engagement, Instant last) {}

    /** How many people, and signs of which kind, are told at most. */
    record Most(int doers, int explicit, int engagement) {}

    /** The course of a company over two years, who made it, and the latest signs, explicit ones first. */
    record Whole(Sums sums, List<Day> days, List<Doer> doers, List<Sign> latest) {}

    Whole of(UUID workspace, CompanyId company, Instant now, Most most) {
        var parts = new Parts();
        jdbc.sql(SignSql.SIGNS + SignSql.SUMS + """
                , days as (
                    select day, count(*) filter (where kind = 'explicit') as explicit,
                        count(*) filter (where kind = 'engagement') as engaged
                    from signs where at > :now::timestamptz - interval '2 years' group by 1
                ), doers as (
                    select * from doing order by intensity desc, contact_id limit :doers
                ), whose as (
                    select distinct on (contact_id) contact_id, lead_id from signs
                    where contact_id in (select contact_id from doers) order by contact_id, at desc, lead_id
                ), newest as (
                    (select * from signs where kind = 'explicit' order by at desc, lead_id limit :some)
                    union all
                    (select * from signs where kind = 'engagement' order by at desc, lead_id limit :others)
                ), told as (
                    select 'sums' as part, null::uuid as lead_id, null::uuid as contact_id, null as person, null as title,
                        null::date as day, null as kind, null as name, null::timestamptz as at, last_explicit, last,
                        intensity, before, explicit, engaged, askers, people, sorts
                    from sums
                    union all
                    select 'day', null, null, null, null, day, null, null, null, null, null, null, null, explicit, engaged,
                        null, null, null
                    from days
                    union all
                    select 'doer', lead_id, contact_id, null, null, null, null, null, null, null, last, intensity, null,
                        explicit_ever, engaged_ever, null, null, null
                    from doers join whose using (contact_id)
                    union all
                    select 'sign', newest.lead_id, newest.contact_id, known.name, known.title, null, newest.kind,
                        newest.name, newest.at, null, null, null, null, null, null, null, null, null
                    from newest join lead_known_view as known
                        on known.workspace_id = :workspace and known.lead_id = newest.lead_id
                )
                select * from told order by part, day, intensity desc, kind desc, at desc, lead_id
                """)
                .params(Ask.columns(List.of(new Ask(company.value(), company, now)))
                        .and("workspace", workspace)
                        .and(SignRepository.weights(now))
                        .map())
                .param("doers", most.doers())
                .param("some", most.explicit())
                .param("others", most.engagement())
                .query(parts::take);
        return new Whole(parts.sums, parts.days, parts.doers, parts.latest);
    }

    private static final class Parts {

        private Sums sums = Sums.NONE;
        private final List<Day> days = new ArrayList<>();
        private final List<Doer> doers = new ArrayList<>();
        private final List<Sign> latest = new ArrayList<>();

        void take(ResultSet row) throws SQLException {
            switch (row.getString("part")) {
                case "sums" -> sums = SignRepository.sums(row);
                case "day" ->
                    days.add(new Day(
                            row.getObject("day", LocalDate.class), row.getInt("explicit"), row.getInt("engaged")));
                case "doer" ->
                    doers.add(new Doer(
                            new ContactId(row.getObject("contact_id", UUID.class)),
                            new LeadId(row.getObject("lead_id", UUID.class)),
                            row.getDouble("intensity"),
                            row.getInt("explicit"),
                            row.getInt("engaged"),
                            row.getObject("last", OffsetDateTime.class).toInstant()));
                default -> latest.add(SignRepository.sign(row));
            }
        }
    }
}
