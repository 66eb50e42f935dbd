-- Attempts to reach a lead and conversations with it.
create table touch (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    medium       text        not null check (medium in ('call', 'email', 'meeting', 'message')),
    direction    text        not null check (direction in ('outbound', 'inbound')),
    outcome      text        not null check (outcome in ('reached', 'attempted', 'missed', 'failed')),
    human        boolean     not null,
    -- Whether it can be the first response; follows from the columns above.
    responds     boolean     not null,
    at           timestamptz not null,
    by_id        uuid,
    by_name      text,
    note         text,
    key_system   text,
    key          text,
    batch_id     uuid,
    withdrawn_at timestamptz,
    received_at  timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index touch_lead on touch (workspace_id, lead_id, at, id);
create index touch_response on touch (workspace_id, lead_id, at, id) where responds and withdrawn_at is null;
create unique index touch_key on touch (workspace_id, key_system, key) where key is not null and withdrawn_at is null;
create index touch_batch on touch (workspace_id, batch_id, id) where batch_id is not null and withdrawn_at is null;

alter table touch enable row level security;
alter table touch force row level security;
create policy workspace on touch using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
