-- What others may read of leads to count them: one row each, but not those that were withdrawn. Erased ones stay, with
-- what is left of them. Nothing in it names a person but the title.
create view lead_outline_view with (security_invoker = true) as
    select lead.workspace_id, lead.id as lead_id, lead.version, lead.changed_at, lead.received_at, lead.captured_at,
        lead.captured_by, lead.stage, lead.stage_since, lead.owner_id, lead.channel, lead.campaign,
        lead.source ->> 'detail' as detail, lead.event_id, lead.how, lead.grade, lead.corrected, lead.batch_id,
        lead.contact_id, lead.company_id, contact.title, lead.tags, lead.custom, lead.erased_at is not null as erased
    from lead
    join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
    where lead.withdrawn_at is null;
