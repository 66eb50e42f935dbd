-- Files on leads; their content is beside the database, under its hash.
create table attachment (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    name         text        not null,
    type         text        not null check (type in ('pdf', 'png', 'jpeg', 'webp', 'heic', 'text', 'csv', 'docx', 'xlsx',
        'pptx', 'mp3', 'm4a', 'ogg', 'wav')),
    size         bigint      not null,
    sha256       text        not null,
    added_by     uuid        not null,
    added_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index attachment_lead on attachment (workspace_id, lead_id, added_at, id);
create index attachment_content on attachment (workspace_id, sha256);

alter table attachment enable row level security;
alter table attachment force row level security;
create policy workspace on attachment
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
