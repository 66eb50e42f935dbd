package io.firsthand.buying;

/** The statement that finds what the people of companies did, once for each person, sort and day. */
final class SignSql {

    /** An arrival by these asks for something; by the others of the list it only shows interest. */
    private static final String ASKING =
            "'referral', 'inbound_call', 'demo_request', 'pricing_enquiry', 'contact_form', 'chat'";

    private static final String SHOWING = "'webinar', 'content_download', 'newsletter'";

    /**
     * {@code signs}: company_id, lead_id, contact_id, kind, name, day, at, weight; wants {@code :workspace},
     * {@code :companies}, {@code :now}. A booth conversation is one whether its device told of it or not.
     */
    static final String SIGNS = """
            with people as materialized (
                select company_id, lead_id, contact_id, channel, captured_at, absorbed from lead_at_company_view
                where workspace_id = :workspace and company_id = any(:companies::uuid[])
            ), raw as (
                select people.company_id, people.lead_id, people.contact_id, it.kind, it.name, it.at
                from people join lead_signal_view as it on it.workspace_id = :workspace and it.lead_id = people.lead_id
                union all
                select people.company_id, people.lead_id, people.contact_id, 'explicit', 'touch.' || it.medium, it.at
                from people join touch_view as it on it.workspace_id = :workspace and it.lead_id = people.lead_id
                where it.direction = 'inbound' or (it.medium = 'meeting' and it.outcome = 'reached')
                union all
                select people.company_id, people.lead_id, people.contact_id, 'explicit', 'conversation', it.at
                from people join conversation_view as it on it.workspace_id = :workspace and it.lead_id = people.lead_id
                union all
                select company_id, lead_id, contact_id,
                    case when channel in (%2$s) then 'engagement' else 'explicit' end,
                    case when channel in ('booth_conversation', 'meeting') then 'conversation'
                        else 'arrival.' || channel end, captured_at
                from people where channel in ('booth_conversation', 'meeting', %1$s, %2$s)
                union all
                select people.company_id, people.lead_id, people.contact_id,
                    case when it.channel in (%2$s) then 'engagement' else 'explicit' end, 'arrival.' || it.channel, it.at
                from people join lead_arrival_view as it on it.workspace_id = :workspace and it.lead_id = people.lead_id
                where it.channel in (%1$s, %2$s)
            ), signs as (
                select company_id, lead_id, contact_id, kind, name, (at at time zone 'UTC')::date as day, max(at) as at,
                    case kind when 'explicit' then :explicit else :engagement end::double precision as weight
                from raw where at <= :now::timestamptz
                group by company_id, lead_id, contact_id, kind, name, (at at time zone 'UTC')::date
            )
            """.formatted(ASKING, SHOWING);

    /**
     * {@code doing}: what each person did, for each ask; {@code sums}: what that is together. Wants what
     * {@link Ask#columns} has, and {@code :half}.
     */
    static final String SUMS = """
            , ask as (
                select * from unnest(:asks::uuid[], :of::uuid[], :times::timestamptz[]) as ask (id, company_id, time)
            ), seen as materialized (
                select ask.id, contact_id, name, at, kind = 'explicit' as asks,
                    weight * power(2, -date_part('epoch', ask.time - at) / :half) as worth,
                    at > ask.time - interval '14 days' as lately, at > ask.time - interval '60 days' as recent
                from ask join signs on signs.company_id = ask.company_id and signs.at <= ask.time
            ), doing as (
                select id, contact_id, sum(worth) as intensity, coalesce(sum(worth) filter (where not lately), 0) as before,
                    count(*) filter (where asks and recent) as explicit,
                    count(*) filter (where not asks and recent) as engaged,
                    count(*) filter (where asks) as explicit_ever, count(*) filter (where not asks) as engaged_ever,
                    bool_or(lately) as lately, max(at) filter (where asks) as last_explicit, max(at) as last
                from seen group by id, contact_id
            ), sorted as (
                select id, count(*) as sorts from (select distinct id, name from seen where lately) as it group by id
            ), sums as (
                select id, sum(intensity) as intensity, sum(before) as before, sum(explicit) as explicit,
                    sum(engaged) as engaged, count(*) filter (where explicit > 0) as askers,
                    count(*) filter (where lately) as people, coalesce(max(sorts), 0) as sorts,
                    max(last_explicit) as last_explicit, max(last) as last
                from doing left join sorted using (id) group by id
            )
            """;

    private SignSql() {}
}
