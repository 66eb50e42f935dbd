-- What the definition in force says of each lead. The results stand in the order of the definition's criteria, a letter
-- each: m met, n not met, u unknown, U unknown and able to change the verdict. What counts is the verdict of a person, if
-- somebody overrode the definition's.
create table verdict (
    workspace_id    uuid        not null,
    lead_id         uuid        not null,
    definition_id   uuid        not null,
    version         int         not null,
    verdict         text        not null check (verdict in ('qualified', 'not_yet', 'disqualified', 'incomplete')),
    counts          text        not null check (counts in ('qualified', 'not_yet', 'disqualified', 'incomplete')),
    points          int         not null,
    reachable       int         not null,
    fit             smallint    not null,
    intent          smallint    not null,
    results         text        not null,
    -- Which rule below the threshold holds, counted from 0.
    below           smallint,
    -- When the verdict became what it is, and when the lead was last looked at.
    since           timestamptz not null,
    judged_at       timestamptz not null,
    lead_version    bigint      not null,
    captured_at     timestamptz not null,
    overridden      text,
    overridden_at   timestamptz,
    overridden_by   uuid,
    override_reason text,
    primary key (workspace_id, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index verdict_counts on verdict (workspace_id, counts, captured_at, lead_id);
create index verdict_captured on verdict (workspace_id, captured_at, lead_id);
create index verdict_overridden on verdict (workspace_id, overridden_at, lead_id) where overridden is not null;

-- Up to which change of leads they have been judged.
create table verdict_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    -- The last one of that moment, which an import fills with thousands.
    seen_lead    uuid        not null,
    primary key (workspace_id)
);

-- Each time all open leads are judged: by other definitions, or because a day has gone by.
create table verdict_pass (
    workspace_id uuid        not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('version', 'daily')),
    panel        text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    last_lead    uuid,
    total        bigint      not null,
    judged       bigint      not null,
    changed      bigint      not null,
    moved        bigint      not null,
    primary key (workspace_id, id)
);
create index verdict_pass_started on verdict_pass (workspace_id, started_at, id);

alter table verdict enable row level security;
alter table verdict force row level security;
create policy workspace on verdict using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table verdict_mark enable row level security;
alter table verdict_mark force row level security;
create policy workspace on verdict_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table verdict_pass enable row level security;
alter table verdict_pass force row level security;
create policy workspace on verdict_pass
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- Who would change sides if a definition came in force: how far that is counted, how many from which verdict to which
-- (none where no definition is for a lead), and the first few hundred leads.
create table verdict_sides (
    workspace_id  uuid        not null,
    definition_id uuid        not null,
    hash          text        not null,
    started_at    timestamptz not null,
    finished_at   timestamptz,
    last_lead     uuid,
    total         bigint      not null,
    judged        bigint      not null,
    primary key (workspace_id, definition_id)
);
create index verdict_sides_open on verdict_sides (workspace_id, started_at) where finished_at is null;
create table verdict_side_move (
    workspace_id  uuid   not null,
    definition_id uuid   not null,
    before        text   not null,
    after         text   not null,
    leads         bigint not null,
    primary key (workspace_id, definition_id, before, after)
);
create table verdict_side_lead (
    workspace_id  uuid not null,
    definition_id uuid not null,
    lead_id       uuid not null,
    before        text not null,
    after         text not null,
    primary key (workspace_id, definition_id, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

alter table verdict_sides enable row level security;
alter table verdict_sides force row level security;
create policy workspace on verdict_sides
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table verdict_side_move enable row level security;
alter table verdict_side_move force row level security;
create policy workspace on verdict_side_move
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table verdict_side_lead enable row level security;
alter table verdict_side_lead force row level security;
create policy workspace on verdict_side_lead
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
