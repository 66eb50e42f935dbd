-- The people of companies in their purchases. A company's main purchase has no row and stands as null; others have one.
create table committee_purchase (
    workspace_id uuid        not null,
    id           uuid        not null,
    company_id   uuid        not null,
    name         text        not null,
    opened_at    timestamptz not null,
    opened_by    uuid        not null,
    closed_at    timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade
);
create index committee_purchase_company on committee_purchase (workspace_id, company_id, opened_at, id);

-- What somebody learnt of a person; nothing is ever changed in it but that it was taken back. The person is that of the
-- lead, and so follows when contacts are merged or separated.
create table committee_observation (
    workspace_id uuid        not null,
    -- Of what a capture said, the id of the conversation.
    id           uuid        not null,
    lead_id      uuid        not null,
    purchase_id  uuid,
    role         text,
    stance       text,
    awareness    text,
    how          text        not null check (how in ('captured', 'touched', 'typed', 'suggested')),
    -- The conversation or the touch.
    source_id    uuid,
    observed_by  uuid        not null,
    at           timestamptz not null,
    received_at  timestamptz not null,
    fact_id      uuid        not null,
    withdrawn_at timestamptz,
    primary key (workspace_id, id),
    check (role is not null or stance is not null or awareness is not null),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, purchase_id) references committee_purchase (workspace_id, id) on delete cascade
);
create index committee_observation_lead on committee_observation (workspace_id, lead_id, at, id);
create index committee_observation_purchase on committee_observation (workspace_id, purchase_id)
    where purchase_id is not null;

-- What the observations of a lead come to in a purchase, and where the person stands on the picture.
create table committee_member (
    workspace_id  uuid not null,
    id            uuid not null,
    lead_id       uuid not null,
    purchase_id   uuid,
    role          text,
    role_at       timestamptz,
    role_how      text,
    role_by       uuid,
    stance        text,
    stance_at     timestamptz,
    stance_how    text,
    stance_by     uuid,
    awareness     text,
    awareness_at  timestamptz,
    awareness_how text,
    awareness_by  uuid,
    -- In thousandths of the picture, from its left upper corner.
    x             int check (x between 0 and 1000),
    y             int check (y between 0 and 1000),
    primary key (workspace_id, id),
    unique nulls not distinct (workspace_id, lead_id, purchase_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, purchase_id) references committee_purchase (workspace_id, id) on delete cascade
);
create index committee_member_purchase on committee_member (workspace_id, purchase_id) where purchase_id is not null;
create index committee_member_role on committee_member (workspace_id, role, lead_id) where role is not null;

-- Who listens to whom; in circles, too.
create table committee_influence (
    workspace_id uuid        not null,
    id           uuid        not null,
    purchase_id  uuid,
    from_lead_id uuid        not null,
    to_lead_id   uuid        not null,
    drawn_by     uuid        not null,
    drawn_at     timestamptz not null,
    fact_id      uuid        not null,
    primary key (workspace_id, id),
    unique nulls not distinct (workspace_id, from_lead_id, to_lead_id, purchase_id),
    check (from_lead_id <> to_lead_id),
    foreign key (workspace_id, from_lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, to_lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, purchase_id) references committee_purchase (workspace_id, id) on delete cascade
);
create index committee_influence_to on committee_influence (workspace_id, to_lead_id);
create index committee_influence_purchase on committee_influence (workspace_id, purchase_id)
    where purchase_id is not null;

-- Leads of whom nobody wants to be asked any more what their person is in the purchase.
create table committee_skip (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    skipped_by   uuid        not null,
    at           timestamptz not null,
    primary key (workspace_id, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

-- Row-level security hides every workspace from a migration, unless it is lifted for a moment.
alter table conversation no force row level security;
insert into committee_observation (workspace_id, id, lead_id, role, awareness, how, source_id, observed_by, at, received_at,
        fact_id)
    select workspace_id, id, lead_id, role, awareness, 'captured', id, rep_id, at, received_at, fact_id
    from (
        select workspace_id, id, lead_id, rep_id, at, received_at, fact_id,
            case when notes ->> 'role' in ('champion', 'economic_buyer', 'decision_maker', 'influencer', 'evaluator',
                'technical_buyer', 'end_user', 'legal_procurement', 'executive_sponsor', 'blocker', 'other')
                then notes ->> 'role' end as role,
            case when notes ->> 'awareness' in ('unaware', 'problem_aware', 'solution_aware', 'product_aware',
                'most_aware') then notes ->> 'awareness' end as awareness
        from conversation where erased_at is null and notes is not null
    ) as said
    where role is not null or awareness is not null;
alter table conversation force row level security;

insert into committee_member (workspace_id, id, lead_id, role, role_at, role_how, role_by, awareness, awareness_at,
        awareness_how, awareness_by)
    select lead.workspace_id, gen_random_uuid(), lead.lead_id, role.role, role.at, role.how, role.observed_by,
        awareness.awareness, awareness.at, awareness.how, awareness.observed_by
    from (select distinct workspace_id, lead_id from committee_observation) as lead
    left join lateral (
        select role, at, how, observed_by from committee_observation as seen
        where seen.workspace_id = lead.workspace_id and seen.lead_id = lead.lead_id and seen.role is not null
        order by at desc, received_at desc, id desc limit 1
    ) as role on true
    left join lateral (
        select awareness, at, how, observed_by from committee_observation as seen
        where seen.workspace_id = lead.workspace_id and seen.lead_id = lead.lead_id and seen.awareness is not null
        order by at desc, received_at desc, id desc limit 1
    ) as awareness on true;

alter table committee_purchase enable row level security;
alter table committee_purchase force row level security;
create policy workspace on committee_purchase
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table committee_observation enable row level security;
alter table committee_observation force row level security;
create policy workspace on committee_observation
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table committee_member enable row level security;
alter table committee_member force row level security;
create policy workspace on committee_member
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table committee_influence enable row level security;
alter table committee_influence force row level security;
create policy workspace on committee_influence
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table committee_skip enable row level security;
alter table committee_skip force row level security;
create policy workspace on committee_skip
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What others may read: everybody of whom something is known, in purchases that are not over.
create view committee_member_view with (security_invoker = true) as
    select member.workspace_id, member.lead_id, member.purchase_id, member.role, member.role_at, member.stance,
        member.stance_at, member.awareness, member.awareness_at
    from committee_member as member
    left join committee_purchase as purchase
        on purchase.workspace_id = member.workspace_id and purchase.id = member.purchase_id
    where purchase.closed_at is null and (member.role is not null or member.stance is not null
        or member.awareness is not null);

-- Who influences whom.
create view committee_influence_view with (security_invoker = true) as
    select workspace_id, id, purchase_id, from_lead_id, to_lead_id, drawn_at from committee_influence;
