-- How many leads there are that were not withdrawn, so that nobody has to count them. A row of the facet 'all' counts
-- the leads of one stage, owner, channel and grade; a row of another facet those of one value and stage. What is not
-- told apart is empty.
create table lead_count (
    workspace_id uuid   not null,
    facet        text   not null check (facet in ('all', 'campaign', 'company', 'month', 'batch', 'tag')),
    value        text   not null,
    stage        text   not null,
    owner        text   not null,
    channel      text   not null,
    grade        text   not null,
    leads        bigint not null,
    primary key (workspace_id, facet, value, stage, owner, channel, grade)
);

-- What has changed since: only added to, so that nobody waits for anybody. Folded into lead_count from time to time.
create table lead_count_change (
    workspace_id uuid   not null,
    id           bigint not null generated always as identity,
    facet        text   not null,
    value        text   not null,
    stage        text   not null,
    owner        text   not null,
    channel      text   not null,
    grade        text   not null,
    leads        bigint not null,
    primary key (workspace_id, id)
);

alter table lead_count enable row level security;
alter table lead_count force row level security;
create policy workspace on lead_count using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
alter table lead_count_change enable row level security;
alter table lead_count_change force row level security;
create policy workspace on lead_count_change
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

-- What one lead counts for; inlined where it is used.
create function lead_cells(owner_id uuid, channel text, grade text, campaign text, company_id uuid,
    captured_at timestamptz, batch_id uuid, tags text[])
returns table (facet text, value text, owner text, channel text, grade text) language sql stable as $$
    select * from (
        values ('all', '', coalesce($1::text, ''), $2, $3), ('campaign', coalesce($4, ''), '', '', ''),
            ('company', coalesce($5::text, ''), '', '', ''), ('month', to_char($6 at time zone 'UTC', 'YYYY-MM'), '', '', ''), ('batch', $7::text, '', '', '')
        union all
        select 'tag', tag, '', '', '' from unnest($8) as tag
    ) as cell (facet, value, owner, channel, grade)
    where value is not null
$$;

create function count_leads() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into lead_count_change (workspace_id, facet, value, stage, owner, channel, grade, leads)
        select it.workspace_id, cell.facet, cell.value, it.stage, cell.owner, cell.channel, cell.grade, count(*)
        from added as it
        cross join lateral lead_cells(it.owner_id, it.channel, it.grade, it.campaign, it.company_id, it.captured_at,
            it.batch_id, it.tags) as cell
        where it.withdrawn_at is null
        group by 1, 2, 3, 4, 5, 6, 7;
    elsif tg_op = 'DELETE' then
        insert into lead_count_change (workspace_id, facet, value, stage, owner, channel, grade, leads)
        select it.workspace_id, cell.facet, cell.value, it.stage, cell.owner, cell.channel, cell.grade, -count(*)
        from gone as it
        cross join lateral lead_cells(it.owner_id, it.channel, it.grade, it.campaign, it.company_id, it.captured_at,
            it.batch_id, it.tags) as cell
        where it.withdrawn_at is null
        group by 1, 2, 3, 4, 5, 6, 7;
    -- Most changes leave all of this alone.
    elsif exists (
        select from gone join added on added.workspace_id = gone.workspace_id and added.id = gone.id
        where (gone.withdrawn_at is null, gone.stage, gone.owner_id, gone.channel, gone.grade, gone.campaign,
                gone.company_id, gone.captured_at, gone.batch_id, gone.tags)
            is distinct from (added.withdrawn_at is null, added.stage, added.owner_id, added.channel, added.grade,
                added.campaign, added.company_id, added.captured_at, added.batch_id, added.tags)
    ) then
        insert into lead_count_change (workspace_id, facet, value, stage, owner, channel, grade, leads)
        select it.workspace_id, cell.facet, cell.value, it.stage, cell.owner, cell.channel, cell.grade, sum(it.leads)
        from (select added.*, 1 as leads from added union all select gone.*, -1 from gone) as it
        cross join lateral lead_cells(it.owner_id, it.channel, it.grade, it.campaign, it.company_id, it.captured_at,
            it.batch_id, it.tags) as cell
        where it.withdrawn_at is null
        group by 1, 2, 3, 4, 5, 6, 7
        having sum(it.leads) <> 0;
    end if;
    return null;
end
$$;

create trigger lead_inserted after insert on lead
    referencing new table as added for each statement execute function count_leads();
create trigger lead_updated after update on lead
    referencing old table as gone new table as added for each statement execute function count_leads();
create trigger lead_deleted after delete on lead
    referencing old table as gone for each statement execute function count_leads();

-- The leads that are there already; row-level security shows them one workspace at a time.
do $$
declare
    each uuid;
begin
    for each in select id from workspace loop
        perform set_config('firsthand.workspace', each::text, true);
        insert into lead_count (workspace_id, facet, value, stage, owner, channel, grade, leads)
        select lead.workspace_id, cell.facet, cell.value, lead.stage, cell.owner, cell.channel, cell.grade, count(*)
        from lead
        cross join lateral lead_cells(lead.owner_id, lead.channel, lead.grade, lead.campaign, lead.company_id,
            lead.captured_at, lead.batch_id, lead.tags) as cell
        where lead.workspace_id = each and lead.withdrawn_at is null
        group by 1, 2, 3, 4, 5, 6, 7;
    end loop;
    perform set_config('firsthand.workspace', '', true);
end
$$;
