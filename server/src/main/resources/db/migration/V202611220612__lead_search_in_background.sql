-- Room for what arrives within a few seconds; the server moves it into the index each second (UpkeepLoop), so that
-- imports need not: by default each chunk of one would fill the list and move it while everybody waits.
alter index lead_search_text set (gin_pending_list_limit = 65536);
alter index company_search_text set (gin_pending_list_limit = 65536);

-- Most people can be reached: only those that cannot are worth an index; the others are met on the way along any other.
drop index lead_email;
drop index lead_phone;
create index lead_without_email on lead (workspace_id, captured_at, id) where withdrawn_at is null and not has_email;
create index lead_without_phone on lead (workspace_id, captured_at, id) where withdrawn_at is null and not has_phone;
