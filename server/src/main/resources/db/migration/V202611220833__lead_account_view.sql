-- Whose leads a company has, and who captured them.
create view lead_account_view with (security_invoker = true) as
    select workspace_id, id as lead_id, company_id, owner_id, captured_by, stage, captured_at from lead
    where withdrawn_at is null and erased_at is null;
