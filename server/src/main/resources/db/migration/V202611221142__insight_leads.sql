-- One row for each lead with all that it is counted by, kept up to date behind: what changed since the mark is written
-- anew, and the sums with it. No row names a person outside of the workspace.
create table insight_lead (
    workspace_id       uuid        not null,
    lead_id            uuid        not null,
    captured_at        timestamptz not null,
    received_at        timestamptz not null,
    -- The Monday of the week in which it was captured, in UTC: its cohort. Not of one still to come: then it is the week
    -- in which it was received.
    week               date        not null,
    -- Where it came from.
    channel            text        not null,
    campaign           text,
    show_id            uuid,
    -- The name of the form that brought it.
    form               text,
    -- The import that brought it.
    list_id            uuid,
    how                text        not null,
    grade              text        not null,
    corrected          boolean     not null,
    -- Who had the first conversation, as far as a device or a signed-in person says so.
    spoke_by           uuid,
    owner_id           uuid,
    -- The rep to whom it was handed last; its owner where it was never handed over.
    rep_id             uuid,
    company_id         uuid,
    -- What is known of the buyer; null for what is not.
    industry           text,
    country            text,
    -- 1-9, 10-49, 50-249, 250-999, 1000-4999, 5000+ employees.
    size               text,
    seniority          text,
    job                text,
    -- The part in the purchase, as said in the last conversation that said so; likewise the next two.
    role               text,
    awareness          text,
    rating             smallint,
    tags               text[]      not null,
    -- By what it was judged when it was handed over; else when it was judged last before its last change.
    definition_id      uuid,
    definition_version int,
    verdict            text,
    -- Where it stands.
    stage              text        not null,
    stage_since        timestamptz not null,
    -- When it first was at that stage or beyond it, so that each is there if a later one is.
    mql_at             timestamptz,
    sal_at             timestamptz,
    sql_at             timestamptz,
    opportunity_at     timestamptz,
    won_at             timestamptz,
    -- When it last came to rest there, also if it went on since.
    nurture_at         timestamptz,
    disqualified_at    timestamptz,
    lost_at            timestamptz,
    -- Every stage it was in, in their order; the end of the last is null.
    stages             text[]      not null,
    entered            timestamptz[] not null,
    -- Of its opportunities: of those won in the currency of the last one won; else of the newest open one; else of the
    -- last one lost.
    amount             numeric(19, 4),
    currency           text,
    opportunities      int         not null,
    -- Whether others of them are in other currencies.
    mixed              boolean     not null,
    expected_close     date,
    closed_at          timestamptz,
    -- What people of ours did: the first try or conversation, the first conversation.
    first_touch_at     timestamptz,
    first_contact_at   timestamptz,
    touches            int         not null,
    offered_at         timestamptz,
    handoffs           int         not null,
    rejects            int         not null,
    returns            int         not null,
    packet_percent     smallint,
    -- false where its times say nothing of how long things take: it came by import with its past and no date of its own,
    -- or something happened to it before it was captured.
    dated              boolean     not null,
    -- What it was when we looked.
    lead_version       bigint      not null,
    handoff_changed_at timestamptz,
    primary key (workspace_id, lead_id)
);
create index insight_lead_captured on insight_lead (workspace_id, captured_at, lead_id);
create index insight_lead_campaign on insight_lead (workspace_id, campaign, captured_at, lead_id)
    where campaign is not null;
create index insight_lead_show on insight_lead (workspace_id, show_id, captured_at, lead_id) where show_id is not null;
create index insight_lead_list on insight_lead (workspace_id, list_id, captured_at, lead_id) where list_id is not null;
create index insight_lead_company on insight_lead (workspace_id, company_id, captured_at, lead_id)
    where company_id is not null;

-- Up to which change of leads that is done.
create table insight_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    primary key (workspace_id)
);

alter table insight_lead enable row level security;
alter table insight_lead force row level security;
create policy workspace on insight_lead
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table insight_mark enable row level security;
alter table insight_mark force row level security;
create policy workspace on insight_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

create view insight_lead_view with (security_invoker = true) as
    select workspace_id, lead_id, captured_at, received_at, week, channel, campaign, show_id, form, list_id, how, grade,
        corrected, spoke_by, owner_id, rep_id, company_id, industry, country, size, seniority, job, role, awareness,
        rating, tags, definition_id, definition_version, verdict, stage, stage_since, mql_at, sal_at, sql_at,
        opportunity_at, won_at, nurture_at, disqualified_at, lost_at, stages, entered, amount, currency, opportunities,
        mixed, expected_close, closed_at, first_touch_at, first_contact_at, touches, offered_at, handoffs, rejects,
        returns, packet_percent, dated
    from insight_lead;
