-- What others may read of touches; what a lead’s latest one was, comes from the index by lead and time.
create view touch_view with (security_invoker = true) as
    select workspace_id, id, lead_id, medium, direction, outcome, human, at from touch where withdrawn_at is null;
