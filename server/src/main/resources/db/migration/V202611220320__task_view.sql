-- What others may read of tasks.
create view task_view with (security_invoker = true) as
    select workspace_id, id, lead_id, due, done_at is not null as done from task where withdrawn_at is null;
