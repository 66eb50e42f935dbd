-- What sales says of leads that were handed over to it: one row for each moment at which somebody was asked, or said
-- something unasked.
create table feedback (
    workspace_id  uuid        not null,
    id            uuid        not null,
    lead_id       uuid        not null,
    -- Of which handoff; absent where the lead was never handed over.
    handoff_id    uuid,
    moment        text        not null check (moment in ('accept', 'reject', 'contact', 'outcome')),
    state         text        not null check (state in ('asked', 'skipped', 'given')),
    -- Who is asked, and who said it.
    person_id     uuid        not null,
    asked_at      timestamptz not null,
    useful        boolean,
    -- What was missing at handoff: labels of the packet, and own words.
    missing       text[]      not null,
    missing_words text,
    -- What was wrong, and own words.
    wrong         text[]      not null,
    wrong_words   text,
    more          boolean,
    given_by      uuid,
    given_at      timestamptz,
    primary key (workspace_id, id),
    unique nulls not distinct (workspace_id, lead_id, moment, handoff_id),
    check ((state = 'given') = (useful is not null and given_at is not null and given_by is not null)),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index feedback_asked on feedback (workspace_id, person_id, asked_at, id) where state = 'asked';
create index feedback_given on feedback (workspace_id, given_at, id) where state = 'given';

-- Who does not want to be asked.
create table feedback_quiet (
    workspace_id uuid        not null,
    person_id    uuid        not null,
    since        timestamptz not null,
    primary key (workspace_id, person_id)
);

alter table feedback enable row level security;
alter table feedback force row level security;
create policy workspace on feedback using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table feedback_quiet enable row level security;
alter table feedback_quiet force row level security;
create policy workspace on feedback_quiet
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What others may read: all that was said and not taken back.
create view feedback_view with (security_invoker = true) as
    select workspace_id, id, lead_id, handoff_id, moment, useful, missing, missing_words, wrong, wrong_words, more,
        given_by as person_id, given_at
    from feedback where state = 'given';
