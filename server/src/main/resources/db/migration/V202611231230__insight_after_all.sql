-- What was won and lost after all counts as lost only, and the other way round: such leads are looked at again.
alter table insight_lead no force row level security;
alter table insight_mark no force row level security;
delete from insight_mark where workspace_id in (
    select workspace_id from insight_lead where won_at is not null or lost_at is not null);
update insight_lead set lead_version = -1
    where won_at is not null and stage <> 'won' or lost_at is not null and stage not in ('lost', 'nurture', 'disqualified');
alter table insight_lead force row level security;
alter table insight_mark force row level security;
