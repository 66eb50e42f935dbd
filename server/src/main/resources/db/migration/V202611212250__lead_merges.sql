-- Contacts and leads that turned out to be another one; their rows stay, and lead to the one that is left.
alter table contact add merged_into uuid;
alter table contact add foreign key (workspace_id, merged_into) references contact (workspace_id, id);
create index contact_merged on contact (workspace_id, merged_into) where merged_into is not null;
alter table lead add merged_into uuid;
alter table lead add foreign key (workspace_id, merged_into) references lead (workspace_id, id);
create index lead_merged on lead (workspace_id, merged_into) where merged_into is not null;

-- Every merge of two contacts, with all that is needed to take it back.
create table contact_merge (
    workspace_id uuid        not null,
    id           uuid        not null,
    survivor_id  uuid        not null,
    absorbed_id  uuid        not null,
    changes      jsonb       not null,
    leads        uuid[]      not null,
    at           timestamptz not null,
    by_id        uuid        not null,
    undone_at    timestamptz,
    undone_by    uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, survivor_id) references contact (workspace_id, id),
    foreign key (workspace_id, absorbed_id) references contact (workspace_id, id)
);
create index contact_merge_survivor on contact_merge (workspace_id, survivor_id);
create index contact_merge_absorbed on contact_merge (workspace_id, absorbed_id);

-- E-mail addresses by which a contact is recognised beside its own, since a merge.
create table contact_alias (
    workspace_id uuid not null,
    email_key    text not null,
    contact_id   uuid not null,
    merge_id     uuid not null,
    primary key (workspace_id, email_key),
    foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    foreign key (workspace_id, merge_id) references contact_merge (workspace_id, id)
);
create index contact_alias_contact on contact_alias (workspace_id, contact_id);
create index contact_alias_merge on contact_alias (workspace_id, merge_id);

-- Contacts that came or changed, in their order, until somebody has looked at them.
create table contact_news (
    workspace_id uuid not null,
    id           uuid not null,
    contact_id   uuid not null,
    primary key (workspace_id, id)
);

alter table contact_merge enable row level security;
alter table contact_merge force row level security;
create policy workspace on contact_merge using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table contact_alias enable row level security;
alter table contact_alias force row level security;
create policy workspace on contact_alias using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table contact_news enable row level security;
alter table contact_news force row level security;
create policy workspace on contact_news using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
