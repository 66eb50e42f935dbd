-- Public keys of devices, enrolled by a person and never taken away, only revoked.
create table ledger_device_key (
    workspace_id uuid        not null,
    key_id       bytea       not null check (octet_length(key_id) = 32),
    spki         bytea       not null check (octet_length(spki) = 91),
    person_id    uuid        not null,
    enrolled_at  timestamptz not null,
    revoked_at   timestamptz,
    primary key (workspace_id, key_id)
);

-- Statements that were taken. Never told apart by their signature, which is malleable.
create table ledger_statement (
    workspace_id  uuid   not null,
    key_id        bytea  not null,
    counter       bigint not null check (counter > 0),
    payload_hash  bytea  not null check (octet_length(payload_hash) = 32),
    previous_hash bytea check (octet_length(previous_hash) = 32),
    fact_id       uuid   not null,
    primary key (workspace_id, key_id, counter),
    unique (workspace_id, payload_hash),
    foreign key (workspace_id, key_id) references ledger_device_key
);

-- Statements that contradict one that was taken, kept for whoever looks into it.
create table ledger_statement_aside (
    workspace_id uuid        not null,
    payload_hash bytea       not null check (octet_length(payload_hash) = 32),
    key_id       bytea       not null,
    counter      bigint      not null,
    envelope     text        not null,
    received_at  timestamptz not null,
    primary key (workspace_id, payload_hash),
    foreign key (workspace_id, key_id) references ledger_device_key
);

alter table ledger_device_key enable row level security;
alter table ledger_device_key force row level security;
create policy workspace on ledger_device_key
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_statement enable row level security;
alter table ledger_statement force row level security;
create policy workspace on ledger_statement
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table ledger_statement_aside enable row level security;
alter table ledger_statement_aside force row level security;
create policy workspace on ledger_statement_aside
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
