-- Why opportunities were lost, and where they stand in the words of sales, is asked for, too.
create or replace view opportunity_view with (security_invoker = true) as
    select workspace_id, id, lead_id, amount, currency, status, opened_at, closed_at, expected_close, lost_reason,
        stage_words
    from opportunity where withdrawn_at is null;
