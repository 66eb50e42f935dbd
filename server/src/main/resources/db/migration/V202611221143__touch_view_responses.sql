-- Which touches can be the first response is asked for, too.
create or replace view touch_view with (security_invoker = true) as
    select workspace_id, id, lead_id, medium, direction, outcome, human, at, responds from touch where withdrawn_at is null;
