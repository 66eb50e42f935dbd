-- What people were told in the app; kept for 90 days. The arguments are JSON and may name people, hence the lead.
create table notification (
    workspace_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    once_key text not null,
    lead_id uuid,
    words text not null,
    arguments text not null,
    href text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, person_id, once_key),
    foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on notification (workspace_id, person_id, id);
create index notification_unread on notification (workspace_id, person_id, id) where read_at is null;
create index on notification (workspace_id, lead_id) where lead_id is not null;

create table notification_wish (
    workspace_id uuid not null,
    person_id uuid not null,
    kind text not null,
    way text not null check (way in ('APP', 'APP_AND_MAIL', 'MAIL', 'OFF')),
    primary key (workspace_id, person_id, kind),
    foreign key (workspace_id, person_id) references person (workspace_id, id)
);

alter table notification enable row level security;
alter table notification force row level security;
create policy workspace on notification
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table notification_wish enable row level security;
alter table notification_wish force row level security;
create policy workspace on notification_wish
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
