create view nurture_diagnosis_view with (security_invoker = true) as
    select workspace_id, lead_id, handoff_id, entered_at, due_at from nurture_stay where left_at is null;
