-- Withdrawn leads by how long nobody changed them, for the rules of retention; the others have lead_changed.
create index lead_withdrawn_changed on lead (workspace_id, changed_at, id) where withdrawn_at is not null;
