-- How each tag is written, by how tags are compared.
create table tag (
    workspace_id uuid        not null,
    key          text        not null,
    name         text        not null,
    created_at   timestamptz not null,
    primary key (workspace_id, key),
    unique (workspace_id, name)
);

-- The tags of a lead are read with it; a table of their own finds leads by tag.
alter table lead add column tags text[] not null default '{}';
create table lead_tag (
    workspace_id uuid not null,
    lead_id      uuid not null,
    tag          text not null,
    primary key (workspace_id, lead_id, tag),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index lead_tag_tag on lead_tag (workspace_id, tag, lead_id);

-- Leads whose contact can't be reached one way are few, or the others are.
create index contact_without_email on contact (workspace_id, id) where email is null;
create index contact_without_phone on contact (workspace_id, id) where phone is null;
create index lead_unowned on lead (workspace_id, captured_at, id) where withdrawn_at is null and owner_id is null;

alter table tag enable row level security;
alter table tag force row level security;
create policy workspace on tag using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_tag enable row level security;
alter table lead_tag force row level security;
create policy workspace on lead_tag using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
