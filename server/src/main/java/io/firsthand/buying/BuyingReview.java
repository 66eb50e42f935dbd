package io.firsthand.buying;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.CompanyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a review of a month should know of buyers: how often leads were nearly given up, and which companies wait for us. */
@Service
@Transactional(readOnly = true)
public class BuyingReview {

    private final JdbcClient jdbc;

    BuyingReview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Second looks at which something was chosen within a time, and after how many of them the lead was kept. */
    public record Looks(long taken, long kept) {}

    /**
     * A company that goes on while we do not.
     *
     * @param why {@code waking}, {@code decided} or {@code given_up}
     * @param day since when, or when it wanted to decide
     */
    public record Waiting(
            CompanyId company,
            String name,
            String why,
            @Nullable LocalDate day) {}

    public Looks looks(Instant from, Instant to) {
        return jdbc.sql("""
                select count(*) as taken, count(*) filter (where choice = 'kept') as kept from buying_second_look
                where workspace_id = :workspace and chosen_at >= :from::timestamptz and chosen_at < :to::timestamptz
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) -> new Looks(row.getLong("taken"), row.getLong("kept")))
                .single();
    }

    /** As companies stand now, of leads given up since then; those that do most first. */
    public List<Waiting> waiting(Instant from, Instant now, int most) {
        return jdbc.sql("""
                with watched as (
                    select company_id, progress, deciding_on, waking_since,
                        intensity * power(2, -extract(epoch from :now::timestamptz - as_of) / :half) as intensity
                    from buying_company where workspace_id = :workspace and progress <> 'no_sign'
                ), story as (
                    select watched.company_id, progress, deciding_on, waking_since, intensity,
                        bool_or(stage not in ('won', 'lost', 'disqualified')) as open,
                        max(stage_since) filter (where stage in ('lost', 'disqualified')
                            and stage_since >= :from::timestamptz) as given_up,
                        max(touched.at) as followed
                    from watched join lead_at_company_view as lead
                        on lead.workspace_id = :workspace and lead.company_id = watched.company_id and not absorbed
                    left join lateral (
                        select max(at) as at from touch_view
                        where workspace_id = :workspace and lead_id = lead.lead_id
                            and (direction = 'outbound' or outcome = 'reached')) as touched on true
                    group by watched.company_id, progress, deciding_on, waking_since, intensity
                ), told as (
                    select company_id, intensity, case
                        when open and waking_since < :now::timestamptz - interval '3 days'
                            and (followed is null or followed < waking_since) then 'waking'
                        when open and deciding_on < :now::timestamptz::date and progress <> 'decided' then 'decided'
                        when given_up is not null and not open and progress in ('evaluating', 'deciding') then 'given_up'
                        end as why, deciding_on, waking_since, given_up
                    from story
                )
                select company_id, name, why, case why when 'waking' then waking_since::date
                    when 'decided' then deciding_on else given_up::date end as day
                from told join lead_company_view as company using (company_id)
                where why is not null and company.workspace_id = :workspace
                order by intensity desc, company_id limit :most
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("from", from.toString())
                .param("now", now.toString())
                .param("half", (double) Intensity.HALF_LIFE.toSeconds())
                .param("most", most)
                .query((row, _) -> new Waiting(
                        new CompanyId(row.getObject("company_id", UUID.class)),
                        row.getString("name"),
                        row.getString("why"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
