-- Leads in nurture tracks, one row for each time; and those that sales returned, which wait in one or by themselves.
create table nurture_stay (
    workspace_id uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    track_id     uuid,
    -- Of the track: it keeps the one it came in with.
    version      int         not null,
    via          text        not null check (via in ('person', 'definition', 'return')),
    entered_at   timestamptz not null,
    entered_by   uuid        not null,
    -- The step that comes next, or that it waits in; none behind the last.
    step         text,
    step_at      timestamptz,
    -- When a person looks at it again, and when its conditions are asked again.
    look_at      timestamptz,
    check_at     timestamptz,
    due_at       timestamptz generated always as (least(step_at, look_at, check_at)) stored,
    mails        int         not null,
    armed        boolean     not null,
    -- Of those that sales returned.
    handoff_id   uuid,
    returned_by  uuid,
    returns      int         not null,
    reason       text,
    brings_back  text,
    review       boolean     not null,
    left_at      timestamptz,
    left_by      uuid,
    left_why     text check (left_why in ('qualified', 'exit', 'reentered', 'person', 'closed', 'gone', 'undone')),
    primary key (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id),
    foreign key (workspace_id, track_id) references track (workspace_id, id)
);
-- A lead is in one track at a time.
create unique index nurture_stay_under_way on nurture_stay (workspace_id, lead_id) where left_at is null;
create index nurture_stay_lead on nurture_stay (workspace_id, lead_id, entered_at);
create index nurture_stay_due on nurture_stay (workspace_id, due_at, id) where left_at is null;
create index nurture_stay_track on nurture_stay (workspace_id, track_id, entered_at, id) where left_at is null;
create index nurture_stay_returned on nurture_stay (workspace_id, review, entered_at, id)
    where left_at is null and handoff_id is not null;

-- Which mails went to whom, or did not and why: for the limit across tracks.
create table nurture_mail (
    workspace_id uuid        not null,
    stay_id      uuid        not null,
    step         text        not null,
    lead_id      uuid        not null,
    contact_id   uuid        not null,
    at           timestamptz not null,
    withheld     text,
    primary key (workspace_id, stay_id, step),
    foreign key (workspace_id, stay_id) references nurture_stay (workspace_id, id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index nurture_mail_contact on nurture_mail (workspace_id, contact_id, at) where withheld is null;
create index nurture_mail_lead on nurture_mail (workspace_id, lead_id);

-- Where somebody says that they want no more of it.
create table nurture_link (
    workspace_id uuid        not null,
    number       bigint      not null,
    lead_id      uuid        not null,
    purpose      text        not null,
    language     text        not null,
    made_at      timestamptz not null,
    used_at      timestamptz,
    primary key (workspace_id, number),
    unique (workspace_id, lead_id, purpose),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);

create table nurture_setting (
    workspace_id uuid        not null references workspace,
    cap_mails    int         not null,
    cap_days     int         not null,
    imprint      text        not null,
    return_track uuid,
    changed_at   timestamptz not null,
    changed_by   uuid        not null,
    primary key (workspace_id),
    foreign key (workspace_id, return_track) references track (workspace_id, id)
);

-- Up to which change of leads their stays were looked at, and how far those below the threshold were taken in.
create table nurture_mark (
    workspace_id uuid        not null references workspace,
    seen_until   timestamptz not null,
    seen_lead    uuid        not null,
    taken_until  uuid,
    taken_at     timestamptz,
    primary key (workspace_id)
);

alter table nurture_stay enable row level security;
alter table nurture_stay force row level security;
create policy workspace on nurture_stay
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table nurture_mail enable row level security;
alter table nurture_mail force row level security;
create policy workspace on nurture_mail
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table nurture_link enable row level security;
alter table nurture_link force row level security;
create policy workspace on nurture_link
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table nurture_setting enable row level security;
alter table nurture_setting force row level security;
create policy workspace on nurture_setting
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table nurture_mark enable row level security;
alter table nurture_mark force row level security;
create policy workspace on nurture_mark
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What the definition says of leads below its threshold, for those who take them in.
create view verdict_below_view with (security_invoker = true) as
    select workspace_id, lead_id, definition_id, counts, below from verdict where below is not null;
