-- What was known of each lead when marketing handed it over, or is known now where it never was, to test definitions on
-- the past: one row after the other, with what became of the lead. Brought up to date when somebody wants to test.
create table knowledge_lead (
    workspace_id   uuid        not null,
    lead_id        uuid        not null,
    lead_version   bigint      not null,
    -- handoff: from the facts as of that time; final: it came with a past, so only what it ended as is known; now: it was
    -- never handed over.
    basis          text        not null check (basis in ('handoff', 'final', 'now')),
    captured_at    timestamptz not null,
    handed_at      timestamptz,
    sql_at         timestamptz,
    opportunity_at timestamptz,
    won_at         timestamptz,
    owner_id       uuid,
    known          text        not null,
    primary key (workspace_id, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index knowledge_lead_captured on knowledge_lead (workspace_id, captured_at, lead_id);

-- Up to which change of leads that is done.
create table knowledge_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    primary key (workspace_id)
);

alter table knowledge_lead enable row level security;
alter table knowledge_lead force row level security;
create policy workspace on knowledge_lead
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table knowledge_mark enable row level security;
alter table knowledge_mark force row level security;
create policy workspace on knowledge_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
