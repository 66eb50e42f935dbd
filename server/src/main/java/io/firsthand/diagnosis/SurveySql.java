package io.firsthand.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables that all questions are asked of: made once in the transaction, gone at its end. */
final class SurveySql {

    /**
     * The last time that a lead, a touch or the end of an opportunity tells of, for files that were exported long ago. What
     * came by file without a time of its own has the time of its import, an hour or less before now.
     */
    static final String AS_OF = """
            select greatest(
                (select max(captured_at) from lead_diagnosis_view
                    where workspace_id = :workspace and captured_at < received_at - interval '1 hour'),
                (select max(at) from touch_view where workspace_id = :workspace and at <= :now::timestamptz),
                (select max(closed_at) from opportunity_diagnosis_view
                    where workspace_id = :workspace and closed_at < received_at - interval '1 hour'),
                (select max(opened_at) from opportunity_diagnosis_view
                    where workspace_id = :workspace and opened_at < received_at - interval '1 hour'))
            """;

    /** What people of ours did for each lead. */
    private static final String TOUCHED = """
            create unlogged table diagnosed_touch as
            select lead_id, count(*) as tries, min(at) as first_try, max(at) as last_try from touch_view
            where workspace_id = :workspace and at <= :now::timestamptz and responds
            group by lead_id
            """;

    /** The same of leads that went into others, for those that stand for them now. */
    private static final String JOINED = """
            create unlogged table diagnosed_joined as
            select joined.root_id as lead_id, sum(touched.tries)::bigint as tries, max(touched.last_try) as last_try
            from lead_joined_view as joined
            join diagnosed_touch as touched on touched.lead_id = joined.lead_id
            where joined.workspace_id = :workspace group by joined.root_id
            """;

    private static final String REACHED = """
            create unlogged table diagnosed_rise as
            select lead_id, min(entered_at) as sql_at from lead_stage_diagnosis_view
            where workspace_id = :workspace and stage in ('sql', 'opportunity', 'won') group by lead_id
            """;

    private static final String LEADS = """
            create unlogged table diagnosed_lead as
            with dealt as (
                select lead_id, count(*) as deals, count(*) filter (where status = 'open') as open_deals,
                    count(*) filter (where status = 'won') as won_deals, min(opened_at) as deal_at
                from opportunity_diagnosis_view where workspace_id = :workspace group by lead_id
            ), handed as (
                select distinct on (lead_id) lead_id, state, closed_at from handoff_view
                where workspace_id = :workspace order by lead_id, number desc
            ), asked as (
                select lead_id, min(due) as due from task_view
                where workspace_id = :workspace and not done and lead_id is not null group by lead_id
            ), told as (
                select lead_id, bool_or('source' = any(wrong)) as disputed from feedback_view
                where workspace_id = :workspace group by lead_id
            ), spoken as (
                select lead_id, max(at) as at from conversation_view
                where workspace_id = :workspace and at <= :now::timestamptz group by lead_id
            ), paired as (
                select one_id as contact_id from duplicate_diagnosis_view where workspace_id = :workspace
                union select other_id from duplicate_diagnosis_view where workspace_id = :workspace
            )
            select lead.lead_id, lead.contact_id, lead.company_id, lead.captured_at, lead.stage, lead.stage_since,
                lead.owner_id, lead.channel, lead.corrected, lead.grade, lead.reachable,
                lead.batch_id is not null as imported,
                lead.batch_id is null or lead.captured_at < lead.received_at - interval '1 hour' as dated,
                lead.batch_id is null or lead.stage_since not between
                    lead.received_at - interval '1 hour' and lead.received_at + interval '1 hour' as staged,
                date_part('epoch', :now::timestamptz - lead.captured_at) / 86400 as age,
                date_part('epoch', :now::timestamptz - lead.stage_since) / 86400 as in_stage,
                lead.received_at,
                coalesce(touched.tries, 0) + coalesce(joined.tries, 0) as tries,
                greatest(touched.last_try, joined.last_try) as last_try, spoken.at as spoken_at,
                case when touched.first_try >= lead.captured_at then touched.first_try
                    when touched.last_try >= lead.captured_at then (
                        select min(touch.at) from touch_view as touch
                        where touch.workspace_id = :workspace and touch.lead_id = lead.lead_id and touch.responds
                            and touch.at >= lead.captured_at and touch.at <= :now::timestamptz)
                    end as first_try,
                coalesce(touched.first_try < lead.captured_at - interval '1 day', false) as early,
                coalesce(dealt.deals, 0) as deals, coalesce(dealt.open_deals, 0) as open_deals,
                lead.stage = 'won' or coalesce(dealt.won_deals, 0) > 0 as won,
                coalesce(dealt.won_deals, 0) = 0 and lead.stage <> 'won' and (lead.stage in ('lost', 'disqualified')
                    or coalesce(dealt.deals > 0 and dealt.open_deals = 0, false)) as lost,
                coalesce(dealt.deals, 0) > 0 or reached.lead_id is not null or lead.stage in ('sql', 'opportunity', 'won') as qualified,
                least(reached.sql_at, dealt.deal_at) as sql_at,
                handed.state as handoff, handed.closed_at as handoff_closed,
                owner.active as owner_active,
                verdict.verdict, verdict.definition_id, verdict.version, verdict.results,
                asked.due, stay.lead_id is not null as staying, stay.due_at as stay_due,
                told.lead_id is not null as said, coalesce(told.disputed, false) as disputed,
                paired.contact_id is not null as paired
            from lead_diagnosis_view as lead
            left join diagnosed_touch as touched on touched.lead_id = lead.lead_id
            left join diagnosed_joined as joined on joined.lead_id = lead.lead_id
            left join dealt on dealt.lead_id = lead.lead_id
            left join diagnosed_rise as reached on reached.lead_id = lead.lead_id
            left join handed on handed.lead_id = lead.lead_id
            left join asked on asked.lead_id = lead.lead_id
            left join told on told.lead_id = lead.lead_id
            left join spoken on spoken.lead_id = lead.lead_id
            left join nurture_diagnosis_view as stay
                on stay.workspace_id = :workspace and stay.lead_id = lead.lead_id
            left join verdict_diagnosis_view as verdict
                on verdict.workspace_id = :workspace and verdict.lead_id = lead.lead_id
            left join actor_view as owner on owner.workspace_id = :workspace and owner.id = lead.owner_id
            left join paired on paired.contact_id = lead.contact_id
            where lead.workspace_id = :workspace
                and (lead.captured_at <= :now::timestamptz or lead.batch_id is not null)
            """;

    /** Leads that go on and have another such beside them of the same person. Who comes back after an end is no duplicate. */
    private static final String SHARED = """
            create unlogged table diagnosed_shared as
            select one.lead_id from diagnosed_lead as one
            where stage not in ('won', 'lost', 'disqualified') and exists (
                select from diagnosed_lead as other
                where other.contact_id = one.contact_id and other.lead_id <> one.lead_id
                    and other.stage not in ('won', 'lost', 'disqualified'))
            """;

    private static final String DEALS = """
            create unlogged table diagnosed_deal as
            with deal as (
                -- A file without dates of creation leaves each ended one opened when it ended.
                select *, bool_or(status <> 'open' and closed_at <> opened_at) over (partition by batch_id) as told
                from opportunity_diagnosis_view where workspace_id = :workspace
            ), account as (
                select company_id, count(distinct contact_id) as contacts from diagnosed_lead
                where company_id in (select company_id from diagnosed_lead where deals > 0)
                group by company_id
            )
            select deal.id, deal.lead_id, deal.amount, coalesce(deal.currency, '') as currency, deal.status,
                deal.opened_at, deal.closed_at, deal.expected_close, deal.explained,
                deal.batch_id is null
                    or deal.opened_at < deal.received_at - interval '1 hour' and (deal.status = 'open' or deal.told) as dated,
                -- A file told a day to come: it was ended by the import.
                deal.batch_id is not null and deal.expected_close > :today::date
                    and deal.closed_at between deal.received_at - interval '1 hour' and deal.received_at + interval '1 hour'
                    as foretold,
                deal.closed_at < date_trunc('day', deal.opened_at, :zone) as reversed,
                lead.dated and deal.closed_at < date_trunc('day', lead.captured_at, :zone) as premature,
                lead.owner_id, lead.channel, account.contacts
            from deal
            join diagnosed_lead as lead on lead.lead_id = deal.lead_id
            left join account on account.company_id = lead.company_id
            """;

    /** Each stage that a lead came to after its first, whose number is 0, with whether we know when. */
    private static final String CHANGES =
            """
            create unlogged table diagnosed_change as
            select step.lead_id, step.stage, step.entered_at, step.left_at, RANK_OF_STEP as rank,
                before.stage as before, RANK_OF_BEFORE as before_rank, lead.received_at,
                step.stage in ('opportunity', 'won', 'lost') and step.lead_id in (
                    select lead_id from opportunity_diagnosis_view
                    where workspace_id = :workspace and batch_id is not null) as by_deal,
                not lead.imported or step.entered_at not between
                    lead.received_at - interval '1 hour' and lead.received_at + interval '1 hour' as known,
                step.entered_at not in (
                    date_trunc('day', step.entered_at, 'UTC'), date_trunc('day', step.entered_at, :zone)) as timed,
                step.recorded_at is null and step.told_at < before.entered_at - interval '1 day' as too_early,
                step.recorded_at is not null as late
            from lead_stage_diagnosis_view as step
            join lead_stage_diagnosis_view as before on before.workspace_id = :workspace
                and before.lead_id = step.lead_id and before.number = step.number - 1
            join diagnosed_lead as lead on lead.lead_id = step.lead_id
            where step.workspace_id = :workspace and step.number > 0
            """.replace("RANK_OF_STEP", rank("step")).replace("RANK_OF_BEFORE", rank("before"));

    /** When twenty leads or more came to a stage at the very same time. */
    private static final String CROWDS = """
            create unlogged table diagnosed_crowd as
            select stage, entered_at from diagnosed_change as one
            where timed and exists (
                select from diagnosed_change as other where other.timed and other.stage = one.stage
                    and other.entered_at = one.entered_at and other.lead_id <> one.lead_id)
            group by stage, entered_at having count(*) >= 20
            """;

    /**
     * In this order. What is added up over many rows is a table of its own: in one statement with the joins PostgreSQL would
     * do them in a single process as well.
     */
    static final Map<String, String> TABLES = tables();

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("diagnosed_touch", TOUCHED);
        tables.put("diagnosed_joined", JOINED);
        tables.put("diagnosed_rise", REACHED);
        tables.put("diagnosed_lead", LEADS);
        tables.put("diagnosed_shared", SHARED);
        tables.put("diagnosed_deal", DEALS);
        tables.put("diagnosed_change", CHANGES);
        tables.put("diagnosed_crowd", CROWDS);
        tables.put("diagnosed_committee", CommitteeSql.TABLE);
        return tables;
    }

    /** How far a stage is on the way; less than 0 beside it. */
    private static String rank(String step) {
        return "coalesce(array_position(array['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'], %s.stage), 0) - 1"
                .formatted(step);
    }

    private SurveySql() {}
}
