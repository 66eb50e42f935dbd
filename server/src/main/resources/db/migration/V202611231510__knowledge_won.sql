-- What was won and lost after all is not won, what was won while another opportunity is open is: such leads are looked at again.
alter table knowledge_lead no force row level security;
alter table knowledge_mark no force row level security;
alter table lead no force row level security;
alter table opportunity no force row level security;
update knowledge_lead as known set lead_version = -1
    from lead
    where lead.workspace_id = known.workspace_id and lead.id = known.lead_id
        and (known.won_at is not null and lead.stage <> 'won'
            or known.won_at is null and exists (
                select from opportunity
                where opportunity.workspace_id = lead.workspace_id and opportunity.lead_id = lead.id
                    and opportunity.status = 'won' and opportunity.withdrawn_at is null));
delete from knowledge_mark where workspace_id in (select workspace_id from knowledge_lead where lead_version = -1);
alter table knowledge_lead force row level security;
alter table knowledge_mark force row level security;
alter table lead force row level security;
alter table opportunity force row level security;
