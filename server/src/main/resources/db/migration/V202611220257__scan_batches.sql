-- Batches of photographed cards. Pictures are beside the database until somebody decided on them.
create table scan_batch (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text        not null,
    person_id    uuid        not null,
    show_id      uuid,
    channel      text        not null,
    campaign     text,
    in_pairs     boolean     not null,
    created_at   timestamptz not null,
    primary key (workspace_id, id)
);
create index scan_batch_latest on scan_batch (workspace_id, created_at desc, id desc);

alter table scan_batch enable row level security;
alter table scan_batch force row level security;
create policy workspace on scan_batch
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- The cards that wait are the queue. What was read is kept until somebody decided; then the lead has it.
create table scan_card (
    workspace_id uuid     not null,
    id           uuid     not null,
    batch_id     uuid     not null,
    position     int      not null,
    file_name    text     not null,
    sha256       text     not null,
    state        text     not null check (state in ('waiting', 'reading', 'ready', 'accepted', 'skipped')),
    front_id     uuid,
    orientation  smallint not null,
    attempts     int      not null default 0,
    claimed_at   timestamptz,
    reading      jsonb,
    lead_id      uuid,
    attached     boolean  not null default false,
    primary key (workspace_id, id),
    unique (workspace_id, batch_id, sha256),
    foreign key (workspace_id, batch_id) references scan_batch (workspace_id, id),
    foreign key (workspace_id, front_id) references scan_card (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index scan_card_batch on scan_card (workspace_id, batch_id, position, id);
create index scan_card_undecided on scan_card (workspace_id, state, id) where state <> 'accepted';
create index scan_card_front on scan_card (workspace_id, front_id) where front_id is not null;
create index scan_card_lead on scan_card (workspace_id, lead_id) where lead_id is not null;
create index scan_card_unattached on scan_card (workspace_id, id) where state = 'accepted' and not attached;

alter table scan_card enable row level security;
alter table scan_card force row level security;
create policy workspace on scan_card
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
