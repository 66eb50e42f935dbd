-- Fields that a workspace has beside ours. The number is what the index calls them: sixteen bytes less for each value.
create table custom_field (
    workspace_id uuid        not null,
    id           uuid        not null,
    number       int         not null,
    name         text        not null,
    plain_name   text        not null,
    label        text        not null,
    type         text        not null check (type in ('text', 'number', 'date', 'duration', 'boolean', 'choice')),
    choices      text[]      not null default '{}',
    created_at   timestamptz not null,
    retired_at   timestamptz,
    primary key (workspace_id, id)
);
create unique index custom_field_number on custom_field (workspace_id, number);
create unique index custom_field_name on custom_field (workspace_id, plain_name);
alter table custom_field enable row level security;
alter table custom_field force row level security;
create policy workspace on custom_field
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What leads have in them, to be found by; the values themselves stand with the leads. Numbers, times and lengths of
-- time (as seconds) have an empty text and the number, all else a text and 0, so that one index answers every question
-- with operators that are leakproof and may use it under row-level security. There is no foreign key on purpose: an
-- import writes dozens of values for each lead, and each key would look its lead up again.
create table custom_value (
    workspace_id uuid   not null,
    lead_id      uuid   not null,
    field        int    not null,
    text         text   not null collate "C",
    number       float8 not null,
    primary key (workspace_id, lead_id, field)
);
create index custom_value_value on custom_value (workspace_id, field, text, number, lead_id);
alter table custom_value alter column text set statistics 1000;
create statistics custom_value_field (mcv, dependencies) on field, text from custom_value;
alter table custom_value enable row level security;
alter table custom_value force row level security;
create policy workspace on custom_value
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
