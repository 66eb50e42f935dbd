-- What buyers ask, and where it was heard. A question that was merged into another is one of its wordings from then on;
-- what was heard stays with the wording, so that a merge can be taken back.
create sequence content_question_changes;
create table content_question (
    workspace_id uuid        not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('question', 'objection')),
    text         text        not null,
    -- The words alone, by which the same question is known again.
    normal       text        not null,
    language     text        not null,
    -- Always a question that is not merged itself.
    merged_into  uuid,
    withdrawn_at timestamptz,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    -- Grows with each change of any, so that an index in memory knows whether it is of today.
    change       bigint      not null,
    primary key (workspace_id, id),
    unique (workspace_id, normal),
    check (merged_into <> id),
    foreign key (workspace_id, merged_into) references content_question (workspace_id, id)
);
create index content_question_merged on content_question (workspace_id, merged_into) where merged_into is not null;
create index content_question_change on content_question (workspace_id, change);

create table content_merge (
    workspace_id uuid        not null,
    id           uuid        not null,
    survivor_id  uuid        not null,
    absorbed_id  uuid        not null,
    -- The absorbed one, and those that had been merged into it before.
    moved        uuid[]      not null,
    at           timestamptz not null,
    by           uuid        not null,
    undone_at    timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, survivor_id) references content_question (workspace_id, id),
    foreign key (workspace_id, absorbed_id) references content_question (workspace_id, id)
);
create index content_merge_survivor on content_merge (workspace_id, survivor_id, at);

create table content_hearing (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    -- Absent until somebody said which question it is.
    question_id  uuid,
    -- As the buyer said it; taken away with the person.
    words        text,
    place        text        not null check (place in ('capture', 'touch', 'note', 'lead')),
    -- The conversation or touch.
    place_id     uuid,
    at           timestamptz not null,
    received_at  timestamptz not null,
    by           uuid        not null,
    withdrawn_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, question_id) references content_question (workspace_id, id)
);
create index content_hearing_lead on content_hearing (workspace_id, lead_id, at, id);
create index content_hearing_question on content_hearing (workspace_id, question_id, at, id) include (lead_id)
    where withdrawn_at is null;
create index content_hearing_open on content_hearing (workspace_id, at, id)
    where question_id is null and withdrawn_at is null and words is not null;

-- A sentence in which somebody saw no question, though it looks like one: by the hash of its words.
create table content_refusal (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    hash         text        not null,
    by           uuid        not null,
    at           timestamptz not null,
    primary key (workspace_id, lead_id, hash),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

alter table content_question enable row level security;
alter table content_question force row level security;
create policy workspace on content_question
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_merge enable row level security;
alter table content_merge force row level security;
create policy workspace on content_merge
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_hearing enable row level security;
alter table content_hearing force row level security;
create policy workspace on content_hearing
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_refusal enable row level security;
alter table content_refusal force row level security;
create policy workspace on content_refusal
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
