package io.firsthand.diagnosis;

/** What the questions about buying committees are asked of. */
final class CommitteeSql {

    /** Open opportunities at companies of whose people anything is known, and when each was spoken with and heard of last. */
    static final String TABLE = """
            create unlogged table diagnosed_committee as
            with member as (
                -- Of several leads of one person the latest that speaks of a thing counts, as on the page of the company.
                select person.company_id, person.contact_id,
                    (array_agg(seen.role order by seen.role_at desc) filter (where seen.role is not null))[1] as role,
                    max(seen.role_at) as role_at,
                    (array_agg(seen.stance order by seen.stance_at desc) filter (where seen.stance is not null))[1] as stance,
                    max(seen.stance_at) as stance_at
                from committee_member_view as seen
                join lead_person_view as person
                    on person.workspace_id = seen.workspace_id and person.lead_id = seen.lead_id
                where seen.workspace_id = :workspace and person.company_id is not null
                group by person.company_id, person.contact_id, seen.purchase_id
            ), theirs as (
                select company_id, contact_id, lead_id from lead_person_view
                where workspace_id = :workspace
                    and (company_id, contact_id) in (select company_id, contact_id from member)
            ), sign as (
                select company_id, contact_id, max(at) filter (where spoken) as spoken, max(at) as heard from (
                    select lead_id, at, outcome = 'reached' as spoken from touch_view
                    where workspace_id = :workspace and (outcome = 'reached' or direction = 'inbound')
                        and lead_id in (select lead_id from theirs)
                    union all
                    select lead_id, at, true from conversation_view
                    where workspace_id = :workspace and lead_id in (select lead_id from theirs)
                    union all
                    select lead_id, at, false from lead_signal_view
                    where workspace_id = :workspace and lead_id in (select lead_id from theirs)
                    union all
                    select lead_id, captured_at, channel in ('booth_conversation', 'meeting', 'inbound_call')
                    from lead_outline_view
                    where workspace_id = :workspace and lead_id in (select lead_id from theirs)
                        and channel not in ('purchased_list', 'referral', 'unknown')
                ) as it join theirs using (lead_id) group by company_id, contact_id
            ), known as (
                select company_id, bool_or(role = 'economic_buyer') is true as buyer,
                    bool_or(role = 'champion') is true as champion,
                    max(coalesce(sign.heard, role_at)) filter (where role = 'champion') as champion_at,
                    bool_or(role = 'blocker' or stance = 'opposed') is true as against,
                    bool_or((role = 'blocker' or stance = 'opposed') and (sign.spoken is null
                        or sign.spoken <= case when stance = 'opposed' then stance_at else role_at end)) is true as alone
                from member left join sign using (company_id, contact_id) group by company_id
            )
            select deal.lead_id, deal.currency, deal.amount, known.* from diagnosed_deal as deal
            join diagnosed_lead as lead on lead.lead_id = deal.lead_id
            join known on known.company_id = lead.company_id
            where deal.status = 'open'
            """;

    private CommitteeSql() {}
}
