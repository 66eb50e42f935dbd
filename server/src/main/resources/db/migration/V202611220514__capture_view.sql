-- What others may read of conversations: what was said.
create view conversation_view with (security_invoker = true) as
    select workspace_id, id, lead_id, fact_id, show_id, at, notes from conversation where erased_at is null;
