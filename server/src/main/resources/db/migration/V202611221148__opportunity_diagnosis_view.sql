create view opportunity_diagnosis_view with (security_invoker = true) as
    select workspace_id, id, lead_id, amount, currency, status, opened_at, closed_at, expected_close, batch_id,
        received_at, lost_reason is not null and lost_reason <> '' as explained
    from opportunity where withdrawn_at is null;
