-- What the values of picklists were said to stand for, so that people say it once: by the export they come in (empty
-- for lists of anybody's making), the field and the value in lower case. An empty meaning stands for nothing.
create table import_meaning (
    workspace_id uuid        not null,
    scope        text        not null,
    field        text        not null,
    value        text        not null,
    meaning      text        not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, scope, field, value)
);
alter table import_meaning enable row level security;
alter table import_meaning force row level security;
create policy workspace on import_meaning
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
