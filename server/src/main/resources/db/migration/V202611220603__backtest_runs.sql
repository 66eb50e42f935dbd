-- Definitions held against the past: what was asked, how far it is, and what came of it.
create table backtest (
    workspace_id  uuid        not null,
    id            uuid        not null,
    definition_id uuid        not null,
    -- Of the content that was tested, as its definition was then.
    hash          text        not null,
    plan          text        not null,
    state         text        not null check (state in ('running', 'done', 'cancelled', 'failed')),
    -- Known once it is known what was known of all leads.
    total         bigint,
    done          bigint      not null default 0,
    -- Canonical JSON and its SHA-256 in hex; text, so that not a byte changes.
    report        text,
    report_hash   text,
    started_by    uuid        not null,
    started_at    timestamptz not null,
    -- When whoever works on it last said so.
    seen_at       timestamptz not null,
    ended_at      timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, definition_id) references agreement_version (workspace_id, id)
);
create index backtest_definition on backtest (workspace_id, definition_id, id);

alter table backtest enable row level security;
alter table backtest force row level security;
create policy workspace on backtest
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
