-- What others may read of verdicts: by which version each lead was judged last, and how.
create view verdict_view with (security_invoker = true) as
    select workspace_id, lead_id, definition_id, version, verdict, counts, points, fit, intent, results, since, judged_at,
        overridden is not null as overridden
    from verdict;
