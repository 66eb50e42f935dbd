-- Which stages another system told of after the lead was here, so that what was told comes once and can be taken back.
create table lead_stage_told (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    at           timestamptz not null,
    stage        text        not null,
    -- When we had thought until then that it entered the stage; null for a stage that we had not known of.
    instead      timestamptz,
    batch_id     uuid,
    primary key (workspace_id, lead_id, at),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_stage_told_batch on lead_stage_told (workspace_id, batch_id, lead_id) where batch_id is not null;
alter table lead_stage_told enable row level security;
alter table lead_stage_told force row level security;
create policy workspace on lead_stage_told
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What the places that notes come from call them, and the import that brought them.
alter table lead_note add column key_system text;
alter table lead_note add column key text;
alter table lead_note add column batch_id uuid;
create unique index lead_note_key on lead_note (workspace_id, key_system, key) where key is not null;
create index lead_note_batch on lead_note (workspace_id, batch_id, id) where batch_id is not null;
