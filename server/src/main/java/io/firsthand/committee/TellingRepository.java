package io.firsthand.committee;

import io.firsthand.committee.MemberRepository.Row;
import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of each company the few people who tell what is missing there, however many it has: whoever something is known of, one
 * who is worked with, one who is asked to buy, and two who were spoken with.
 */
@Repository
class TellingRepository {

    private final JdbcClient jdbc;

    TellingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All leads they have at these companies, as {@link MemberRepository#people} has them. */
    List<Row> people(UUID workspace, Collection<CompanyId> companies) {
        return jdbc.sql("""
                with at as materialized (
                    select company_id, contact_id, lead_id, stage, owner_id, captured_at, withdrawn,
                        merged_into is not null as merged,
                        not withdrawn and channel in ('booth_conversation', 'meeting', 'inbound_call') as met
                    from lead_meeting_view
                    where workspace_id = :workspace and company_id = any(:companies::uuid[])
                        and (not withdrawn or merged_into is not null)
                ), shown as (
                    select distinct on (company_id, contact_id) company_id, contact_id, stage from at
                    order by company_id, contact_id,
                        not merged and stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity') desc, not merged desc,
                        captured_at desc, lead_id desc
                ), met as (
                    select distinct company_id, contact_id from at where met
                ), plenty as (
                    select company_id from met group by company_id having count(*) > 1
                ), reached as (
                    select distinct company_id, contact_id from at
                    where company_id not in (select company_id from plenty) and not met
                        and (exists (select from touch_view as touch where touch.workspace_id = :workspace
                                and touch.lead_id = at.lead_id and touch.outcome = 'reached')
                            or exists (select from conversation_view as conversation
                                where conversation.workspace_id = :workspace and conversation.lead_id = at.lead_id))
                ), spoken as (
                    select *, row_number() over (partition by company_id order by contact_id) as number
                    from (select * from met union select * from reached) as either
                ), telling as (
                    select company_id, contact_id from at where exists (select from committee_member as member
                        where member.workspace_id = :workspace and member.lead_id = at.lead_id)
                    union
                    (select distinct on (company_id) company_id, contact_id from shown
                        where stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity') order by company_id)
                    union
                    (select distinct on (company_id) company_id, contact_id from shown
                        where stage in ('sal', 'sql', 'opportunity') order by company_id)
                    union
                    select company_id, contact_id from spoken where number <= 2
                )
                select at.company_id, at.lead_id, at.merged, at.contact_id, person.name, person.email, person.title,
                    at.stage, at.owner_id, member.*
                from telling join at using (company_id, contact_id)
                join lead_contact_view as person
                    on person.workspace_id = :workspace and person.contact_id = at.contact_id
                left join committee_member as member
                    on member.workspace_id = :workspace and member.lead_id = at.lead_id
                order by at.captured_at desc, at.lead_id desc
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> MemberRepository.row(row))
                .list();
    }
}
