-- The last day on which each manager was looked after, with something to tell or without; strangers name it by number.
create table digest_person (
    workspace_id uuid        not null,
    person_id    uuid        not null,
    number       bigint      not null,
    day          date        not null,
    at           timestamptz not null,
    primary key (workspace_id, person_id),
    unique (workspace_id, number),
    foreign key (workspace_id, person_id) references person (workspace_id, id)
);
alter table digest_person enable row level security;
alter table digest_person force row level security;
create policy workspace on digest_person
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
