-- What people's data is used for, where a workspace has purposes of its own or changed the usual ones.
create table privacy_purpose (
    workspace_id uuid        not null references workspace,
    id           text        not null,
    name         text,
    basis        text        not null,
    retired      boolean     not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, id)
);

-- Consents and other lawful bases. Never changed but by their withdrawal.
create table privacy_consent (
    workspace_id     uuid        not null,
    id               uuid        not null,
    contact_id       uuid        not null,
    purpose          text        not null,
    basis            text        not null,
    wording          text,
    version          text,
    language         text,
    given_at         timestamptz not null,
    how              text        not null,
    proof            jsonb       not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    withdrawn_at     timestamptz,
    withdrawn_how    text,
    withdrawn_reason text,
    withdrawn_by     uuid,
    primary key (workspace_id, id)
);
create index privacy_consent_contact on privacy_consent (workspace_id, contact_id, given_at desc, id desc);

-- Who must not be contacted, in which way, and why.
create table privacy_objection (
    workspace_id uuid        not null,
    contact_id   uuid        not null,
    way          text        not null,
    reason       text        not null,
    at           timestamptz not null,
    by_id        uuid        not null,
    primary key (workspace_id, contact_id, way)
);

alter table privacy_purpose enable row level security;
alter table privacy_purpose force row level security;
create policy workspace on privacy_purpose
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table privacy_consent enable row level security;
alter table privacy_consent force row level security;
create policy workspace on privacy_consent
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table privacy_objection enable row level security;
alter table privacy_objection force row level security;
create policy workspace on privacy_objection
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
