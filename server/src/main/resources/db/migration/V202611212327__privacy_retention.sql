-- How long people are kept of whom nothing is heard.
create table privacy_retention (
    workspace_id uuid        not null references workspace,
    whom         text        not null,
    months       int         not null,
    mode         text        not null,
    -- Who set it, and answers for what it erases.
    by_id        uuid        not null,
    changed_at   timestamptz not null,
    run_at       timestamptz,
    primary key (workspace_id, whom)
);
alter table privacy_retention enable row level security;
alter table privacy_retention force row level security;
create policy workspace on privacy_retention
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
