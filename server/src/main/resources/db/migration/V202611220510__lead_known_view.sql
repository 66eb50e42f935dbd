-- What others may read of leads to judge them: as they stand, withdrawn ones and erased ones too, which say so.
create view lead_known_view with (security_invoker = true) as
    select lead.workspace_id, lead.id as lead_id, lead.contact_id, lead.version, lead.changed_at, lead.received_at,
        lead.captured_at, lead.stage, lead.stage_since, lead.owner_id, lead.channel, lead.campaign,
        lead.original_source ->> 'channel' as original_channel, lead.grade, lead.how, lead.batch_id, lead.tags, lead.custom,
        lead.withdrawn_at is not null as withdrawn, lead.erased_at is not null as erased,
        contact.name, contact.given_name, contact.family_name, contact.email, contact.phone, contact.title,
        company.name as company_name, company.domain as company_domain
    from lead
    join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
    left join company on company.workspace_id = lead.workspace_id and company.id = lead.company_id;

-- Which leads are on the lists, and when each changed last; the index on that is used.
create view lead_change_view with (security_invoker = true) as
    select workspace_id, id as lead_id, version, changed_at, captured_at, stage from lead
    where withdrawn_at is null and erased_at is null;

create view lead_withdrawn_view with (security_invoker = true) as
    select workspace_id, id as lead_id, changed_at from lead where withdrawn_at is not null;

create view lead_signal_view with (security_invoker = true) as
    select workspace_id, id, lead_id, kind, name, at from lead_signal;
