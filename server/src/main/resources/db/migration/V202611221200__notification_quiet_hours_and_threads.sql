-- When people do not want to be reached by mail or chat, by the clock on their wall.
create table notification_quiet (
    workspace_id uuid    not null,
    person_id    uuid    not null,
    begins       time    not null,
    ends         time    not null,
    weekends     boolean not null,
    primary key (workspace_id, person_id),
    foreign key (workspace_id, person_id) references person (workspace_id, id)
);
alter table notification_quiet enable row level security;
alter table notification_quiet force row level security;
create policy workspace on notification_quiet
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What mails have in common that a mail program shows as one conversation.
alter table mail add column thread uuid;
create index mail_thread on mail (workspace_id, thread, recipient, ended_at) where thread is not null;
