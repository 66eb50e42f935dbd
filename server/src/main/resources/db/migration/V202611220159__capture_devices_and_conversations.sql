-- What a person calls the devices they enrolled; their keys are the ledger's.
create table capture_device (
    workspace_id uuid        not null,
    key_id       bytea       not null check (octet_length(key_id) = 32),
    person_id    uuid        not null,
    name         text        not null,
    enrolled_at  timestamptz not null,
    used_at      timestamptz,
    revoked_at   timestamptz,
    revoked_by   uuid,
    primary key (workspace_id, key_id),
    foreign key (workspace_id, key_id) references ledger_device_key
);
create index capture_device_person on capture_device (workspace_id, person_id, enrolled_at);

-- Random numbers that a device signs to show that it has its key; each is good once, for a few minutes.
create table capture_challenge (
    workspace_id uuid        not null,
    nonce        text        not null,
    person_id    uuid        not null,
    expires_at   timestamptz not null,
    primary key (workspace_id, nonce)
);
create index capture_challenge_expiry on capture_challenge (workspace_id, expires_at);

-- One conversation at a booth, as a device signed it; its id is the statement's own.
create table conversation (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    fact_id      uuid        not null,
    key_id       bytea       not null,
    rep_id       uuid        not null,
    show_id      uuid,
    at           timestamptz not null,
    received_at  timestamptz not null,
    skew_ms      bigint      not null,
    grade        text        not null check (grade in ('A', 'B', 'C', 'D')),
    why          text[]      not null,
    source       jsonb,
    person       jsonb,
    place        jsonb,
    notes        jsonb,
    erased_at    timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, fact_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, key_id) references capture_device
);
create index conversation_lead on conversation (workspace_id, lead_id, at, id);
create index conversation_show on conversation (workspace_id, show_id, at, id);
create index conversation_rep on conversation (workspace_id, rep_id, at, id);

-- Pictures and sounds that a conversation declares; their content is beside the database, under its hash.
create table conversation_file (
    workspace_id    uuid     not null,
    conversation_id uuid     not null,
    place           smallint not null,
    sha256          text     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes           bigint   not null check (bytes > 0),
    type            text     not null,
    role            text     not null,
    arrived_at      timestamptz,
    refused         text,
    primary key (workspace_id, conversation_id, place),
    foreign key (workspace_id, conversation_id) references conversation
);
create index conversation_file_content on conversation_file (workspace_id, sha256);

alter table capture_device enable row level security;
alter table capture_device force row level security;
create policy workspace on capture_device
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table capture_challenge enable row level security;
alter table capture_challenge force row level security;
create policy workspace on capture_challenge
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table conversation enable row level security;
alter table conversation force row level security;
create policy workspace on conversation
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table conversation_file enable row level security;
alter table conversation_file force row level security;
create policy workspace on conversation_file
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
