-- The monthly review of marketing and sales: what was prepared for it, what was said and decided, and who signed that.
create table review (
    workspace_id uuid        not null,
    id           uuid        not null,
    -- The first day of the month that is looked back on.
    month        date        not null,
    state        text        not null check (state in ('open', 'closed')),
    meets_at     timestamptz not null,
    minutes      int         not null check (minutes between 15 and 480),
    place        text,
    -- Canonical JSON, see Prepared.
    prepared     text        not null,
    prepared_at  timestamptz not null,
    -- Grows with whatever stands in the minutes.
    revision     bigint      not null,
    -- The minutes as both sides signed them, canonical JSON.
    signed       text,
    closed_at    timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, month),
    check ((state = 'closed') = (signed is not null and closed_at is not null))
);

create table review_note (
    workspace_id uuid        not null,
    review_id    uuid        not null,
    item         text        not null,
    words        text        not null,
    version      bigint      not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, review_id, item),
    foreign key (workspace_id, review_id) references review (workspace_id, id)
);

create table review_decision (
    workspace_id  uuid        not null,
    id            uuid        not null,
    review_id     uuid        not null,
    words         text        not null,
    owner_id      uuid        not null,
    due           date        not null,
    -- Key of a criterion that is to go; the draft made of the decision leaves it out.
    criterion     text,
    -- The draft of a definition that it opened.
    definition_id uuid,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    kept_by       uuid,
    kept_at       timestamptz,
    withdrawn_at  timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, review_id) references review (workspace_id, id)
);
create index review_decision_review on review_decision (workspace_id, review_id, made_at, id);
create index review_decision_open on review_decision (workspace_id, due, id)
    where kept_at is null and withdrawn_at is null;

create table review_present (
    workspace_id uuid not null,
    review_id    uuid not null,
    person_id    uuid not null,
    -- As the person was called and stood then.
    name         text not null,
    side         text not null check (side in ('MARKETING', 'SALES', 'REVOPS')),
    primary key (workspace_id, review_id, person_id),
    foreign key (workspace_id, review_id) references review (workspace_id, id)
);

-- Disputed leads on which this review decided.
create table review_ruling (
    workspace_id uuid        not null,
    review_id    uuid        not null,
    handoff_id   uuid        not null,
    standing     text        not null check (standing in ('upheld', 'dismissed')),
    ruled_at     timestamptz not null,
    primary key (workspace_id, review_id, handoff_id),
    foreign key (workspace_id, review_id) references review (workspace_id, id)
);

create table review_signature (
    workspace_id uuid        not null,
    review_id    uuid        not null,
    side         text        not null check (side in ('MARKETING', 'SALES')),
    person_id    uuid        not null,
    name         text        not null,
    role         text        not null,
    hash         text        not null,
    signed_at    timestamptz not null,
    -- The fact in the log that says so.
    fact_id      uuid        not null,
    primary key (workspace_id, review_id, side),
    unique (workspace_id, review_id, person_id),
    foreign key (workspace_id, review_id) references review (workspace_id, id)
);

do $$
declare it text;
begin
    foreach it in array array['review', 'review_note', 'review_decision', 'review_present', 'review_ruling',
            'review_signature'] loop
        execute format('alter table %I enable row level security', it);
        execute format('alter table %I force row level security', it);
        execute format('create policy workspace on %I using '
            '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', it);
    end loop;
end $$;

-- What others may read of decisions: what was promised, by whom, by when, and whether it was kept.
create view review_decision_view with (security_invoker = true) as
    select workspace_id, id, review_id, owner_id, due, definition_id, made_at, kept_at
    from review_decision where withdrawn_at is null;
