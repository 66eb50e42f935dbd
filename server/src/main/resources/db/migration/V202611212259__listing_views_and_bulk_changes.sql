-- Lists of leads that people keep under a name.
create table saved_view (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text        not null,
    owner_id     uuid        not null,
    audience     text        not null check (audience in ('mine', 'team', 'everyone')),
    team         text,
    address      text        not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    removed_at   timestamptz,
    primary key (workspace_id, id)
);
create index saved_view_owner on saved_view (workspace_id, owner_id) where removed_at is null;

-- What a person has chosen for lists without a view.
create table list_habit (
    workspace_id uuid not null,
    person_id    uuid not null,
    default_view uuid,
    columns      text,
    primary key (workspace_id, person_id)
);

-- Changes of many leads: first it is written down which, then they are changed part by part.
create table bulk_change (
    workspace_id uuid        not null,
    id           uuid        not null,
    by_id        uuid        not null,
    by_system    boolean     not null,
    state        text        not null check (state in ('gathering', 'working', 'done', 'failed')),
    kind         text        not null check (kind in ('owner', 'stage', 'tags', 'withdraw', 'undo')),
    value        text        not null,
    address      text,
    zone         text,
    cursor       text,
    undoes       uuid,
    undone_by    uuid,
    gathered     bigint      not null default 0,
    worked       bigint      not null default 0,
    changed      bigint      not null default 0,
    refused      bigint      not null default 0,
    back         text        not null,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (workspace_id, id)
);
create index bulk_change_open on bulk_change (workspace_id, created_at) where state in ('gathering', 'working');

create table bulk_change_lead (
    workspace_id uuid not null,
    bulk_id      uuid not null,
    lead_id      uuid not null,
    result       text,
    before       text not null default '',
    after        text not null default '',
    primary key (workspace_id, bulk_id, lead_id),
    foreign key (workspace_id, bulk_id) references bulk_change (workspace_id, id)
);
create index bulk_change_lead_waiting on bulk_change_lead (workspace_id, bulk_id, lead_id) where result is null;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy workspace on saved_view using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table list_habit enable row level security;
alter table list_habit force row level security;
create policy workspace on list_habit using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table bulk_change enable row level security;
alter table bulk_change force row level security;
create policy workspace on bulk_change using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table bulk_change_lead enable row level security;
alter table bulk_change_lead force row level security;
create policy workspace on bulk_change_lead
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
