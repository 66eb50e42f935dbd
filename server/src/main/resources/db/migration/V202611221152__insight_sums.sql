-- The leads behind a number are read by the weeks that the sums are kept by.
drop index insight_lead_captured;
drop index insight_lead_campaign;
drop index insight_lead_show;
drop index insight_lead_list;
create index insight_lead_week on insight_lead (workspace_id, week, captured_at, lead_id);
create index insight_lead_campaign on insight_lead (workspace_id, campaign, week, captured_at, lead_id)
    where campaign is not null;
create index insight_lead_show on insight_lead (workspace_id, show_id, week, captured_at, lead_id)
    where show_id is not null;
create index insight_lead_list on insight_lead (workspace_id, list_id, week, captured_at, lead_id)
    where list_id is not null;
create index insight_lead_open on insight_lead (workspace_id, opportunity_at, lead_id) where stage = 'opportunity';

-- Sums over insight_lead, kept with it: each chunk of changed leads is taken out as it was and put in as it is, so that a
-- week with a million leads costs no more than others. Rows of nothing but zeros may stay behind.

-- How far the leads of each week came; channel beside whatever else they are counted by, so that one can be looked at
-- within the other.
create table insight_cell (
    workspace_id uuid   not null,
    -- all, campaign, show, form, list, spoke, owner, rep, industry, country, size, seniority, grade, version or speed.
    facet        text   not null,
    value        text   not null,
    channel      text   not null,
    week         date   not null,
    leads        bigint not null,
    undated      bigint not null,
    mql          bigint not null,
    sal          bigint not null,
    sql          bigint not null,
    opportunity  bigint not null,
    won          bigint not null,
    lost         bigint not null,
    nurture      bigint not null,
    disqualified bigint not null,
    touched      bigint not null,
    contacted    bigint not null,
    primary key (workspace_id, facet, value, channel, week)
);
create index insight_cell_week on insight_cell (workspace_id, facet, week);

-- How many leads came to each stage in which week, whenever they were captured.
create table insight_flow (
    workspace_id uuid   not null,
    facet        text   not null,
    value        text   not null,
    channel      text   not null,
    week         date   not null,
    event        text   not null,
    leads        bigint not null,
    primary key (workspace_id, facet, value, channel, week, event)
);
create index insight_flow_week on insight_flow (workspace_id, facet, week);

-- What they are worth, each currency for itself: by the week of capture (cohort), of the end (closed), or in which the
-- end is expected (expected; open ones only, 9999-01-01 without a day).
create table insight_money (
    workspace_id uuid           not null,
    facet        text           not null,
    value        text           not null,
    channel      text           not null,
    basis        text           not null check (basis in ('cohort', 'closed', 'expected')),
    week         date           not null,
    currency     text           not null,
    won          bigint         not null,
    won_sum      numeric(25, 4) not null,
    won_squares  numeric(45, 4) not null,
    open         bigint         not null,
    open_sum     numeric(25, 4) not null,
    -- Without an amount, or of zero or less: in none of the sums.
    unpriced     bigint         not null,
    primary key (workspace_id, facet, value, channel, basis, week, currency)
);

-- How long things took: by hours up to three days, by days up to ninety, by weeks beyond, see Buckets. From the week of
-- their begin, but cycles from that of their end; those under way (bucket -1) of all leads from the very day.
create table insight_time (
    workspace_id uuid    not null,
    facet        text    not null,
    value        text    not null,
    kind         text    not null,
    day          date    not null,
    bucket       integer not null,
    leads        bigint  not null,
    primary key (workspace_id, facet, value, kind, day, bucket)
);

alter table insight_cell enable row level security;
alter table insight_cell force row level security;
create policy workspace on insight_cell
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table insight_flow enable row level security;
alter table insight_flow force row level security;
create policy workspace on insight_flow
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table insight_money enable row level security;
alter table insight_money force row level security;
create policy workspace on insight_money
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table insight_time enable row level security;
alter table insight_time force row level security;
create policy workspace on insight_time
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
