-- When an opportunity may be closed is asked for, too.
create or replace view opportunity_view with (security_invoker = true) as
    select workspace_id, id, lead_id, amount, currency, status, opened_at, closed_at, expected_close
    from opportunity where withdrawn_at is null;
