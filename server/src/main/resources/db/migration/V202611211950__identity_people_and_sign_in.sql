-- Not a workspace's tables, for they are read before the workspace is known:
-- workspace, login, workspace_choice, known_browser, sign_in_throttle, setup_link.
create table workspace (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

create table person (
    workspace_id uuid not null references workspace,
    id uuid not null,
    name text not null,
    email text not null check (email = lower(email)),
    function text not null,
    role text not null,
    active boolean not null,
    zone text not null,
    language text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, email)
);

-- One address may be known in several workspaces, with a password in each.
create table login (
    email text not null check (email = lower(email)),
    workspace_id uuid not null,
    person_id uuid not null,
    password_hash text not null,
    primary key (email, workspace_id),
    unique (workspace_id, person_id),
    foreign key (workspace_id, person_id) references person
);

create table session (
    workspace_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    secret_hash bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    agent text not null,
    primary key (workspace_id, id),
    unique (workspace_id, secret_hash),
    foreign key (workspace_id, person_id) references person
);
create index on session (workspace_id, person_id);

create table invitation (
    workspace_id uuid not null,
    id uuid not null,
    secret_hash bytea not null,
    email text not null check (email = lower(email)),
    name text not null,
    function text not null,
    role text not null,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, secret_hash),
    foreign key (workspace_id, invited_by) references person
);

-- A person's token has a person_id, a system's has none.
create table api_token (
    workspace_id uuid not null,
    id uuid not null,
    secret_hash bytea not null,
    name text not null,
    person_id uuid,
    scopes text[] not null,
    created_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, secret_hash),
    foreign key (workspace_id, person_id) references person,
    foreign key (workspace_id, created_by) references person
);
create index on api_token (workspace_id, person_id);

-- Append only: no policy lets anybody change or delete a row.
create table identity_change (
    workspace_id uuid not null references workspace,
    id uuid not null,
    at timestamptz not null,
    by uuid,
    what text not null,
    subject uuid not null,
    old text,
    new text,
    primary key (workspace_id, id)
);
create index on identity_change (workspace_id, subject, id);

create table workspace_choice (
    secret_hash bytea primary key,
    email text not null,
    workspaces uuid[] not null,
    expires_at timestamptz not null
);

create table known_browser (
    secret_hash bytea primary key,
    email text not null,
    last_used_at timestamptz not null
);

-- The subject is a hash, because people type passwords into the field for the address.
create table sign_in_throttle (
    subject bytea primary key,
    attempts integer not null,
    last_attempt_at timestamptz not null,
    blocked_until timestamptz not null
);
create index on sign_in_throttle (last_attempt_at);

create table setup_link (
    secret_hash bytea primary key,
    expires_at timestamptz not null
);

alter table person enable row level security;
alter table person force row level security;
create policy workspace on person
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table session enable row level security;
alter table session force row level security;
create policy workspace on session
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy workspace on invitation
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table api_token enable row level security;
alter table api_token force row level security;
create policy workspace on api_token
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table identity_change enable row level security;
alter table identity_change force row level security;
create policy workspace_reads on identity_change for select
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
create policy workspace_adds on identity_change for insert
    with check (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- Who may stand behind an actor's id: people and systems, for other modules to name them.
create view actor_view with (security_invoker = true) as
    select workspace_id, id, name, function, active from person
    union all
    select workspace_id, id, name, null, revoked_at is null from api_token where person_id is null;
