-- The stages that opportunities went through, in the words of the system that tells of them.
create table opportunity_stage (
    workspace_id   uuid        not null,
    opportunity_id uuid        not null,
    at             timestamptz not null,
    words          text        not null,
    batch_id       uuid,
    primary key (workspace_id, opportunity_id, at),
    foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id)
);
create index opportunity_stage_batch on opportunity_stage (workspace_id, batch_id, opportunity_id, at)
    where batch_id is not null;
alter table opportunity_stage enable row level security;
alter table opportunity_stage force row level security;
create policy workspace on opportunity_stage
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
