create view duplicate_diagnosis_view with (security_invoker = true) as
    select workspace_id, one_id, other_id from duplicate_pair where state = 'open';
