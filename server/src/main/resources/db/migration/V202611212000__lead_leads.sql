create table company (
    workspace_id    uuid        not null,
    id              uuid        not null,
    name            text        not null,
    normalised_name text        not null,
    domain          text,
    created_at      timestamptz not null,
    primary key (workspace_id, id)
);
create unique index company_domain on company (workspace_id, domain) where domain is not null;
create unique index company_name_without_domain on company (workspace_id, normalised_name) where domain is null;
create index company_name on company (workspace_id, normalised_name, id);

create table contact (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text,
    given_name   text,
    family_name  text,
    email        text,
    email_key    text,
    phone        text,
    phone_e164   text,
    title        text,
    created_at   timestamptz not null,
    primary key (workspace_id, id)
);
create unique index contact_email on contact (workspace_id, email_key) where email_key is not null;
create index contact_phone on contact (workspace_id, phone_e164) where phone_e164 is not null;

create table lead (
    workspace_id     uuid        not null,
    id               uuid        not null,
    contact_id       uuid        not null,
    company_id       uuid,
    stage            text        not null check (stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won',
        'nurture', 'disqualified', 'lost')),
    stage_since      timestamptz not null,
    owner_id         uuid,
    channel          text        not null check (channel in ('booth_conversation', 'meeting', 'referral',
        'inbound_call', 'demo_request', 'pricing_enquiry', 'contact_form', 'chat', 'webinar', 'content_download',
        'newsletter', 'advertisement', 'purchased_list', 'unknown')),
    campaign         text,
    source           jsonb       not null,
    original_source  jsonb       not null,
    latest_source    jsonb       not null,
    latest_at        timestamptz not null,
    corrected        boolean     not null,
    grade            text        not null check (grade in ('A', 'B', 'C', 'D')),
    how              text        not null check (how in ('device', 'form', 'webhook', 'api', 'typed', 'import')),
    captured_at      timestamptz not null,
    captured_by      uuid,
    captured_by_name text,
    place            text,
    file             jsonb,
    batch_id         uuid,
    first_note       text,
    custom           jsonb       not null,
    sort_name        text        not null collate "C",
    withdrawn_at     timestamptz,
    version          bigint      not null,
    received_at      timestamptz not null,
    changed_at       timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    foreign key (workspace_id, company_id) references company (workspace_id, id)
);
create index lead_contact on lead (workspace_id, contact_id);
-- One index for each order and each filter of the lists, with the row's id to break ties.
create index lead_captured on lead (workspace_id, captured_at, id) where withdrawn_at is null;
create index lead_changed on lead (workspace_id, changed_at, id) where withdrawn_at is null;
create index lead_sort_name on lead (workspace_id, sort_name, id) where withdrawn_at is null;
create index lead_stage_captured on lead (workspace_id, stage, captured_at, id) where withdrawn_at is null;
create index lead_owner on lead (workspace_id, owner_id, captured_at, id) where withdrawn_at is null;
create index lead_channel on lead (workspace_id, channel, captured_at, id) where withdrawn_at is null;
create index lead_campaign on lead (workspace_id, campaign, captured_at, id)
    where withdrawn_at is null and campaign is not null;
create index lead_grade on lead (workspace_id, grade, captured_at, id) where withdrawn_at is null;
create index lead_company on lead (workspace_id, company_id, captured_at, id) where withdrawn_at is null;
create index lead_batch on lead (workspace_id, batch_id, captured_at, id) where batch_id is not null;

-- Every stage a lead was in; the one without an end is where it stands.
create table lead_stage (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    number       int         not null,
    stage        text        not null,
    entered_at   timestamptz not null,
    left_at      timestamptz,
    primary key (workspace_id, lead_id, number),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

create table lead_note (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    text         text        not null,
    at           timestamptz not null,
    by_id        uuid        not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_note_lead on lead_note (workspace_id, lead_id, at, id);

create table lead_signal (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    kind         text        not null,
    name         text        not null,
    at           timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_signal_lead on lead_signal (workspace_id, lead_id, at, id);

-- Every arrival on a lead after the first.
create table lead_source (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    source       jsonb       not null,
    at           timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_source_lead on lead_source (workspace_id, lead_id, at, id);

-- What the places that leads come from call them.
create table lead_key (
    workspace_id uuid not null,
    system       text not null,
    key          text not null,
    lead_id      uuid not null,
    primary key (workspace_id, system, key),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_key_lead on lead_key (workspace_id, lead_id);

alter table company enable row level security;
alter table company force row level security;
create policy workspace on company using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table contact enable row level security;
alter table contact force row level security;
create policy workspace on contact using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead enable row level security;
alter table lead force row level security;
create policy workspace on lead using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_stage enable row level security;
alter table lead_stage force row level security;
create policy workspace on lead_stage using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_note enable row level security;
alter table lead_note force row level security;
create policy workspace on lead_note using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_signal enable row level security;
alter table lead_signal force row level security;
create policy workspace on lead_signal using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_source enable row level security;
alter table lead_source force row level security;
create policy workspace on lead_source using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_key enable row level security;
alter table lead_key force row level security;
create policy workspace on lead_key using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- The words by which leads are found. Row-level security is left off on purpose: under it LIKE, which is not
-- leakproof, could not use the index. Only SearchRepository reads this table, it names the workspace itself, and what
-- it finds is joined back to lead, where row-level security holds.
create extension if not exists pg_trgm;
create table lead_search (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    captured_at  timestamptz not null,
    text         text        not null collate "C",
    primary key (workspace_id, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_search_text on lead_search using gin (text gin_trgm_ops);
