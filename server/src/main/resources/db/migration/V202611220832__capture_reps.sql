-- Who had a conversation is asked for, too.
create or replace view conversation_view with (security_invoker = true) as
    select workspace_id, id, lead_id, fact_id, show_id, at, notes, rep_id from conversation where erased_at is null;
