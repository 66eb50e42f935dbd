-- Answers of the API by the key that the caller chose, kept for a day.
create table lead_idempotency_key (
    workspace_id uuid        not null,
    actor_id     uuid        not null,
    key          text        not null,
    request_hash bytea       not null,
    location     text,
    tag          text,
    body         text,
    created_at   timestamptz not null,
    primary key (workspace_id, actor_id, key)
);
create index lead_idempotency_key_age on lead_idempotency_key (workspace_id, created_at);
alter table lead_idempotency_key enable row level security;
alter table lead_idempotency_key force row level security;
create policy workspace on lead_idempotency_key
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
