-- The people behind the leads of companies, one row for each lead. Leads that went into another are among them, so that
-- what was learnt of a person with them is not lost; those that were withdrawn or erased are not.
create view lead_person_view with (security_invoker = true) as
    select lead.workspace_id, lead.id as lead_id, lead.contact_id, lead.company_id, lead.stage, lead.owner_id,
        lead.captured_at, lead.merged_into is not null as merged, contact.name, contact.email, contact.title
    from lead
    join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
    where lead.erased_at is null and (lead.withdrawn_at is null or lead.merged_into is not null);
