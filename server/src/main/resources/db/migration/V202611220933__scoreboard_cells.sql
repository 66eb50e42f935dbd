-- What both sides are measured by, one row for each handoff as it was when we looked last, so that what has changed since
-- can be counted anew without reading the rest.
create table scoreboard_handoff (
    workspace_id uuid        not null,
    handoff_id   uuid        not null,
    lead_id      uuid        not null,
    week         date        not null,
    person_id    uuid        not null,
    channel      text        not null,
    offered_at   timestamptz not null,
    packet       smallint    not null,
    judged       boolean     not null,
    met          boolean     not null,
    accepted     boolean     not null,
    by_default   boolean     not null,
    rejected     boolean     not null,
    reject_kind  text,
    disputed     boolean     not null,
    upheld       boolean     not null,
    recalled     boolean     not null,
    in_time      boolean     not null,
    late         boolean     not null,
    response_ms  bigint,
    kept         boolean     not null,
    broken       boolean     not null,
    untouched    boolean     not null,
    gave_up      boolean     not null,
    attempts     integer     not null,
    returned     boolean     not null,
    explained    boolean     not null,
    disqualified boolean     not null,
    qualified    boolean     not null,
    won          boolean     not null,
    lost         boolean     not null,
    primary key (workspace_id, handoff_id)
);
create index scoreboard_handoff_cell on scoreboard_handoff (workspace_id, week, person_id, channel);
create index scoreboard_handoff_offered on scoreboard_handoff (workspace_id, offered_at, handoff_id);

-- Sums of those by week, person and source.
create table scoreboard_cell (
    workspace_id uuid   not null,
    week         date   not null,
    person_id    uuid   not null,
    channel      text   not null,
    sums         bigint[] not null,
    primary key (workspace_id, week, person_id, channel)
);

-- How long responses took: by a minute up to an hour, by five up to eight, by sixty beyond.
create table scoreboard_response (
    workspace_id uuid    not null,
    week         date    not null,
    person_id    uuid    not null,
    channel      text    not null,
    bucket       integer not null,
    responses    bigint  not null,
    primary key (workspace_id, week, person_id, channel, bucket)
);

-- Up to which change that is done.
create table scoreboard_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    primary key (workspace_id)
);

alter table scoreboard_handoff enable row level security;
alter table scoreboard_handoff force row level security;
create policy workspace on scoreboard_handoff
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table scoreboard_cell enable row level security;
alter table scoreboard_cell force row level security;
create policy workspace on scoreboard_cell
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table scoreboard_response enable row level security;
alter table scoreboard_response force row level security;
create policy workspace on scoreboard_response
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table scoreboard_mark enable row level security;
alter table scoreboard_mark force row level security;
create policy workspace on scoreboard_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
