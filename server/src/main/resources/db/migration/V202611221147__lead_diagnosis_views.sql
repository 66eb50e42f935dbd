-- What the diagnostic reads of leads: no names, no addresses, only whether there are any.
create view lead_diagnosis_view with (security_invoker = true) as
    select lead.workspace_id, lead.id as lead_id, lead.contact_id, lead.company_id, lead.captured_at, lead.received_at,
        lead.batch_id, lead.stage, lead.stage_since, lead.owner_id, lead.channel, lead.corrected, lead.grade,
        contact.email is not null or contact.phone is not null as reachable
    from lead
    join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
    where lead.withdrawn_at is null and lead.erased_at is null;

create view lead_stage_diagnosis_view with (security_invoker = true) as
    select workspace_id, lead_id, number, stage, entered_at, left_at from lead_stage;
