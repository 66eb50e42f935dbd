-- A form on the web. Strangers name it by workspace and public_number; its pages are stamped with the seal.
create table form (
    workspace_id uuid not null references workspace,
    id uuid not null,
    public_number bigint not null,
    name text not null,
    is_open boolean not null,
    design jsonb not null,
    version int not null,
    seal text not null,
    created_at timestamptz not null,
    created_by uuid not null,
    changed_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, public_number)
);

-- Every wording that a form ever asked to agree to; only added to.
create table form_consent (
    workspace_id uuid not null,
    form_id uuid not null,
    consent_id uuid not null,
    version int not null,
    purpose text not null,
    wording_en text not null,
    wording_de text not null,
    created_at timestamptz not null,
    primary key (workspace_id, form_id, consent_id, version),
    foreign key (workspace_id, form_id) references form
);

-- What was sent: once is a hash of the page's nonce and the answers, so that the same is taken only once.
create table form_submission (
    workspace_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    state text not null,
    received_at timestamptz not null,
    decided_at timestamptz not null,
    language text not null,
    answers jsonb not null,
    -- In lower case, by which a person is found.
    email text,
    claims jsonb not null,
    agreements jsonb not null,
    suspicions text not null,
    once bytea not null,
    nonce text not null,
    -- Hash of what the link of the confirming mail carries.
    secret bytea,
    lead_id uuid,
    primary key (workspace_id, id),
    unique (workspace_id, form_id, once),
    foreign key (workspace_id, form_id) references form
);
create index on form_submission (workspace_id, form_id, id desc);
create index on form_submission (workspace_id, form_id, state, id desc);
create index on form_submission (workspace_id, form_id, nonce);
create index on form_submission (workspace_id, form_id, secret) where secret is not null;
create index on form_submission (workspace_id, decided_at) where state in ('WAITING', 'DELETED');
create index on form_submission (workspace_id, lead_id) where lead_id is not null;
create index on form_submission (workspace_id, email) where email is not null;

-- How often a form was sent lately, in all and from one network; the subject is a keyed hash.
create table form_rate (
    workspace_id uuid not null,
    form_id uuid not null,
    subject bytea not null,
    began_at timestamptz not null,
    hits int not null,
    primary key (workspace_id, form_id, subject),
    foreign key (workspace_id, form_id) references form
);

alter table form enable row level security;
alter table form force row level security;
create policy workspace on form
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table form_consent enable row level security;
alter table form_consent force row level security;
create policy workspace on form_consent
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table form_submission enable row level security;
alter table form_submission force row level security;
create policy workspace on form_submission
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table form_rate enable row level security;
alter table form_rate force row level security;
create policy workspace on form_rate
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
