create view intake_diagnosis_view with (security_invoker = true) as
    select workspace_id, id, rows, refused, ended_at from import_batch where state = 'DONE';
