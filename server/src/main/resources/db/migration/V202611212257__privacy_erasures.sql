-- Certificates of erasure: what went, what stays, when and by whom, and nothing about whom.
create table privacy_erasure (
    workspace_id uuid        not null references workspace,
    id           uuid        not null,
    at           timestamptz not null,
    by_id        uuid        not null,
    cause        text        not null,
    reference    text,
    contacts     int         not null,
    leads        jsonb       not null,
    went         jsonb       not null,
    stays        jsonb       not null,
    files        int         not null,
    fact_id      uuid        not null,
    -- When the last file was gone and the database's own files had been rewritten, as far as they are.
    cleaned_at   timestamptz,
    primary key (workspace_id, id)
);

-- Files of erased people that are still to be removed.
create table privacy_file (
    workspace_id uuid        not null references workspace,
    path         text        not null,
    erasure_id   uuid        not null,
    noted_at     timestamptz not null,
    primary key (workspace_id, path)
);

alter table privacy_erasure enable row level security;
alter table privacy_erasure force row level security;
create policy workspace on privacy_erasure
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table privacy_file enable row level security;
alter table privacy_file force row level security;
create policy workspace on privacy_file
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
