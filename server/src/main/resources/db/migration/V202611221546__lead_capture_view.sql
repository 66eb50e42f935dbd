-- When leads came and whose they are, without what is known of the person, which costs more to read than all of that.
create view lead_capture_view with (security_invoker = true) as
    select workspace_id, id as lead_id, contact_id, captured_at from lead
    where withdrawn_at is null and erased_at is null;
