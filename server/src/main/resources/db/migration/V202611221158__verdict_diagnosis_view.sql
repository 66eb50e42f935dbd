create view verdict_diagnosis_view with (security_invoker = true) as
    select workspace_id, lead_id, definition_id, version, verdict, results from verdict;
