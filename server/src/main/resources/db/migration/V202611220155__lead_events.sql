-- The trade show or other event at which a lead was captured, as its source says; it cannot say anything else.
alter table lead add column event_id uuid generated always as ((source ->> 'event')::uuid) stored;
create index lead_event on lead (workspace_id, event_id, captured_at, id)
    where event_id is not null and withdrawn_at is null;

-- What others may read of the leads of events.
create view lead_event_view with (security_invoker = true) as
    select workspace_id, event_id, id as lead_id, contact_id, company_id, stage, owner_id, captured_at, captured_by, grade
    from lead where event_id is not null and withdrawn_at is null;

-- Every stage that a lead was in.
create view lead_stage_view with (security_invoker = true) as
    select workspace_id, lead_id, stage, entered_at, left_at from lead_stage;
