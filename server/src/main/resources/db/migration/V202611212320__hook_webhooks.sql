-- A place that another system sends leads to. Strangers name it by workspace and public_number.
create table hook (
    workspace_id uuid not null references workspace,
    id uuid not null,
    public_number bigint not null,
    name text not null,
    is_open boolean not null,
    scheme text not null,
    header text not null,
    channel text not null,
    campaign text not null,
    mapping jsonb not null,
    created_at timestamptz not null,
    created_by uuid not null,
    primary key (workspace_id, id),
    unique (workspace_id, public_number)
);

-- In clear, for a signature can be checked in no other way; at most two of a hook.
create table hook_secret (
    workspace_id uuid not null,
    hook_id uuid not null,
    id uuid not null,
    secret text not null,
    created_at timestamptz not null,
    primary key (workspace_id, hook_id, id),
    foreign key (workspace_id, hook_id) references hook
);

-- What was sent lately. A message's name is remembered as a hash, so that the same is taken only once.
create table hook_delivery (
    workspace_id uuid not null,
    id uuid not null,
    hook_id uuid not null,
    received_at timestamptz not null,
    outcome text not null,
    detail text not null,
    items jsonb not null,
    size int not null,
    trial boolean not null,
    payload text,
    message bytea,
    body bytea,
    primary key (workspace_id, id),
    unique (workspace_id, hook_id, message),
    foreign key (workspace_id, hook_id) references hook
);
create index on hook_delivery (workspace_id, hook_id, id desc);
create index on hook_delivery (workspace_id, hook_id, id desc) where payload is not null;
create index on hook_delivery (workspace_id, hook_id, id desc) where message is null;
create index on hook_delivery (workspace_id, received_at);

alter table hook enable row level security;
alter table hook force row level security;
create policy workspace on hook
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table hook_secret enable row level security;
alter table hook_secret force row level security;
create policy workspace on hook_secret
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table hook_delivery enable row level security;
alter table hook_delivery force row level security;
create policy workspace on hook_delivery
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
