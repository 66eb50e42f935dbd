-- What has changed was written down as a row for each thing it counts for; a lead alone is one row now, and is told
-- apart where it is read. What waits is added up first; row-level security shows one workspace at a time.
do $$
declare
    each uuid;
begin
    for each in select id from workspace loop
        perform set_config('firsthand.workspace', each::text, true);
        insert into lead_count (workspace_id, facet, value, stage, owner, channel, grade, leads)
        select workspace_id, facet, value, stage, owner, channel, grade, sum(leads) from lead_count_change
        group by workspace_id, facet, value, stage, owner, channel, grade
        on conflict (workspace_id, facet, value, stage, owner, channel, grade)
            do update set leads = lead_count.leads + excluded.leads;
    end loop;
    perform set_config('firsthand.workspace', '', true);
end
$$;

drop table lead_count_change;
create table lead_count_change (
    workspace_id uuid   not null,
    id           bigint not null generated always as identity,
    stage        text   not null,
    owner        text   not null,
    channel      text   not null,
    grade        text   not null,
    campaign     text   not null,
    company      text   not null,
    month        text   not null,
    batch        text,
    tags         text[] not null,
    leads        bigint not null,
    primary key (workspace_id, id)
);
alter table lead_count_change enable row level security;
alter table lead_count_change force row level security;
create policy workspace on lead_count_change
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- As lead_count has it. One select for each facet, so that a query that names one reads nothing else.
create view lead_count_pending with (security_invoker = true) as
    select workspace_id, id, 'all' as facet, '' as value, stage, owner, channel, grade, leads from lead_count_change
    union all
    select workspace_id, id, 'campaign', campaign, stage, '', '', '', leads from lead_count_change
    union all
    select workspace_id, id, 'company', company, stage, '', '', '', leads from lead_count_change
    union all
    select workspace_id, id, 'month', month, stage, '', '', '', leads from lead_count_change
    union all
    select workspace_id, id, 'batch', batch, stage, '', '', '', leads from lead_count_change where batch is not null
    union all
    select workspace_id, id, 'tag', tag, stage, '', '', '', leads from lead_count_change, unnest(tags) as tag;

create or replace function count_leads() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into lead_count_change (workspace_id, stage, owner, channel, grade, campaign, company, month, batch,
            tags, leads)
        select workspace_id, stage, coalesce(owner_id::text, ''), channel, grade, coalesce(campaign, ''),
            coalesce(company_id::text, ''), to_char(captured_at at time zone 'UTC', 'YYYY-MM'), batch_id::text,
            tags, 1
        from added where withdrawn_at is null;
    elsif tg_op = 'DELETE' then
        insert into lead_count_change (workspace_id, stage, owner, channel, grade, campaign, company, month, batch,
            tags, leads)
        select workspace_id, stage, coalesce(owner_id::text, ''), channel, grade, coalesce(campaign, ''),
            coalesce(company_id::text, ''), to_char(captured_at at time zone 'UTC', 'YYYY-MM'), batch_id::text,
            tags, -1
        from gone where withdrawn_at is null;
    -- Most changes leave all of this alone.
    elsif exists (
        select from gone join added on added.workspace_id = gone.workspace_id and added.id = gone.id
        where (gone.withdrawn_at is null, gone.stage, gone.owner_id, gone.channel, gone.grade, gone.campaign,
                gone.company_id, gone.captured_at, gone.batch_id, gone.tags)
            is distinct from (added.withdrawn_at is null, added.stage, added.owner_id, added.channel, added.grade,
                added.campaign, added.company_id, added.captured_at, added.batch_id, added.tags)
    ) then
        insert into lead_count_change (workspace_id, stage, owner, channel, grade, campaign, company, month, batch,
            tags, leads)
        select workspace_id, stage, coalesce(owner_id::text, ''), channel, grade, coalesce(campaign, ''),
            coalesce(company_id::text, ''), to_char(captured_at at time zone 'UTC', 'YYYY-MM'), batch_id::text,
            tags, sum(leads)
        from (select added.*, 1 as leads from added union all select gone.*, -1 from gone) as it
        where withdrawn_at is null
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        having sum(leads) <> 0;
    end if;
    return null;
end
$$;
drop function lead_cells(uuid, text, text, text, uuid, timestamptz, uuid, text[]);

-- Written in the statement that writes the lead and deleted before it: a check for each row costs more than the row.
alter table lead_search drop constraint lead_search_workspace_id_lead_id_fkey;
