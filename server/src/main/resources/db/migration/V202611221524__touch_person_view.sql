-- Who of ours had which touch; those that were taken back are left out.
create view touch_person_view with (security_invoker = true) as
    select workspace_id, id, lead_id, medium, direction, outcome, at, by_id
    from touch where withdrawn_at is null and human and by_id is not null;
