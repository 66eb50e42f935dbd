-- Promises that run, and those that have ended. Moments are written down when they change, so that nobody has to count in
-- business time to find what is due.
create table clock (
    workspace_id   uuid        not null,
    id             uuid        not null,
    lead_id        uuid        not null,
    handoff_id     uuid        not null,
    kind           text        not null check (kind in ('ACCEPTANCE', 'RESPONSE')),
    person_id      uuid        not null,
    target_minutes int         not null check (target_minutes > 0),
    started_at     timestamptz not null,
    running_since  timestamptz not null,
    used_before_ms bigint      not null,
    risk_at        timestamptz not null,
    due_at         timestamptz not null,
    -- The ladder with its moments: '80%:remind@2026-11-22T10:00:00Z +60:tell_manager@2026-11-22T12:00:00Z'.
    steps          text        not null,
    state          text        not null
        check (state in ('ON_TRACK', 'AT_RISK', 'BREACHED', 'MET', 'MET_LATE', 'CANCELLED')),
    breached       boolean     not null,
    -- How many of its alarms were given; the next one is due at next_alarm_at, if there is one.
    told           smallint    not null,
    next_alarm_at  timestamptz,
    failures       smallint    not null default 0,
    paused_at      timestamptz,
    pause_reason   text,
    ended_at       timestamptz,
    used_ms        bigint,
    end_reason     text,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index clock_alarm on clock (workspace_id, next_alarm_at) where next_alarm_at is not null;
create index clock_open on clock (workspace_id, person_id, due_at) where ended_at is null;
create index clock_handoff on clock (workspace_id, handoff_id);
create index clock_lead on clock (workspace_id, lead_id);

alter table clock enable row level security;
alter table clock force row level security;
create policy workspace on clock using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- That the hours of people have changed, and up to which clock the moments of open ones were counted anew.
create table clock_recount (
    workspace_id uuid        not null,
    wanted_at    timestamptz not null,
    last_clock   uuid        not null,
    primary key (workspace_id)
);
alter table clock_recount enable row level security;
alter table clock_recount force row level security;
create policy workspace on clock_recount
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- For lists and figures of other modules. The state is at most a few seconds old; how late an open clock is, tells due_at.
create view clock_view with (security_invoker = true) as
select workspace_id, id, lead_id, handoff_id, kind, person_id, target_minutes, started_at, risk_at, due_at, state, breached,
    paused_at, pause_reason, ended_at, used_ms, end_reason, ended_at is null as open
from clock;
