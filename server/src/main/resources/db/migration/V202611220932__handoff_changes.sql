-- What changed since somebody looked.
create index handoff_changed on handoff (workspace_id, changed_at, id);
