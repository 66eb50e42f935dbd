-- Each offer of one lead to one person of sales, and what became of it.
create table handoff (
    workspace_id       uuid        not null,
    id                 uuid        not null,
    version            bigint      not null,
    lead_id            uuid        not null,
    -- The first, second, third … of its lead.
    number             int         not null,
    state              text        not null check (state in ('offered', 'accepted', 'qualified', 'rejected', 'recalled',
        'returned', 'disqualified', 'won', 'lost')),
    person_id          uuid        not null,
    offered_by         uuid        not null,
    via                text        not null check (via in ('picked', 'routed', 'rerouted', 'reentry', 'escalated')),
    offered_at         timestamptz not null,
    answered_at        timestamptz,
    answered_by        uuid,
    -- Nobody said anything within the time agreed, so it counts as accepted.
    by_default         boolean     not null,
    qualified_at       timestamptz,
    closed_at          timestamptz,
    closed_by          uuid,
    reject_kind        text check (reject_kind in ('procedural', 'clerical', 'definitional')),
    criterion          text,
    disqualify_reason  text check (disqualify_reason in ('unable_to_reach', 'no_need', 'no_budget', 'no_fit', 'bad_timing',
        'competitor', 'duplicate', 'not_a_business')),
    -- Why it was rejected, recalled, returned or disqualified, in somebody's own words.
    reason             text,
    -- Of one returned to nurture: when to look at it again, and what would bring it back.
    return_until       date,
    brings_back        text,
    -- By what it was judged when it was offered.
    definition_id      uuid,
    definition_version int,
    verdict            text check (verdict in ('qualified', 'not_yet', 'disqualified', 'incomplete')),
    packet_percent     smallint    not null check (packet_percent between 0 and 100),
    packet_missing     text[]      not null,
    channel            text        not null,
    campaign           text,
    -- How routing came to the person, as it explained it then; null for hand-picked ones.
    route              text,
    -- What people of ours did since the offer: tries and conversations, the first of either, the first conversation.
    attempts           int         not null,
    first_response_at  timestamptz,
    first_contact_at   timestamptz,
    -- Of a definitional rejection: open until the review decides who was right.
    dispute            text check (dispute in ('open', 'upheld', 'dismissed')),
    disputed_at        timestamptz,
    decided_at         timestamptz,
    decided_by         uuid,
    decision           text,
    -- When its nearest clock is due; far beyond the year 3000 for those without one, by their last change.
    urgency            timestamptz not null,
    changed_at         timestamptz not null,
    -- What was before the last answer, for a minute.
    undo               text,
    undo_until         timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, lead_id, number),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
-- A lead is with one person at a time.
create unique index handoff_open on handoff (workspace_id, lead_id) where closed_at is null;
create index handoff_inbox on handoff (workspace_id, person_id, urgency, id) where closed_at is null;
create index handoff_offered on handoff (workspace_id, offered_at, id);
create index handoff_closed on handoff (workspace_id, closed_at, id) where closed_at is not null;
create index handoff_dispute on handoff (workspace_id, dispute, disputed_at, id) where dispute is not null;

-- What a person says is in the packet of a lead, where the product cannot look for it.
create table handoff_tick (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    key          text        not null,
    ticked_at    timestamptz not null,
    ticked_by    uuid        not null,
    primary key (workspace_id, lead_id, key),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

-- Links in mails that answer an offer, each once.
create table handoff_link (
    workspace_id uuid        not null,
    id           uuid        not null,
    hash         text        not null,
    handoff_id   uuid        not null,
    person_id    uuid        not null,
    action       text        not null check (action in ('accept', 'reject')),
    expires_at   timestamptz not null,
    used_at      timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, hash),
    foreign key (workspace_id, handoff_id) references handoff (workspace_id, id)
);
create index handoff_link_expires on handoff_link (workspace_id, expires_at);

alter table handoff enable row level security;
alter table handoff force row level security;
create policy workspace on handoff using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table handoff_tick enable row level security;
alter table handoff_tick force row level security;
create policy workspace on handoff_tick
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table handoff_link enable row level security;
alter table handoff_link force row level security;
create policy workspace on handoff_link
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What others may read of handoffs: one row each, with all that both sides are measured by.
create view handoff_view with (security_invoker = true) as
    select workspace_id, id, lead_id, number, state, person_id, offered_by, via, offered_at, answered_at, answered_by,
        by_default, qualified_at, closed_at, closed_by, reject_kind, criterion, disqualify_reason, reason, return_until,
        brings_back, definition_id, definition_version, verdict, packet_percent, packet_missing, channel, campaign,
        attempts, first_response_at, first_contact_at, dispute, disputed_at, changed_at, closed_at is null as open
    from handoff;
