-- Which contacts an import brought leads of, for modules above.
create view lead_batch_view with (security_invoker = true) as
    select workspace_id, batch_id, contact_id, id as lead_id from lead where batch_id is not null;
