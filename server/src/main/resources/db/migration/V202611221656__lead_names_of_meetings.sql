-- By what a lead is sorted, too: its index finds people by name without looking at everybody of a company.
create or replace view lead_meeting_view with (security_invoker = true) as
    select workspace_id, id as lead_id, contact_id, company_id, captured_by, captured_at, channel, how, place, event_id,
        stage, owner_id, merged_into, withdrawn_at is not null as withdrawn, changed_at, sort_name
    from lead where erased_at is null;
