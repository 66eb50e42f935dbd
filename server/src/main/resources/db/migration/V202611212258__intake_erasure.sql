-- In which files a lead stood.
create index on import_row (workspace_id, lead_id) where lead_id is not null;

-- When the file was removed because somebody in it was erased; its hash stays.
alter table import_batch add column file_removed_at timestamptz;
