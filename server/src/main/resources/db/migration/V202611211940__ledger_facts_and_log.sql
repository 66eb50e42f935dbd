-- Which logs there are. Not a workspace's table: whoever knows an origin may read its log without signing in.
create table ledger_origin (
    origin       text primary key,
    workspace_id uuid not null unique
);

-- The head of a workspace's log. Whoever extends the log locks this row; nobody else does.
create table ledger_log (
    workspace_id uuid        primary key,
    origin       text        not null,
    verifier_key text        not null,
    created_at   timestamptz not null,
    size         bigint      not null default 0 check (size >= 0),
    root         bytea       not null check (octet_length(root) = 32)
) with (fillfactor = 50);

-- What happened, as its log entry and, until it is erased, with what opens the entry's commitments.
create table ledger_fact (
    workspace_id uuid        not null,
    id           uuid        not null,
    position     bigint      generated always as identity,
    kind         text        not null,
    lead         uuid,
    actor        uuid        not null,
    happened_at  timestamptz not null,
    received_at  timestamptz not null,
    seed         bytea check (octet_length(seed) = 32),
    openings     text,
    entry        bytea check (octet_length(entry) <= 65535),
    leaf         bytea       not null check (octet_length(leaf) = 32),
    erased_at    timestamptz,
    redacted_at  timestamptz,
    primary key (workspace_id, id)
);
create index ledger_fact_by_lead on ledger_fact (workspace_id, lead, position);

-- The last entry of each lead, which its next one names. The lock on a row puts the facts of one lead in order.
create table ledger_chain (
    workspace_id uuid not null,
    lead         uuid not null,
    last_leaf    bytea check (octet_length(last_leaf) = 32),
    primary key (workspace_id, lead)
) with (fillfactor = 80);

-- Facts that are written but not in the log yet.
create table ledger_queue (
    workspace_id uuid   not null,
    position     bigint not null,
    fact_id      uuid   not null,
    leaf         bytea  not null,
    primary key (workspace_id, position)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_analyze_scale_factor = 0.5);

-- Which fact stands where in the log. No policy lets anybody change or delete a row.
create table ledger_entry (
    workspace_id uuid   not null,
    log_index    bigint not null check (log_index >= 0),
    fact_id      uuid   not null,
    primary key (workspace_id, log_index),
    unique (workspace_id, fact_id)
);

-- Full tiles. No policy lets anybody change or delete one.
create table ledger_tile (
    workspace_id uuid     not null,
    level        smallint not null check (level between 0 and 63),
    tile_index   bigint   not null check (tile_index >= 0),
    hashes       bytea    not null check (octet_length(hashes) = 8192),
    primary key (workspace_id, level, tile_index)
);
alter table ledger_tile alter column hashes set storage external;

-- The tile under way at each level: the right edge of the tree.
create table ledger_edge (
    workspace_id uuid     not null,
    level        smallint not null check (level between 0 and 63),
    tile_index   bigint   not null check (tile_index >= 0),
    hashes       bytea    not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8160),
    primary key (workspace_id, level)
);
alter table ledger_edge alter column hashes set storage external;

-- Every state of the log that was signed.
create table ledger_checkpoint (
    workspace_id uuid        not null,
    size         bigint      not null check (size >= 0),
    note         text        not null,
    signed_at    timestamptz not null,
    primary key (workspace_id, size)
);

alter table ledger_log enable row level security;
alter table ledger_log force row level security;
create policy workspace on ledger_log
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_fact enable row level security;
alter table ledger_fact force row level security;
create policy workspace on ledger_fact
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_chain enable row level security;
alter table ledger_chain force row level security;
create policy workspace on ledger_chain
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_queue enable row level security;
alter table ledger_queue force row level security;
create policy workspace on ledger_queue
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
-- Outside every workspace the sequencer sees which workspaces have facts waiting; the rows say nothing else.
create policy sequencer on ledger_queue for select
    using (nullif(current_setting('firsthand.workspace', true), '') is null);

alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy workspace_reads on ledger_entry for select
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
create policy workspace_adds on ledger_entry for insert
    with check (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_tile enable row level security;
alter table ledger_tile force row level security;
create policy workspace_reads on ledger_tile for select
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
create policy workspace_adds on ledger_tile for insert
    with check (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_edge enable row level security;
alter table ledger_edge force row level security;
create policy workspace on ledger_edge
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_checkpoint enable row level security;
alter table ledger_checkpoint force row level security;
create policy workspace on ledger_checkpoint
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
