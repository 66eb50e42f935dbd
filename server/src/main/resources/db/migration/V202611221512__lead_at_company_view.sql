-- What others may read of the leads of a company: those on lists, and those that went into another lead of the same
-- person, whose past counts as the company's all the same.
create index lead_company_absorbed on lead (workspace_id, company_id) where merged_into is not null;

create view lead_at_company_view with (security_invoker = true) as
    select workspace_id, company_id, id as lead_id, contact_id, stage, stage_since, owner_id, channel, captured_at,
        false as absorbed
    from lead where withdrawn_at is null and erased_at is null and company_id is not null
    union all
    select workspace_id, company_id, id, contact_id, stage, stage_since, owner_id, channel, captured_at, true
    from lead
    where merged_into is not null and withdrawn_at is not null and erased_at is null and company_id is not null;

-- Every arrival of somebody whose lead was there already.
create view lead_arrival_view with (security_invoker = true) as
    select workspace_id, id, lead_id, source ->> 'channel' as channel, at from lead_source;
