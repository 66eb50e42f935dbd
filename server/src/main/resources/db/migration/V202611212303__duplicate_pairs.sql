-- What contacts are found by: hashes only, so that nobody can read a name here. Nothing refers to the contacts
-- themselves, because what was erased there is taken out here a moment later.
create table duplicate_contact (
    workspace_id uuid     not null,
    contact_id   uuid     not null,
    keys         bigint[] not null,
    names        bigint[] not null,
    primary key (workspace_id, contact_id)
);
create table duplicate_key (
    workspace_id uuid   not null,
    key          bigint not null,
    contact_id   uuid   not null,
    primary key (workspace_id, key, contact_id)
);
-- How many contacts have a name; under 0, how many contacts there are.
create table duplicate_name (
    workspace_id uuid   not null,
    name         bigint not null,
    times        bigint not null,
    primary key (workspace_id, name)
) with (fillfactor = 80);

-- Two contacts that may be one person. The score is in hundredths of a bit.
create table duplicate_pair (
    workspace_id uuid        not null,
    id           uuid        not null,
    one_id       uuid        not null,
    other_id     uuid        not null,
    score        int         not null,
    state        text        not null check (state in ('open', 'dismissed', 'merged')),
    found_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    merge_id     uuid,
    primary key (workspace_id, id),
    check (one_id < other_id)
);
create unique index duplicate_pair_contacts on duplicate_pair (workspace_id, one_id, other_id);
create index duplicate_pair_other on duplicate_pair (workspace_id, other_id);
create index duplicate_pair_open on duplicate_pair (workspace_id, score desc, id) where state = 'open';
create index duplicate_pair_decided on duplicate_pair (workspace_id, state, decided_at desc, id)
    where state <> 'open';

alter table duplicate_contact enable row level security;
alter table duplicate_contact force row level security;
create policy workspace on duplicate_contact
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table duplicate_key enable row level security;
alter table duplicate_key force row level security;
create policy workspace on duplicate_key
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table duplicate_name enable row level security;
alter table duplicate_name force row level security;
create policy workspace on duplicate_name
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;
create policy workspace on duplicate_pair
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
