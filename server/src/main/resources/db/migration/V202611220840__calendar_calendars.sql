-- When people work. The calendar whose id is the workspace's is for everybody who has no other; it is not written before
-- somebody changes it. Hours are written as 'mon 09:00-12:00 13:00-17:00,tue 09:00-17:00'.
create table business_calendar (
    workspace_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    name         text        not null check (char_length(name) <= 100),
    zone         text        not null,
    hours        text        not null,
    changed_at   timestamptz not null,
    removed_at   timestamptz,
    primary key (workspace_id, id)
);

create table business_holiday (
    workspace_id uuid not null,
    calendar_id  uuid not null,
    day          date not null,
    name         text not null check (char_length(name) <= 200),
    primary key (workspace_id, calendar_id, day),
    foreign key (workspace_id, calendar_id) references business_calendar (workspace_id, id)
);

-- Whose calendar it is: a function's by its name, a person's by the id.
create table business_calendar_use (
    workspace_id uuid not null,
    kind         text not null check (kind in ('FUNCTION', 'PERSON')),
    subject      text not null,
    calendar_id  uuid not null,
    primary key (workspace_id, kind, subject),
    foreign key (workspace_id, calendar_id) references business_calendar (workspace_id, id)
);

alter table business_calendar enable row level security;
alter table business_calendar force row level security;
create policy workspace on business_calendar
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table business_holiday enable row level security;
alter table business_holiday force row level security;
create policy workspace on business_holiday
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table business_calendar_use enable row level security;
alter table business_calendar_use force row level security;
create policy workspace on business_calendar_use
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
