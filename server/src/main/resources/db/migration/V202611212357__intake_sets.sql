-- Files that were brought together: each is a batch of its own, and they are checked, imported and undone as one.
alter table import_batch add column set_id uuid;
alter table import_batch add column position int not null default 0;
update import_batch set set_id = id;
alter table import_batch alter column set_id set not null;
create index import_batch_set on import_batch (workspace_id, set_id, position);

-- What other systems call companies, people and opportunities, and the leads that these belong to; by this the rows of
-- another file find their leads.
create table import_link (
    workspace_id uuid not null,
    system       text not null,
    key          text not null,
    lead_id      uuid not null,
    primary key (workspace_id, system, key, lead_id),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
create index import_link_lead on import_link (workspace_id, lead_id);
alter table import_link enable row level security;
alter table import_link force row level security;
create policy workspace on import_link
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
