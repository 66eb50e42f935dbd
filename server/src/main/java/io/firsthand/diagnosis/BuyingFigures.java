package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;

/** Whether leads are treated by what one person says, or by what their company does. */
final class BuyingFigures {

    /** The companies that wake or said when they decide, each with its latest lead and what we did there last. */
    private static final String COMPANIES = """
            with watched as (
                select company_id, progress, deciding_on, waking_since from buying_company_view
                where workspace_id = :workspace and (waking_since is not null or deciding_on is not null)
            ), story as (
                select watched.company_id, progress, deciding_on, waking_since,
                    (array_agg(lead.lead_id order by captured_at desc, lead.lead_id)
                        filter (where stage not in ('won', 'lost', 'disqualified')))[1] as lead_id,
                    max(greatest(lead.last_try, lead.spoken_at)) as followed
                from watched join diagnosed_lead as lead on lead.company_id = watched.company_id
                group by watched.company_id, progress, deciding_on, waking_since
            )
            """;

    private static final String WAKING = COMPANIES + """
            , one as (
                select lead_id, followed is null or followed < waking_since as hit from story
                where lead_id is not null and waking_since < :now::timestamptz - interval '3 days'
            )
            """;

    private static final String DECIDING = COMPANIES + """
            , one as (
                select lead_id, deciding_on < :today::date as hit from story
                where lead_id is not null and deciding_on is not null and progress <> 'decided'
            )
            """;

    /** Leads given up within 90 days, unless sales said something that no second look would change. */
    private static final String GIVEN_UP = """
            with said as (
                select distinct on (lead_id) lead_id, disqualify_reason from handoff_view
                where workspace_id = :workspace order by lead_id, number desc
            ), one as (
                select lead.lead_id, watched.progress in ('evaluating', 'deciding') as hit
                from diagnosed_lead as lead
                join buying_company_view as watched
                    on watched.workspace_id = :workspace and watched.company_id = lead.company_id
                left join said on said.lead_id = lead.lead_id
                where lead.stage in ('lost', 'disqualified') and lead.stage_since > :now::timestamptz - interval '90 days'
                    and coalesce(said.disqualify_reason, '') not in ('no_budget', 'no_fit', 'competitor', 'duplicate',
                        'not_a_business')
            )
            """;

    /** Second looks after which somebody gave up all the same, within a year. */
    private static final String REFUSED = """
            with opened as (
                select lead.company_id, max(deal.opened_at) as at from diagnosed_deal as deal
                join diagnosed_lead as lead on lead.lead_id = deal.lead_id
                where lead.company_id is not null group by lead.company_id
            ), one as (
                select look.lead_id,
                    look.outcome in ('opportunity', 'won') is true or opened.at > look.chosen_at is true as hit
                from buying_second_look_view as look
                left join opened on opened.company_id = look.company_id
                where look.workspace_id = :workspace and look.choice = 'gave_up'
                    and look.chosen_at > :now::timestamptz - interval '365 days'
            )
            """;

    private BuyingFigures() {}

    /** Of leads given up lately, those whose company goes on. */
    static Answer givenUpAlive(Survey survey) {
        return share(survey, GIVEN_UP);
    }

    /** Of companies that wake, those where nobody did anything since. */
    static Answer wakingAlone(Survey survey) {
        return share(survey, WAKING);
    }

    /** Of companies that said when they decide, those whose day has passed without a word. */
    static Answer decidingPassed(Survey survey) {
        return share(survey, DECIDING);
    }

    /** Of second looks that changed nothing, those after which the company became an opportunity. */
    static Answer looksRefused(Survey survey) {
        return share(survey, REFUSED);
    }

    private static Answer share(Survey survey, String ones) {
        return survey.sql(ones + "select count(*) filter (where hit), count(*) from one")
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single()
                .about(leads(survey, ones));
    }

    private static List<UUID> leads(Survey survey, String ones) {
        return survey.sql(ones
                        + "select distinct lead_id from (select lead_id from one where hit limit %d) as it"
                                .formatted(Survey.LEADS_KEPT))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
