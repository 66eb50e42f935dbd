-- Who undid a batch, and how far that is.
alter table import_batch
    add column undo_by uuid,
    add column undo_by_name text,
    add column undo_reason text,
    add column undo_started_at timestamptz,
    add column undo_ended_at timestamptz,
    -- The number of the last row that was undone; written with the leads of its rows.
    add column undo_done bigint not null default 0,
    add column undo_withdrawn bigint not null default 0,
    add column undo_kept bigint not null default 0,
    add column undo_noted bigint not null default 0;
create index import_batch_file on import_batch (workspace_id, created_at) where file_removed_at is null;

-- What became of the lead of a row when its batch was undone: withdrawn, kept or noted.
alter table import_row add column undo text;
create index import_row_undo on import_row (workspace_id, batch_id, undo, row) where undo is not null;
create index import_row_undo_lead on import_row (workspace_id, batch_id, lead_id) where undo is not null;
