-- What people have to do.
create table task (
    workspace_id   uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    lead_id        uuid,
    title          text        not null,
    note           text,
    due            date        not null,
    responsible_id uuid        not null,
    created_by     uuid        not null,
    created_at     timestamptz not null,
    done_at        timestamptz,
    done_by        uuid,
    withdrawn_at   timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index task_open on task (workspace_id, responsible_id, due, id) where done_at is null and withdrawn_at is null;
create index task_done on task (workspace_id, responsible_id, done_at, id)
    where done_at is not null and withdrawn_at is null;
create index task_without_lead on task (workspace_id, id) where lead_id is null;
create index task_lead on task (workspace_id, lead_id) where lead_id is not null;

alter table task enable row level security;
alter table task force row level security;
create policy workspace on task using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
