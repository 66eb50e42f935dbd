-- What was learnt of how a company evaluates: a row for each time somebody said something of a field; the latest stands.
-- Without a purchase it is the company's main one.
create table buying_observation (
    workspace_id uuid        not null,
    id           uuid        not null,
    company_id   uuid        not null,
    purchase_id  uuid,
    field        text        not null,
    -- JSON of what was said; null where it is known no more.
    value        text,
    lead_id      uuid        not null,
    fact_id      uuid        not null,
    at           timestamptz not null,
    received_at  timestamptz not null,
    by_id        uuid        not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, company_id) references company (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index buying_observation_company on buying_observation (workspace_id, company_id, field, at, id);
create index buying_observation_lead on buying_observation (workspace_id, lead_id);

-- How far each company is, as it was last worked out; the intensity fades by itself from then on.
create table buying_company (
    workspace_id uuid             not null,
    company_id   uuid             not null,
    intensity    double precision not null,
    as_of        timestamptz      not null,
    progress     text             not null,
    deciding_on  date,
    waking_since timestamptz,
    told_at      timestamptz,
    primary key (workspace_id, company_id),
    foreign key (workspace_id, company_id) references company (workspace_id, id)
);

-- Up to which change of leads we have looked.
create table buying_mark (
    workspace_id uuid        not null,
    seen_until   timestamptz not null,
    seen_lead    uuid        not null,
    primary key (workspace_id)
);

-- Each time somebody was about to give up a lead whose company goes on, and what they did then.
create table buying_second_look (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    company_id   uuid        not null,
    stage        text        not null,
    cause        text        not null,
    -- What spoke for the company, without names: the sorts of evidence and their numbers.
    evidence     text        not null,
    asked_at     timestamptz not null,
    asked_by     uuid        not null,
    choice       text,
    chosen_at    timestamptz,
    chosen_by    uuid,
    -- The furthest that came of it since: sql, opportunity or won.
    outcome      text,
    outcome_at   timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, company_id) references company (workspace_id, id)
);
create index buying_second_look_lead on buying_second_look (workspace_id, lead_id, asked_at);
create index buying_second_look_chosen on buying_second_look (workspace_id, chosen_at, id) where chosen_at is not null;

alter table buying_observation enable row level security;
alter table buying_observation force row level security;
create policy workspace on buying_observation
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table buying_company enable row level security;
alter table buying_company force row level security;
create policy workspace on buying_company
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table buying_mark enable row level security;
alter table buying_mark force row level security;
create policy workspace on buying_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table buying_second_look enable row level security;
alter table buying_second_look force row level security;
create policy workspace on buying_second_look
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What criteria may ask of the company of a lead.
create view buying_company_view with (security_invoker = true) as
    select workspace_id, company_id, intensity, as_of, progress, deciding_on, waking_since from buying_company;

create view buying_second_look_view with (security_invoker = true) as
    select workspace_id, id, lead_id, company_id, stage, cause, asked_at, choice, chosen_at, outcome, outcome_at
    from buying_second_look;
