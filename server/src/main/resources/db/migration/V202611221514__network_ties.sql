-- Who knows whom. What a colleague brought of their own is theirs: it goes with them.

-- A list that somebody brought: connections of a professional network, or the headers of a mailbox.
create table network_list (
    workspace_id uuid        not null,
    id           uuid        not null,
    person_id    uuid        not null,
    kind         text        not null check (kind in ('connections', 'mail')),
    -- What others see of it.
    shown        text        not null check (shown in ('strength', 'names', 'details')),
    file_name    text        not null,
    people       int         not null,
    skipped      int         not null,
    brought_at   timestamptz not null,
    primary key (workspace_id, id)
);
create index network_list_person on network_list (workspace_id, person_id, kind, brought_at);

-- Somebody on such a list; a contact of the workspace only where one is recognised.
create table network_acquaintance (
    workspace_id uuid             not null,
    id           uuid             not null,
    list_id      uuid             not null,
    person_id    uuid             not null,
    contact_id   uuid,
    name         text             not null,
    name_key     text             not null,
    email        text,
    email_key    text,
    company      text,
    company_key  text,
    title        text,
    -- When the two were connected, or wrote to each other first.
    since        timestamptz,
    sent         int              not null,
    received     int              not null,
    -- The weight of it all at that moment, of which one part fades fast and one slowly.
    at           timestamptz      not null,
    fast         double precision not null,
    slow         double precision not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, list_id) references network_list (workspace_id, id),
    foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
create index network_acquaintance_list on network_acquaintance (workspace_id, list_id, id);
create index network_acquaintance_contact on network_acquaintance (workspace_id, contact_id) where contact_id is not null;
create index network_acquaintance_company on network_acquaintance (workspace_id, company_key, id)
    where company_key is not null;
create index network_acquaintance_email on network_acquaintance (workspace_id, email_key) where email_key is not null;
create index network_acquaintance_name on network_acquaintance (workspace_id, name_key);
create index network_acquaintance_person on network_acquaintance (workspace_id, person_id);

-- Where somebody worked, and when: a contact, or a colleague.
create table network_job (
    workspace_id uuid        not null,
    id           uuid        not null,
    holder_id    uuid        not null,
    is_person    boolean     not null,
    employer     text        not null,
    employer_key text        not null,
    begun        date        not null,
    ended        date,
    by_id        uuid        not null,
    received_at  timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, holder_id, employer_key, begun)
);
create index network_job_employer on network_job (workspace_id, employer_key, begun);

-- How well a colleague says to know a contact, instead of what was counted until then.
create table network_opinion (
    workspace_id uuid        not null,
    person_id    uuid        not null,
    contact_id   uuid        not null,
    level        text        not null check (level in ('none', 'little', 'well', 'close')),
    at           timestamptz not null,
    primary key (workspace_id, person_id, contact_id),
    foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
create index network_opinion_contact on network_opinion (workspace_id, contact_id);

-- Ties, one row for each thing that one rests on: from a colleague to a contact, or from one contact to another.
create table network_tie (
    workspace_id uuid             not null,
    from_id      uuid             not null,
    to_id        uuid             not null,
    ground       text             not null check (ground in ('met', 'said', 'employer', 'connections', 'mail')),
    is_person    boolean          not null,
    at           timestamptz      not null,
    fast         double precision not null,
    slow         double precision not null,
    -- Where it stands among others, the same at all times: the logarithm of its slow part.
    heat         double precision not null,
    sent         int              not null,
    received     int              not null,
    meetings     int              not null,
    calls        int              not null,
    letters      int              not null,
    since        timestamptz      not null,
    place        text,
    -- What others see of a private one; absent for what the workspace knows by itself.
    shown        text check (shown in ('strength', 'names', 'details')),
    primary key (workspace_id, from_id, to_id, ground),
    foreign key (workspace_id, to_id) references contact (workspace_id, id)
);
create index network_tie_to on network_tie (workspace_id, to_id, heat desc);
create index network_tie_from on network_tie (workspace_id, from_id, heat desc);

-- Up to which change of leads ties are kept.
create table network_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    seen_lead    uuid        not null,
    primary key (workspace_id)
);

-- A colleague is asked to introduce somebody.
create table network_introduction (
    workspace_id uuid        not null,
    id           uuid        not null,
    contact_id   uuid        not null,
    -- The lead in whose story it stands; absent where the contact has none.
    lead_id      uuid,
    asker_id     uuid        not null,
    asked_id     uuid        not null,
    -- Somebody between the colleague and the contact, where the colleague knows the contact only through them.
    through_id   uuid,
    state        text        not null check (state in ('asked', 'accepted', 'declined', 'done', 'withdrawn')),
    outcome      text check (outcome in ('met', 'silent', 'uninterested')),
    words        text,
    answer       text,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    done_at      timestamptz,
    version      bigint      not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    check ((state = 'done') = (done_at is not null and outcome is not null))
);
create index network_introduction_asked on network_introduction (workspace_id, asked_id, asked_at);
create index network_introduction_asker on network_introduction (workspace_id, asker_id, asked_at);
create index network_introduction_contact on network_introduction (workspace_id, contact_id, asked_at);
create index network_introduction_lead on network_introduction (workspace_id, lead_id) where lead_id is not null;

-- How often a colleague may be asked in a week, where somebody said so.
create table network_rule (
    workspace_id uuid not null,
    a_week       int  not null check (a_week between 1 and 100),
    primary key (workspace_id)
);

do $$
declare
    each text;
begin
    foreach each in array array['network_list', 'network_acquaintance', 'network_job', 'network_opinion', 'network_tie',
        'network_mark', 'network_introduction', 'network_rule']
    loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format('create policy workspace on %I using '
            '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', each);
    end loop;
end $$;
