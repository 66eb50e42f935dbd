package io.firsthand.insight;

/** The statements that turn leads, their stages, touches, handoffs and opportunities into one row each. */
final class LeadRowSql {

    static final String TAKE = """
            insert into insight_taken (lead_id, changed_at)
            select lead_id, min(changed_at) from (
                (select lead.lead_id, lead.changed_at from lead_outline_view as lead
                    left join insight_lead as it
                        on it.workspace_id = lead.workspace_id and it.lead_id = lead.lead_id
                    where lead.workspace_id = :workspace and lead.changed_at >= :since::timestamptz
                        and coalesce(it.lead_version, -1) <> lead.version
                    order by lead.changed_at limit :most)
                union all
                (select lead.lead_id, lead.changed_at from lead_withdrawn_view as lead
                    join insight_lead as it on it.workspace_id = lead.workspace_id and it.lead_id = lead.lead_id
                    where lead.workspace_id = :workspace and lead.changed_at >= :since::timestamptz
                    order by lead.changed_at limit :most)
                union all
                (select handoff.lead_id, handoff.changed_at from handoff_view as handoff
                    join insight_lead as it on it.workspace_id = handoff.workspace_id and it.lead_id = handoff.lead_id
                    where handoff.workspace_id = :workspace and handoff.changed_at >= :since::timestamptz
                        and (it.handoff_changed_at is null or it.handoff_changed_at < handoff.changed_at)
                    order by handoff.changed_at limit :most)) as changed
            group by lead_id order by 2 limit :most
            """;

    /** Withdrawn since. */
    static final String GONE = """
            delete from insight_lead as it using insight_taken as taken
            where it.workspace_id = :workspace and it.lead_id = taken.lead_id
                and not exists (select from lead_outline_view as lead
                    where lead.workspace_id = :workspace and lead.lead_id = taken.lead_id)
            """;

    /** What leads have in fields of the workspace under one of some names, as letters and digits only. */
    private static String custom(String names) {
        return """
                (select nullif(left(btrim(value), 60), '') from jsonb_each_text(lead.custom)
                    where lower(regexp_replace(key, '[^[:alnum:]]', '', 'g')) in (%s) and btrim(value) <> ''
                    order by key limit 1)""".formatted(names);
    }

    private static final String STAGES = """
            select array_agg(stage order by entered_at, left_at nulls last) as stages,
                array_agg(entered_at order by entered_at, left_at nulls last) as entered,
                min(entered_at) filter (where stage in ('mql', 'sal', 'sql', 'opportunity', 'won')) as mql_at,
                min(entered_at) filter (where stage in ('sal', 'sql', 'opportunity', 'won')) as sal_at,
                min(entered_at) filter (where stage in ('sql', 'opportunity', 'won')) as sql_at,
                min(entered_at) filter (where stage in ('opportunity', 'won')) as opportunity_at,
                min(entered_at) filter (where stage = 'won') as won_at,
                max(entered_at) filter (where stage = 'nurture') as nurture_at,
                max(entered_at) filter (where stage = 'disqualified') as disqualified_at,
                max(entered_at) filter (where stage = 'lost') as lost_at,
                min(entered_at) as first_at,
                min(entered_at) filter (where stage = 'opportunity' and (ended_at is null or entered_at >= ended_at))
                    as open_since
            from (select stage, entered_at, left_at,
                    max(entered_at) filter (where stage in ('won', 'lost', 'nurture', 'disqualified')) over () as ended_at
                from lead_stage_view where workspace_id = :workspace and lead_id = lead.lead_id) as step""";

    private static final String SAID = """
            select (array_agg(notes ->> 'role' order by at desc, id desc) filter (where notes ->> 'role' <> ''))[1]
                    as role,
                (array_agg(notes ->> 'awareness' order by at desc, id desc)
                    filter (where notes ->> 'awareness' <> ''))[1] as awareness,
                (array_agg((notes ->> 'rating')::numeric order by at desc, id desc)
                    filter (where jsonb_typeof(notes -> 'rating') = 'number'))[1] as rating,
                (array_agg(rep_id order by at, id))[1] as rep_id
            from conversation_view where workspace_id = :workspace and lead_id = lead.lead_id""";

    private static final String HANDED = """
            select count(*) as handoffs, min(offered_at) as offered_at,
                count(*) filter (where state = 'rejected') as rejects,
                count(*) filter (where state = 'returned') as returns,
                max(changed_at) as changed_at, (array_agg(person_id order by number desc))[1] as person_id,
                (array_agg(packet_percent order by number))[1] as packet_percent,
                (array_agg(definition_id order by number) filter (where definition_id is not null))[1]
                    as definition_id,
                (array_agg(definition_version order by number) filter (where definition_id is not null))[1]
                    as definition_version,
                (array_agg(verdict order by number) filter (where definition_id is not null))[1] as verdict
            from handoff_view where workspace_id = :workspace and lead_id = lead.lead_id""";

    private static final String TOUCHED = """
            select min(at) filter (where responds) as first_touch_at,
                min(at) filter (where human and outcome = 'reached') as first_contact_at, count(*) as touches
            from touch_view where workspace_id = :workspace and lead_id = lead.lead_id""";

    private static final String DEAL = """
            select status, currency, amount, closed_at
            from opportunity_view where workspace_id = :workspace and lead_id = lead.lead_id
            order by case status when 'won' then 0 when 'open' then 1 else 2 end,
                coalesce(closed_at, opened_at) desc, id desc limit 1""";

    private static final String NEXT = """
            select currency, expected_close from opportunity_view
            where workspace_id = :workspace and lead_id = lead.lead_id and status = 'open'
            order by opened_at desc, id desc limit 1""";

    private static final String DEALS = """
            select count(*) as opportunities, count(distinct currency) > 1 as mixed,
                sum(amount) filter (where status = 'won' and currency is not distinct from deal.currency) as won,
                sum(amount) filter (where status = 'open' and currency is not distinct from next.currency) as open,
                min(least(opened_at, closed_at)) filter (where status = 'won' and past.won_at is null) as bought_since,
                min(closed_at) filter (where status = 'won' and past.won_at is null) as bought_at
            from opportunity_view where workspace_id = :workspace and lead_id = lead.lead_id""";

    private static final String SIZE = """
            (select case when employees < 10 then '1-9' when employees < 50 then '10-49' when employees < 250 then '50-249'
                    when employees < 1000 then '250-999' when employees < 5000 then '1000-4999' else '5000+' end
                from (select substring(regexp_replace(it, '(\\d)[.,'' ](\\d{3})', '\\1\\2', 'g') from '\\d{1,9}')::bigint
                    as employees from (select %s as it) as said) as read
                where employees > 0)""".formatted(
                    custom("'employees', 'companysize', 'numberofemployees', 'noofemployees', 'employeecount', 'size',"
                            + " 'mitarbeiter', 'mitarbeiterzahl', 'unternehmensgroesse', 'unternehmensgröße'"));

    /**
     * Who was won and lost again is not won; where nobody speaks of an opportunity the stage alone tells it. Who was never at
     * that stage, because another opportunity is open, bought when the first one was won.
     */
    private static final String WON = """
            case when lead.stage = 'won' or deal.status = 'won' or (lead.stage = 'nurture' and deal.status is null)
                then coalesce(past.won_at, deals.bought_at) end""";

    /** Who was lost and goes on, or was won after all, is not lost. */
    private static final String LOST =
            "case when lead.stage in ('lost', 'nurture', 'disqualified') then past.lost_at end";

    private static final String SELECT = """
            select lead.workspace_id, lead.lead_id, lead.captured_at, lead.received_at,
                date_trunc('week', least(lead.captured_at, lead.received_at) at time zone 'UTC')::date,
                lead.channel, nullif(btrim(lead.campaign), ''), lead.event_id,
                case when lead.how = 'form' then lead.detail end, lead.batch_id, lead.how, lead.grade, lead.corrected,
                coalesce(said.rep_id, case when lead.how in ('device', 'typed') then lead.captured_by end), lead.owner_id,
                coalesce(handed.person_id, lead.owner_id), lead.company_id, %s, %s, %s,
                title.seniority, title.job, said.role, said.awareness, said.rating, lead.tags,
                coalesce(handed.definition_id, verdict.definition_id),
                case when handed.definition_id is null then verdict.version else handed.definition_version end,
                case when handed.definition_id is null then verdict.counts else handed.verdict end,
                lead.stage, lead.stage_since, least(past.mql_at, deals.bought_since), least(past.sal_at, deals.bought_since),
                least(past.sql_at, deals.bought_since), least(past.opportunity_at, deals.bought_since), %s,
                past.nurture_at, past.disqualified_at, %s,
                coalesce(past.stages, array[lead.stage]), coalesce(past.entered, array[lead.stage_since]),
                case deal.status when 'won' then deals.won else deal.amount end, deal.currency, deals.opportunities,
                deals.mixed, deals.open, next.currency,
                case when lead.stage = 'opportunity' then coalesce(past.open_since, lead.stage_since) end,
                next.expected_close, deal.closed_at, touched.first_touch_at, touched.first_contact_at,
                touched.touches, handed.offered_at, handed.handoffs, handed.rejects, handed.returns, handed.packet_percent,
                not (coalesce(past.first_at < lead.captured_at - interval '1 day', false)
                    or coalesce(coalesce(past.won_at, deals.bought_at) <= lead.captured_at, false)
                    or lead.captured_at > lead.received_at + interval '1 day'
                    or (lead.how = 'import' and lead.captured_at >= lead.received_at - interval '1 minute'
                        and lead.stage <> 'inquiry' and lead.stage_since <= lead.received_at + interval '1 minute')),
                lead.version, handed.changed_at
            from insight_taken as taken
            join lead_outline_view as lead on lead.workspace_id = :workspace and lead.lead_id = taken.lead_id
            left join insight_title as title on title.title = lead.title
            left join verdict_view as verdict
                on verdict.workspace_id = :workspace and verdict.lead_id = lead.lead_id
            cross join lateral (%s) as past
            cross join lateral (%s) as said
            cross join lateral (%s) as handed
            cross join lateral (%s) as touched
            left join lateral (%s) as deal on true
            left join lateral (%s) as next on true
            cross join lateral (%s) as deals
            """.formatted(
                    custom("'industry', 'sector', 'branche', 'industrie', 'companyindustry', 'specialization'"),
                    custom("'country', 'countryregion', 'companycountry', 'land'"),
                    SIZE,
                    WON,
                    LOST,
                    STAGES,
                    SAID,
                    HANDED,
                    TOUCHED,
                    DEAL,
                    NEXT,
                    DEALS);

    static final String COLUMNS = """
            workspace_id, lead_id, captured_at, received_at, week, channel, campaign, show_id, form, list_id, how, grade,
            corrected, spoke_by, owner_id, rep_id, company_id, industry, country, size, seniority, job, role, awareness,
            rating, tags, definition_id, definition_version, verdict, stage, stage_since, mql_at, sal_at, sql_at,
            opportunity_at, won_at, nurture_at, disqualified_at, lost_at, stages, entered, amount, currency, opportunities,
            mixed, open_amount, open_currency, open_since, expected_close, closed_at, first_touch_at, first_contact_at, touches, offered_at, handoffs, rejects,
            returns, packet_percent, dated, lead_version, handoff_changed_at""".replaceAll("\\s+", " ");

    static final String WRITE = "insert into insight_lead (" + COLUMNS + ") " + SELECT
            + " on conflict (workspace_id, lead_id) do update set (" + COLUMNS + ") = row (excluded."
            + COLUMNS.replace(", ", ", excluded.") + ")";

    private LeadRowSql() {}
}
