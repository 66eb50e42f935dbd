-- Diagnostics that were run, and what they found.
create table diagnosis (
    workspace_id uuid        not null,
    id           uuid        not null,
    state        text        not null check (state in ('running', 'done', 'failed')),
    -- Nobody, if it was due by itself.
    started_by   uuid,
    started_at   timestamptz not null,
    -- When whoever works on it last said so, and how far it was.
    seen_at      timestamptz not null,
    done         int         not null default 0,
    total        int         not null default 1,
    ended_at     timestamptz,
    -- Ids of leads and numbers only: no names.
    report       text,
    primary key (workspace_id, id)
);
create index diagnosis_started on diagnosis (workspace_id, started_at, id);
create unique index diagnosis_running on diagnosis (workspace_id) where state = 'running';

-- Limits that a workspace set otherwise than we would.
create table diagnosis_limit (
    workspace_id uuid             not null,
    question     text             not null,
    good         double precision not null,
    act          double precision not null,
    changed_at   timestamptz      not null,
    changed_by   uuid             not null,
    primary key (workspace_id, question)
);

-- Whether it is run every month by itself.
create table diagnosis_schedule (
    workspace_id uuid        not null references workspace,
    monthly      boolean     not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null,
    primary key (workspace_id)
);

do $$
declare it text;
begin
    foreach it in array array['diagnosis', 'diagnosis_limit', 'diagnosis_schedule'] loop
        execute format('alter table %I enable row level security', it);
        execute format('alter table %I force row level security', it);
        execute format('create policy workspace on %I using '
            '(workspace_id = nullif(current_setting(''firsthand.workspace'', true), '''')::uuid)', it);
    end loop;
end $$;
