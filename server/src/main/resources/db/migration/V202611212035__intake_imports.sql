-- One file that somebody brought. The counts are of the check until the import begins, and of the import from then on.
create table import_batch (
    workspace_id uuid not null references workspace,
    id uuid not null,
    file_name text not null,
    sha256 text not null,
    size bigint not null,
    by_id uuid not null,
    person_id uuid,
    by_name text not null,
    created_at timestamptz not null,
    state text not null,
    plan jsonb not null,
    signature text not null,
    rows_expected bigint not null,
    -- The number of the last row that was dealt with; written with the leads of its rows.
    rows_done bigint not null default 0,
    rows bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    skipped bigint not null default 0,
    refused bigint not null default 0,
    mended bigint not null default 0,
    fault jsonb,
    started_at timestamptz,
    ended_at timestamptz,
    primary key (workspace_id, id)
);
create index on import_batch (workspace_id, created_at desc, id desc);
create index on import_batch (workspace_id, sha256);

-- What became of each row, or would become of it. Nothing of what the row says is kept here.
create table import_row (
    workspace_id uuid not null,
    batch_id uuid not null,
    row bigint not null,
    line bigint not null,
    verdict text not null,
    reasons jsonb,
    lead_id uuid,
    mended boolean not null,
    primary key (workspace_id, batch_id, row),
    foreign key (workspace_id, batch_id) references import_batch
);
create index on import_row (workspace_id, batch_id, verdict, row);

-- The latest plan for files with these headers.
create table import_memory (
    workspace_id uuid not null references workspace,
    signature text not null,
    plan jsonb not null,
    changed_at timestamptz not null,
    primary key (workspace_id, signature)
);

alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy workspace on import_batch
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table import_row enable row level security;
alter table import_row force row level security;
create policy workspace on import_row
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table import_memory enable row level security;
alter table import_memory force row level security;
create policy workspace on import_memory
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
