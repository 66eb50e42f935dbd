-- What leads may buy.
create table opportunity (
    workspace_id   uuid           not null,
    id             uuid           not null,
    lead_id        uuid           not null,
    version        bigint         not null,
    name           text           not null,
    amount         numeric(19, 4),
    currency       text,
    expected_close date,
    stage_words    text,
    status         text           not null check (status in ('open', 'won', 'lost')),
    opened_at      timestamptz    not null,
    closed_at      timestamptz,
    lost_reason    text,
    -- Where the lead stood before it moved because of this one.
    stage_before   text,
    key_system     text,
    key            text,
    batch_id       uuid,
    -- Whether a person changed it since it came in.
    edited         boolean        not null,
    withdrawn_at   timestamptz,
    received_at    timestamptz    not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index opportunity_lead on opportunity (workspace_id, lead_id, opened_at, id);
create unique index opportunity_key on opportunity (workspace_id, key_system, key)
    where key is not null and withdrawn_at is null;
create index opportunity_batch on opportunity (workspace_id, batch_id, id)
    where batch_id is not null and withdrawn_at is null;

alter table opportunity enable row level security;
alter table opportunity force row level security;
create policy workspace on opportunity
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
