-- Trade shows at which the workspace has a booth. Places are degrees times a million; nothing here is a float.
create table show (
    workspace_id  uuid        not null references workspace,
    id            uuid        not null,
    version       bigint      not null,
    name          text        not null,
    venue         text        not null,
    halls         text        not null,
    booth         text        not null,
    latitude_e6   bigint check (latitude_e6 between -90000000 and 90000000),
    longitude_e6  bigint check (longitude_e6 between -180000000 and 180000000),
    radius_metres int,
    zone          text        not null,
    from_day      date        not null,
    to_day        date        not null check (to_day >= from_day),
    notes         text,
    products      text[]      not null,
    tags          text[]      not null,
    -- Under which strangers may look at the big screen; null while nobody may.
    public_number bigint,
    created_by    uuid        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    withdrawn_at  timestamptz,
    primary key (workspace_id, id),
    check ((latitude_e6 is null) = (longitude_e6 is null) and (latitude_e6 is null) = (radius_metres is null))
);
create index show_days on show (workspace_id, from_day, id) where withdrawn_at is null;
create unique index show_public on show (workspace_id, public_number) where public_number is not null;

-- Who works at the booth.
create table show_staff (
    workspace_id uuid not null,
    show_id      uuid not null,
    person_id    uuid not null,
    primary key (workspace_id, show_id, person_id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);

-- When they work there.
create table show_shift (
    workspace_id uuid        not null,
    id           uuid        not null,
    show_id      uuid        not null,
    person_id    uuid        not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at),
    task         text,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id, person_id) references show_staff (workspace_id, show_id, person_id)
);
create index show_shift_show on show_shift (workspace_id, show_id, begins_at, id);

-- How many conversations one of the staff shall have on one day.
create table show_goal (
    workspace_id  uuid not null,
    show_id       uuid not null,
    person_id     uuid not null,
    day           date not null,
    conversations int  not null check (conversations > 0),
    primary key (workspace_id, show_id, person_id, day),
    foreign key (workspace_id, show_id, person_id) references show_staff (workspace_id, show_id, person_id)
);

-- What it costs.
create table show_cost (
    workspace_id uuid           not null,
    id           uuid           not null,
    show_id      uuid           not null,
    kind         text           not null,
    description  text           not null,
    amount       numeric(19, 4) not null check (amount >= 0),
    currency     text           not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_cost_show on show_cost (workspace_id, show_id, id);

-- Companies that shall be met there.
create table show_target (
    workspace_id uuid        not null,
    show_id      uuid        not null,
    id           uuid        not null,
    -- The one of ours that it was matched to, if there is one.
    company_id   uuid,
    name         text        not null,
    -- As names are compared.
    name_key     text        not null,
    domain       text,
    note         text,
    owner_id     uuid,
    added_at     timestamptz not null,
    primary key (workspace_id, show_id, id),
    unique (workspace_id, show_id, name_key),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_target_company on show_target (workspace_id, company_id) where company_id is not null;

-- Who the organiser says will come, by what stands on the badge.
create table show_attendee (
    workspace_id uuid        not null,
    show_id      uuid        not null,
    badge        text        not null collate "C",
    name         text        not null,
    company      text,
    title        text,
    email        text,
    phone        text,
    -- As a person is found who wants to be erased.
    name_key     text        not null,
    email_key    text,
    phone_digits text,
    changed_at   timestamptz not null,
    primary key (workspace_id, show_id, badge),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_attendee_name on show_attendee (workspace_id, name_key);
create index show_attendee_email on show_attendee (workspace_id, email_key) where email_key is not null;
create index show_attendee_phone on show_attendee (workspace_id, phone_digits) where phone_digits is not null;

-- Files of attendees that were read.
create table show_attendee_file (
    workspace_id uuid        not null,
    id           uuid        not null,
    show_id      uuid        not null,
    name         text        not null,
    people       int         not null,
    added        int         not null,
    changed      int         not null,
    skipped      int         not null,
    read_by      uuid        not null,
    read_at      timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_attendee_file_show on show_attendee_file (workspace_id, show_id, id);

-- What the staff asks to tell whether somebody is worth following up. Answers name them, so they are never deleted.
create table show_question (
    workspace_id uuid    not null,
    id           uuid    not null,
    show_id      uuid    not null,
    position     int     not null,
    text         text    not null,
    kind         text    not null check (kind in ('text', 'choice', 'choices', 'yes_no', 'number')),
    choices      text[]  not null,
    retired      boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);
create index show_question_show on show_question (workspace_id, show_id, position, id);

-- What people are asked to allow, in one language for one purpose. A wording never changes: it gets another version.
create table show_wording (
    workspace_id uuid        not null,
    id           uuid        not null,
    version      int         not null,
    show_id      uuid        not null,
    language     text        not null,
    purpose      text        not null,
    text         text        not null,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    -- Of all versions, when nobody is asked any more.
    withdrawn_at timestamptz,
    primary key (workspace_id, id, version),
    unique (workspace_id, show_id, purpose, language, version),
    foreign key (workspace_id, show_id) references show (workspace_id, id)
);

-- Conversations at the booth beyond the one that made a lead; that one is the lead itself.
create table show_conversation (
    workspace_id uuid        not null,
    show_id      uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    person_id    uuid        not null,
    at           timestamptz not null,
    -- Whether it made the lead, which is counted as such.
    made_lead    boolean     not null,
    rating       int check (rating between 1 and 5),
    primary key (workspace_id, show_id, id)
);
create index show_conversation_at on show_conversation (workspace_id, show_id, at, id);
create index show_conversation_lead on show_conversation (workspace_id, lead_id);

do $$
declare
    each text;
begin
    foreach each in array array['show', 'show_staff', 'show_shift', 'show_goal', 'show_cost', 'show_target',
            'show_attendee', 'show_attendee_file', 'show_question', 'show_wording', 'show_conversation'] loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format('create policy workspace on %I using '
            || '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', each);
    end loop;
end
$$;
