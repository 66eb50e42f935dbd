-- How a workspace routes its leads; its row is locked by whoever takes turns.
create table routing_setting (
    workspace_id uuid    not null primary key,
    is_on        boolean not null,
    catch_person uuid,
    catch_group  uuid,
    check (catch_person is null or catch_group is null)
);

create table routing_group (
    workspace_id uuid not null,
    id           uuid not null,
    name         text not null,
    hours        text not null check (hours in ('prefer', 'require', 'ignore')),
    removed_at   timestamptz,
    primary key (workspace_id, id)
);

-- The turns: credit is what the turns so far leave to be made up for, given how many there were.
create table routing_member (
    workspace_id uuid    not null,
    group_id     uuid    not null,
    person_id    uuid    not null,
    place        integer not null,
    weight       integer not null check (weight between 1 and 100),
    credit       bigint  not null default 0,
    given        bigint  not null default 0,
    primary key (workspace_id, group_id, person_id),
    foreign key (workspace_id, group_id) references routing_group
);

create table routing_rule (
    workspace_id uuid    not null,
    id           uuid    not null,
    place        integer not null,
    name         text    not null,
    condition    text    not null,
    person_id    uuid,
    group_id     uuid,
    skills       text[]  not null,
    is_on        boolean not null,
    removed_at   timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, group_id) references routing_group,
    check ((person_id is null) <> (group_id is null))
);

-- How many open leads are enough for somebody, and what they are good at.
create table routing_person (
    workspace_id uuid   not null,
    person_id    uuid   not null,
    capacity     integer check (capacity between 0 and 100000),
    skills       text[] not null,
    primary key (workspace_id, person_id)
);

create table routing_absence (
    workspace_id uuid        not null,
    id           uuid        not null,
    person_id    uuid        not null,
    first_day    date        not null,
    last_day     date        not null,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    primary key (workspace_id, id),
    check (first_day <= last_day)
);
create index routing_absence_last on routing_absence (workspace_id, last_day);

alter table routing_setting enable row level security;
alter table routing_setting force row level security;
create policy workspace on routing_setting
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table routing_group enable row level security;
alter table routing_group force row level security;
create policy workspace on routing_group
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table routing_member enable row level security;
alter table routing_member force row level security;
create policy workspace on routing_member
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table routing_rule enable row level security;
alter table routing_rule force row level security;
create policy workspace on routing_rule
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table routing_person enable row level security;
alter table routing_person force row level security;
create policy workspace on routing_person
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table routing_absence enable row level security;
alter table routing_absence force row level security;
create policy workspace on routing_absence
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
