-- Leads that went into others, with the one that stands for them now, however many merges lie between.
create view lead_joined_view with (security_invoker = true) as
    with recursive way as (
        select workspace_id, id as lead_id, merged_into as root_id, 1 as steps from lead where merged_into is not null
        union all
        select way.workspace_id, way.lead_id, lead.merged_into, way.steps + 1 from way
        join lead on lead.workspace_id = way.workspace_id and lead.id = way.root_id
        where lead.merged_into is not null and way.steps < 50
    )
    select distinct on (workspace_id, lead_id) workspace_id, lead_id, root_id from way
    order by workspace_id, lead_id, steps desc;
