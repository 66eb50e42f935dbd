-- Addresses elsewhere that we send to: webhooks of other systems and channels of chats. The address is locked by the
-- vault, for whoever knows a chat's can write into it.
create table outbound_endpoint (
    workspace_id  uuid        not null references workspace,
    id            uuid        not null,
    version       bigint      not null,
    kind          text        not null check (kind in ('WEBHOOK', 'SLACK', 'TEAMS')),
    name          text        not null,
    locked_url    bytea       not null,
    host          text        not null,
    is_open       boolean     not null,
    -- Ids, with a space before and behind each.
    events        text        not null,
    detailed      boolean     not null,
    audience      text        not null,
    language      text        not null,
    created_at    timestamptz not null,
    created_by    uuid        not null,
    since         timestamptz not null,
    failing_since timestamptz,
    closed_why    text check (closed_why in ('GONE', 'FAILING')),
    -- Nothing is sent before; the row's lock and this keep two nodes, and two deliveries to a chat, apart.
    free_at       timestamptz not null,
    removed_at    timestamptz,
    primary key (workspace_id, id)
);

-- What signatures are made with; an older one is used beside the newest until it ends.
create table outbound_secret (
    workspace_id uuid        not null,
    endpoint_id  uuid        not null,
    id           uuid        not null,
    locked       bytea       not null,
    created_at   timestamptz not null,
    ends_at      timestamptz,
    primary key (workspace_id, endpoint_id, id),
    foreign key (workspace_id, endpoint_id) references outbound_endpoint (workspace_id, id)
);

-- Messages on their way and, for two weeks, those that arrived or failed.
create table outbound_delivery (
    workspace_id   uuid        not null,
    id             uuid        not null,
    endpoint_id    uuid        not null,
    once_key       text        not null,
    type           text        not null,
    lead_id        uuid,
    body           text,
    state          text        not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts       int         not null default 0,
    created_at     timestamptz not null,
    first_tried_at timestamptz,
    next_at        timestamptz not null,
    ended_at       timestamptz,
    status         int,
    took_ms        bigint,
    answer         text        not null default '',
    trouble        text,
    trial          boolean     not null default false,
    primary key (workspace_id, id),
    unique (workspace_id, endpoint_id, once_key),
    foreign key (workspace_id, endpoint_id) references outbound_endpoint (workspace_id, id)
);
create index outbound_delivery_due on outbound_delivery (workspace_id, endpoint_id, next_at) where state = 'WAITING';
create index outbound_delivery_order on outbound_delivery (workspace_id, endpoint_id, lead_id, id) where state = 'WAITING';
create index outbound_delivery_log on outbound_delivery (workspace_id, endpoint_id, id desc);
create index outbound_delivery_lead on outbound_delivery (workspace_id, lead_id) where lead_id is not null;
create index outbound_delivery_ended on outbound_delivery (workspace_id, ended_at) where ended_at is not null;

-- Up to where the log was read for events; there is none while nobody wants any.
create table outbound_mark (
    workspace_id uuid   not null,
    log_index    bigint not null,
    primary key (workspace_id)
);

alter table outbound_endpoint enable row level security;
alter table outbound_endpoint force row level security;
create policy workspace on outbound_endpoint
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table outbound_secret enable row level security;
alter table outbound_secret force row level security;
create policy workspace on outbound_secret
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table outbound_delivery enable row level security;
alter table outbound_delivery force row level security;
create policy workspace on outbound_delivery
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table outbound_mark enable row level security;
alter table outbound_mark force row level security;
create policy workspace on outbound_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
