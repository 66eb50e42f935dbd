package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;

/** Whether open opportunities have the people around them who decide, and whether somebody speaks with them. */
final class CommitteeFigures {

    /** What is known of the people of companies, and when each was spoken with and heard of last. */
    private static final String KNOWN = """
            with member as (
                select person.company_id, seen.lead_id, seen.role, seen.role_at, seen.stance, seen.stance_at
                from committee_member_view as seen
                join lead_person_view as person
                    on person.workspace_id = seen.workspace_id and person.lead_id = seen.lead_id
                where seen.workspace_id = :workspace and person.company_id is not null
            ), sign as (
                select lead_id, max(at) filter (where spoken) as spoken, max(at) as heard from (
                    select lead_id, at, outcome = 'reached' as spoken from touch_view
                    where workspace_id = :workspace and (outcome = 'reached' or direction = 'inbound')
                        and lead_id in (select lead_id from member)
                    union all
                    select lead_id, at, true from conversation_view
                    where workspace_id = :workspace and lead_id in (select lead_id from member)
                    union all
                    select lead_id, at, false from lead_signal_view
                    where workspace_id = :workspace and lead_id in (select lead_id from member)
                    union all
                    select lead_id, captured_at, channel in ('booth_conversation', 'meeting', 'inbound_call')
                    from lead_outline_view
                    where workspace_id = :workspace and lead_id in (select lead_id from member)
                        and channel not in ('purchased_list', 'referral', 'unknown')
                ) as it group by lead_id
            ), known as (
                select company_id, bool_or(role = 'economic_buyer') is true as buyer,
                    bool_or(role = 'champion') is true as champion,
                    max(coalesce(sign.heard, role_at)) filter (where role = 'champion') as champion_at,
                    bool_or(role = 'blocker' or stance = 'opposed') is true as against,
                    bool_or((role = 'blocker' or stance = 'opposed') and (sign.spoken is null
                        or sign.spoken <= case when stance = 'opposed' then stance_at else role_at end)) is true as alone
                from member left join sign on sign.lead_id = member.lead_id group by company_id
            ), deal as (
                select deal.lead_id, known.* from diagnosed_deal as deal
                join diagnosed_lead as lead on lead.lead_id = deal.lead_id
                join known on known.company_id = lead.company_id
                where deal.status = 'open'
            )
            """;

    private CommitteeFigures() {}

    /** Of open opportunities at companies of whose people anything is known. */
    static Answer noEconomicBuyer(Survey survey) {
        return share(survey, "true", "not buyer");
    }

    /** Of open opportunities with a champion. */
    static Answer championSilent(Survey survey) {
        return share(survey, "champion", "champion_at < :now::timestamptz - interval '30 days'");
    }

    /** Of open opportunities with somebody in the way. */
    static Answer blockerUnaddressed(Survey survey) {
        return share(survey, "against", "alone");
    }

    private static Answer share(Survey survey, String of, String hit) {
        var counts = "select count(*) filter (where %1$s and %2$s), count(*) filter (where %1$s) from deal"
                .formatted(of, hit);
        return survey.sql(KNOWN + counts)
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single()
                .about(leads(survey, of, hit));
    }

    private static List<UUID> leads(Survey survey, String of, String hit) {
        var some = "select distinct lead_id from (select lead_id from deal where %s and %s limit %d) as it"
                .formatted(of, hit, Survey.LEADS_KEPT);
        return survey.sql(KNOWN + some)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
