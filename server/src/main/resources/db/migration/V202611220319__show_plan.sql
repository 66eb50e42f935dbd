-- What is taken away can be put back.
alter table show_staff add column withdrawn_at timestamptz;
alter table show_shift add column withdrawn_at timestamptz;
alter table show_cost add column withdrawn_at timestamptz;
alter table show_target add column withdrawn_at timestamptz;
-- Companies are matched when somebody looks, so that one that comes later is found as well.
drop index show_target_company;
alter table show_target drop column company_id;

-- A list of attendees that was brought and waits for somebody to say what its columns mean.
create table show_attendee_upload (
    workspace_id uuid        not null,
    id           uuid        not null,
    show_id      uuid        not null,
    name         text        not null,
    content      bytea       not null,
    brought_by   uuid        not null,
    brought_at   timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_attendee_upload_at on show_attendee_upload (workspace_id, brought_at);

-- What is done after a show with its leads: each step becomes a task on each lead it is for.
create table show_follow_up (
    workspace_id  uuid not null,
    id            uuid not null,
    show_id       uuid not null,
    position      int  not null,
    title         text not null,
    audience      text not null check (audience in ('all', 'hot', 'others')),
    -- Days after the show's last.
    due_days      int  not null check (due_days between 0 and 365),
    -- The lead's owner if null, and this person where a lead has none.
    person_id     uuid,
    fallback_id   uuid not null,
    subject       text,
    body          text,
    withdrawn_at  timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_follow_up_show on show_follow_up (workspace_id, show_id, position, id);

create table show_follow_up_task (
    workspace_id uuid not null,
    step_id      uuid not null,
    lead_id      uuid not null,
    task_id      uuid not null,
    primary key (workspace_id, step_id, lead_id),
    foreign key (workspace_id, step_id) references show_follow_up (workspace_id, id)
);

do $$
declare
    each text;
begin
    foreach each in array array['show_attendee_upload', 'show_follow_up', 'show_follow_up_task'] loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format('create policy workspace on %I using '
            || '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', each);
    end loop;
end
$$;
