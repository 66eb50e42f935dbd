-- Definitions that both sides agree on, version by version. Whoever puts one in force or numbers it locks its segment.
create table agreement_segment (
    workspace_id uuid not null,
    -- The segment's name in small letters; empty for all leads that no other definition is for.
    segment      text not null,
    versions     int  not null,
    primary key (workspace_id, segment)
);

create table agreement_version (
    workspace_id uuid        not null,
    id           uuid        not null,
    -- Of the content as it is now.
    segment      text        not null,
    -- Counted from 1 within the segment, when it is first proposed.
    version      int,
    state        text        not null
        check (state in ('draft', 'proposed', 'in_force', 'superseded', 'declined', 'withdrawn')),
    revision     bigint      not null,
    -- Canonical JSON and its SHA-256 in hex; text, so that not a byte of what was signed changes.
    content      text        not null,
    hash         text        not null,
    -- The version it was made from.
    made_from    uuid,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    proposed_by  uuid,
    proposed_at  timestamptz,
    in_force_at  timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    -- Why it was declined.
    reason       text,
    primary key (workspace_id, id),
    check (version is not null or state in ('draft', 'withdrawn')),
    foreign key (workspace_id, made_from) references agreement_version (workspace_id, id)
);
create unique index agreement_version_number on agreement_version (workspace_id, segment, version);
-- Exactly one in force for each segment.
create unique index agreement_version_in_force on agreement_version (workspace_id, segment) where state = 'in_force';

-- What people say about a line of a definition; an objection stands until it is resolved.
create table agreement_remark (
    workspace_id  uuid        not null,
    id            uuid        not null,
    version_id    uuid        not null,
    kind          text        not null check (kind in ('comment', 'objection')),
    -- Such as criteria.budget or terms; empty for the document as a whole.
    line          text        not null,
    text          text        not null,
    said_by       uuid        not null,
    said_at       timestamptz not null,
    -- Of the content it was said about.
    hash          text        not null,
    resolution    text,
    resolved_by   uuid,
    resolved_at   timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
);
create index agreement_remark_version on agreement_remark (workspace_id, version_id, said_at);

-- One of each side; an edit takes both away.
create table agreement_signature (
    workspace_id uuid        not null,
    version_id   uuid        not null,
    side         text        not null check (side in ('MARKETING', 'SALES')),
    person_id    uuid        not null,
    -- As the signer was called and stood then.
    name         text        not null,
    role         text        not null,
    hash         text        not null,
    signed_at    timestamptz not null,
    primary key (workspace_id, version_id, side),
    unique (workspace_id, version_id, person_id),
    foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
);

do $$
declare it text;
begin
    foreach it in array array['agreement_segment', 'agreement_version', 'agreement_remark', 'agreement_signature'] loop
        execute format('alter table %I enable row level security', it);
        execute format('alter table %I force row level security', it);
        execute format('create policy workspace on %I using '
            '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', it);
    end loop;
end $$;
