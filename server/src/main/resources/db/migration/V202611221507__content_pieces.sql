-- Content: asked for, drafted, approved by somebody of sales, published, withdrawn; which questions it answers; what it
-- consists of in each language; to whom it was sent.
create table content_piece (
    workspace_id uuid        not null,
    id           uuid        not null,
    title        text        not null,
    kind         text        not null,
    -- For whom, as a part in the purchase; absent for everybody.
    audience     text,
    -- How aware the reader is.
    awareness    text,
    brief        text,
    due_on       date,
    owner_id     uuid,
    state        text        not null
        check (state in ('requested', 'drafted', 'approved', 'published', 'withdrawn', 'dropped')),
    expires_on   date,
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    published_at timestamptz,
    primary key (workspace_id, id)
);
create index content_piece_state on content_piece (workspace_id, state, due_on, id);

create table content_answer (
    workspace_id uuid not null,
    piece_id     uuid not null,
    question_id  uuid not null,
    primary key (workspace_id, piece_id, question_id),
    foreign key (workspace_id, piece_id) references content_piece (workspace_id, id),
    foreign key (workspace_id, question_id) references content_question (workspace_id, id)
);
create index content_answer_question on content_answer (workspace_id, question_id, piece_id);

-- What buyers get: a link or a file, in a language; a newer version takes the place of the one before once it is approved.
create table content_edition (
    workspace_id uuid        not null,
    id           uuid        not null,
    piece_id     uuid        not null,
    language     text        not null,
    version      int         not null,
    link         text,
    sha256       text,
    file_name    text,
    file_type    text,
    file_size    bigint,
    added_by     uuid        not null,
    added_at     timestamptz not null,
    approved_by  uuid,
    approved_at  timestamptz,
    -- Whether whoever approved it had heard one of the questions.
    approver_heard boolean,
    primary key (workspace_id, id),
    unique (workspace_id, piece_id, language, version),
    check ((link is null) <> (sha256 is null)),
    foreign key (workspace_id, piece_id) references content_piece (workspace_id, id)
);

-- What happened to a piece, for its page.
create table content_event (
    workspace_id uuid        not null,
    id           uuid        not null,
    piece_id     uuid        not null,
    what         text        not null,
    words        text,
    by           uuid        not null,
    at           timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, piece_id) references content_piece (workspace_id, id)
);
create index content_event_piece on content_event (workspace_id, piece_id, at, id);

create table content_sending (
    workspace_id uuid        not null,
    id           uuid        not null,
    -- A random number, by which the link is known outside.
    number       bigint      not null,
    lead_id      uuid        not null,
    piece_id     uuid        not null,
    edition_id   uuid        not null,
    way          text        not null check (way in ('mail', 'link', 'track')),
    -- The track's stay and step, where one sent it: the same step sends once.
    step         text,
    -- Whether we may look whether it is opened.
    followed     boolean     not null,
    at           timestamptz not null,
    by           uuid        not null,
    opened_at    timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, number),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, piece_id) references content_piece (workspace_id, id),
    foreign key (workspace_id, edition_id) references content_edition (workspace_id, id)
);
create index content_sending_lead on content_sending (workspace_id, lead_id, at, id);
create index content_sending_piece on content_sending (workspace_id, piece_id, at, id);
create unique index content_sending_step on content_sending (workspace_id, step) where step is not null;

alter table content_piece enable row level security;
alter table content_piece force row level security;
create policy workspace on content_piece
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_answer enable row level security;
alter table content_answer force row level security;
create policy workspace on content_answer
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_edition enable row level security;
alter table content_edition force row level security;
create policy workspace on content_edition
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_event enable row level security;
alter table content_event force row level security;
create policy workspace on content_event
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table content_sending enable row level security;
alter table content_sending force row level security;
create policy workspace on content_sending
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What others may read: each question that stands for itself, with how many leads asked it and whether anything that is
-- published answers it.
create view content_heard_view with (security_invoker = true) as
    select hearing.workspace_id, coalesce(question.merged_into, question.id) as question_id, hearing.lead_id,
        hearing.at
    from content_hearing as hearing
    join content_question as question
        on question.workspace_id = hearing.workspace_id and question.id = hearing.question_id
    where hearing.withdrawn_at is null and question.withdrawn_at is null;

create view content_answered_view with (security_invoker = true) as
    select distinct answer.workspace_id, coalesce(question.merged_into, question.id) as question_id
    from content_answer as answer
    join content_piece as piece on piece.workspace_id = answer.workspace_id and piece.id = answer.piece_id
    join content_question as question
        on question.workspace_id = answer.workspace_id and question.id = answer.question_id
    where piece.state = 'published' and (piece.expires_on is null or piece.expires_on >= current_date);
