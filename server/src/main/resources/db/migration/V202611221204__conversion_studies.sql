-- Each look at what converts, with all that it found as JSON: counts and weights, nothing of single leads.
create table conversion_study (
    workspace_id uuid        not null,
    id           uuid        not null,
    state        text        not null check (state in ('running', 'done', 'cancelled', 'failed')),
    -- Null if it was its time.
    started_by   uuid,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    ended_at     timestamptz,
    total        bigint,
    done         bigint      not null default 0,
    result       text,
    primary key (workspace_id, id)
);
create index conversion_study_done on conversion_study (workspace_id, id) where state = 'done';

-- What RevOps decided; without a row what is usual holds.
create table conversion_setting (
    workspace_id  uuid        not null,
    goal          text        not null check (goal in ('sql', 'opportunity', 'won')),
    -- Whether inboxes show leads without an urgent clock by their probability.
    orders_inbox  boolean     not null,
    -- Characteristics that the probability is not learnt from, and those that are known to be no consequence of the outcome.
    left_out      text[]      not null,
    trusted       text[]      not null,
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    primary key (workspace_id)
);

alter table conversion_study enable row level security;
alter table conversion_study force row level security;
create policy workspace on conversion_study
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table conversion_setting enable row level security;
alter table conversion_setting force row level security;
create policy workspace on conversion_setting
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
