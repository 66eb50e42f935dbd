-- Steps of leads of which another time was told than they have, or that were written down more than a day after it.
create table lead_stage_late (
    workspace_id uuid        not null,
    lead_id      uuid        not null,
    stage        text        not null,
    entered_at   timestamptz not null,
    -- Earlier than it entered its stage, where it came to the stage before only after that.
    told_at      timestamptz not null,
    -- Absent where a file told of the past, which is always late.
    recorded_at  timestamptz,
    primary key (workspace_id, lead_id, stage, entered_at),
    foreign key (workspace_id, lead_id) references lead (workspace_id, id)
);
alter table lead_stage_late enable row level security;
alter table lead_stage_late force row level security;
create policy workspace on lead_stage_late
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

create or replace view lead_stage_diagnosis_view with (security_invoker = true) as
    select step.workspace_id, step.lead_id, step.number, step.stage, step.entered_at, step.left_at,
        late.told_at, late.recorded_at
    from lead_stage as step
    left join lead_stage_late as late on late.workspace_id = step.workspace_id and late.lead_id = step.lead_id
        and late.stage = step.stage and late.entered_at = step.entered_at;
