-- Cards whose captures came before anybody had read them: their pictures were taken without a network.
create table unread_card (
    workspace_id    uuid        not null,
    conversation_id uuid        not null,
    lead_id         uuid        not null,
    rep_id          uuid        not null,
    show_id         uuid,
    pictures        text[]      not null,
    missing         text[]      not null,
    state           text        not null check (state in ('waiting', 'reading', 'read', 'left')),
    attempts        int         not null default 0,
    expected_at     timestamptz not null,
    claimed_at      timestamptz,
    reading         jsonb,
    primary key (workspace_id, conversation_id),
    foreign key (workspace_id, conversation_id) references conversation (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index unread_card_lead on unread_card (workspace_id, lead_id, expected_at);
create index unread_card_queue on unread_card (workspace_id, expected_at) where state in ('waiting', 'reading');

alter table unread_card enable row level security;
alter table unread_card force row level security;
create policy workspace on unread_card
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
