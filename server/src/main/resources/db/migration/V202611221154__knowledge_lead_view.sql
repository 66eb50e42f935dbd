-- What others may read of what was known of leads when they were handed over.
create view knowledge_lead_view with (security_invoker = true) as
    select workspace_id, lead_id, basis, handed_at, known from knowledge_lead;
