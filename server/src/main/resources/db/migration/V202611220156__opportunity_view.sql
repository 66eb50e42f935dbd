-- What others may read of opportunities.
create view opportunity_view with (security_invoker = true) as
    select workspace_id, id, lead_id, amount, currency, status, opened_at, closed_at
    from opportunity where withdrawn_at is null;
