-- Nurture tracks: a draft each, and the versions that were put to use, which never change.
create table track (
    workspace_id uuid        not null references workspace,
    id           uuid        not null,
    -- Of the version in use; of the draft until there is one.
    name         text        not null,
    draft        text        not null,
    revision     int         not null,
    version      int         not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    retired_at   timestamptz,
    primary key (workspace_id, id)
);
create unique index track_name on track (workspace_id, lower(name)) where retired_at is null and version > 0;

create table track_version (
    workspace_id uuid        not null,
    track_id     uuid        not null,
    number       int         not null,
    content      text        not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (workspace_id, track_id, number),
    foreign key (workspace_id, track_id) references track (workspace_id, id)
);

-- What drafts said before, to undo their last changes.
create table track_revision (
    workspace_id uuid not null,
    track_id     uuid not null,
    revision     int  not null,
    draft        text not null,
    primary key (workspace_id, track_id, revision),
    foreign key (workspace_id, track_id) references track (workspace_id, id)
);

alter table track enable row level security;
alter table track force row level security;
create policy workspace on track using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table track_version enable row level security;
alter table track_version force row level security;
create policy workspace on track_version
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table track_revision enable row level security;
alter table track_revision force row level security;
create policy workspace on track_revision
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
