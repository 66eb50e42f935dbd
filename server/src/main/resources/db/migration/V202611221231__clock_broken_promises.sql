-- What was broken in a time, for the digest.
create index clock_breached on clock (workspace_id, due_at) where breached;
