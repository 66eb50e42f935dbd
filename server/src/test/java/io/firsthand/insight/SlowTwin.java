package io.firsthand.insight;

/** What the rows and the sums say, beside the same from the plain tables: slow, and obviously right. */
final class SlowTwin {

    static final String KEPT = """
            select lead_id, channel, campaign, stage, owner_id, company_id, mql_at, sal_at, sql_at, opportunity_at, won_at,
                nurture_at, lost_at, first_touch_at, first_contact_at, touches, opportunities, amount, currency,
                case when stage = 'opportunity' then open_amount end, case when stage = 'opportunity' then open_currency end,
                case when stage = 'opportunity' then expected_close end, open_since, seniority is not null as ranked, spoke_by, rating, stages, entered
            from insight_lead where workspace_id = :workspace""";

    static final String ROWS = """
            select l.id, l.channel, l.campaign, l.stage, l.owner_id, l.company_id,
                least((select min(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and stage in ('mql', 'sal', 'sql', 'opportunity', 'won')), bought.since),
                least((select min(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and stage in ('sal', 'sql', 'opportunity', 'won')), bought.since),
                least((select min(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and stage in ('sql', 'opportunity', 'won')), bought.since),
                least((select min(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and stage in ('opportunity', 'won')), bought.since),
                case when l.stage = 'won' or deal.status = 'won' or l.stage = 'nurture' and deal.id is null
                    then coalesce((select min(entered_at) from lead_stage s where s.workspace_id = l.workspace_id
                        and s.lead_id = l.id and s.stage = 'won'), bought.at) end,
                (select max(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and stage = 'nurture'),
                (select max(entered_at) from lead_stage s where s.workspace_id = l.workspace_id and s.lead_id = l.id
                    and s.stage = 'lost' and l.stage in ('lost', 'nurture', 'disqualified')),
                (select min(at) from touch t where t.workspace_id = l.workspace_id and t.lead_id = l.id
                    and withdrawn_at is null and responds),
                (select min(at) from touch t where t.workspace_id = l.workspace_id and t.lead_id = l.id
                    and withdrawn_at is null and human and outcome = 'reached'),
                (select count(*) from touch t where t.workspace_id = l.workspace_id and t.lead_id = l.id
                    and withdrawn_at is null),
                (select count(*) from opportunity o where o.workspace_id = l.workspace_id and o.lead_id = l.id
                    and withdrawn_at is null),
                case when deal.status = 'won' then (select sum(amount) from opportunity o
                    where o.workspace_id = l.workspace_id and o.lead_id = l.id and withdrawn_at is null
                        and status = 'won' and o.currency is not distinct from deal.currency) else deal.amount end,
                deal.currency,
                case when l.stage = 'opportunity' then (select sum(amount) from opportunity o
                    where o.workspace_id = l.workspace_id and o.lead_id = l.id and withdrawn_at is null
                        and status = 'open' and o.currency is not distinct from newest.currency) end,
                case when l.stage = 'opportunity' then newest.currency end,
                case when l.stage = 'opportunity' then newest.expected_close end,
                case when l.stage = 'opportunity' then (select min(entered_at) from lead_stage s
                    where s.workspace_id = l.workspace_id and s.lead_id = l.id and s.stage = 'opportunity'
                        and not exists (select from lead_stage e where e.workspace_id = l.workspace_id
                            and e.lead_id = l.id and e.stage in ('won', 'lost', 'nurture', 'disqualified')
                            and e.entered_at > s.entered_at)) end,
                (select seniority is not null from insight_lead i where i.workspace_id = l.workspace_id
                    and i.lead_id = l.id),
                coalesce((select rep_id from conversation c where c.workspace_id = l.workspace_id and c.lead_id = l.id
                    order by at, id limit 1), case when l.how in ('device', 'typed') then l.captured_by end),
                (select (notes ->> 'rating')::numeric from conversation c where c.workspace_id = l.workspace_id
                    and c.lead_id = l.id and notes ->> 'rating' is not null order by at desc, id desc limit 1),
                (select array_agg(stage order by number) from lead_stage s where s.workspace_id = l.workspace_id
                    and s.lead_id = l.id),
                (select array_agg(entered_at order by number) from lead_stage s where s.workspace_id = l.workspace_id
                    and s.lead_id = l.id)
            from lead l
            left join lateral (select * from opportunity o where o.workspace_id = l.workspace_id and o.lead_id = l.id
                and withdrawn_at is null order by status = 'won' desc, status = 'open' desc,
                    coalesce(closed_at, opened_at) desc, id desc limit 1) as deal on true
            left join lateral (select * from opportunity o where o.workspace_id = l.workspace_id and o.lead_id = l.id
                and withdrawn_at is null and status = 'open' order by opened_at desc, id desc limit 1) as newest on true
            left join lateral (select min(least(opened_at, closed_at)) as since, min(closed_at) as at from opportunity o
                where o.workspace_id = l.workspace_id and o.lead_id = l.id and withdrawn_at is null and status = 'won'
                    and not exists (select from lead_stage s where s.workspace_id = l.workspace_id
                        and s.lead_id = l.id and s.stage = 'won')) as bought on true
            where l.workspace_id = :workspace and l.withdrawn_at is null""";

    static final String CELLS = """
            select facet, value, channel, week, leads, undated, mql, sal, sql, opportunity, won, lost, touched, contacted
            from insight_cell where workspace_id = :workspace and leads <> 0
                and facet in ('all', 'campaign', 'owner', 'grade')""";

    static final String SLOW_CELLS = """
            select f, v, channel, week, count(*), count(*) filter (where not dated), count(mql_at), count(sal_at),
                count(sql_at), count(opportunity_at), count(won_at), count(lost_at), count(first_touch_at),
                count(first_contact_at)
            from (select 'all' as f, '' as v, * from insight_lead union all
                select 'campaign', campaign, * from insight_lead union all
                select 'owner', owner_id::text, * from insight_lead union all
                select 'grade', grade, * from insight_lead) as it
            where workspace_id = :workspace and v is not null group by 1, 2, 3, 4""";

    static final String FLOWS = """
            select channel, week, event, leads from insight_flow
            where workspace_id = :workspace and facet = 'all' and event in ('sql', 'won') and leads <> 0""";

    static final String SLOW_FLOWS = """
            select channel, date_trunc('week', at at time zone 'UTC')::date, event, count(*)
            from (select channel, sql_at as at, 'sql' as event from insight_lead where workspace_id = :workspace
                union all select channel, won_at, 'won' from insight_lead where workspace_id = :workspace) as it
            where at is not null group by 1, 2, 3""";

    static final String TIMES = """
            select kind, bucket < 0 as open, sum(leads) from insight_time
            where workspace_id = :workspace and facet = 'all' and kind in ('to_sql', 'in_sql', 'deal_open')
            group by 1, 2 having sum(leads) <> 0""";

    static final String SLOW_TIMES = """
            select kind, until is null, count(*) from (
                select 'to_sql' as kind, captured_at as since, sql_at as until from insight_lead
                    where workspace_id = :workspace and dated
                union all select 'in_sql', e.since, e.until from insight_lead, lateral (
                    select stage, since, lead(since) over (order by number) as until
                    from unnest(stages, entered) with ordinality as x (stage, since, number)) as e
                    where workspace_id = :workspace and dated and e.stage = 'sql'
                union all select 'deal_open', open_since, null from insight_lead
                    where workspace_id = :workspace and dated and stage = 'opportunity') as it
            where until is null or until >= since group by 1, 2""";

    static final String MONEY = """
            select channel, basis, week, currency, priced, total::numeric(19, 4), unpriced
            from insight_money where workspace_id = :workspace and facet = 'all' and (priced <> 0 or unpriced <> 0)""";

    static final String SLOW_MONEY = """
            select channel, basis, week, coalesce(currency, ''), count(*) filter (where amount > 0),
                coalesce(sum(amount) filter (where amount > 0), 0)::numeric(19, 4),
                count(*) filter (where amount is null or amount <= 0)
            from (select channel, 'cohort' as basis, week, currency, amount from insight_lead
                    where workspace_id = :workspace and won_at is not null
                union all select channel, 'closed', date_trunc('week', won_at at time zone 'UTC')::date, currency, amount
                    from insight_lead where workspace_id = :workspace and won_at is not null
                union all select channel, 'expected', coalesce(date_trunc('week', expected_close)::date, '9999-01-01'),
                    open_currency, open_amount from insight_lead
                    where workspace_id = :workspace and stage = 'opportunity') as it
            group by 1, 2, 3, 4""";

    private SlowTwin() {}
}
