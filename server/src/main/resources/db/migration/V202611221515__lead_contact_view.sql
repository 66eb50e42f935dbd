-- What others may read of contacts as persons, those that were merged into another one too, which say so.
create view lead_contact_view with (security_invoker = true) as
    select workspace_id, id as contact_id, name, email, email_key, title, merged_into from contact;

-- Who met a lead when it was captured, withdrawn leads too: people change hands with their leads.
create view lead_meeting_view with (security_invoker = true) as
    select workspace_id, id as lead_id, contact_id, company_id, captured_by, captured_at, channel, how, place, event_id,
        stage, owner_id, merged_into, withdrawn_at is not null as withdrawn, changed_at
    from lead where erased_at is null;

create view lead_company_view with (security_invoker = true) as
    select workspace_id, id as company_id, name, normalised_name, domain from company;
