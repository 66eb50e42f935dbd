-- Who has won something and has another opportunity open: the open ones get an amount, a currency and a begin of their own.
alter table insight_lead no force row level security;
alter table insight_mark no force row level security;

-- Of the open ones in the currency of the newest, whose expected end it is, too; since they came to the stage, again or for
-- the first time.
alter table insight_lead
    add column open_amount   numeric(19, 4),
    add column open_currency text,
    add column open_since    timestamptz;
update insight_lead
    set open_amount = amount, open_currency = currency, open_since = coalesce(opportunity_at, stage_since)
    where stage = 'opportunity';

-- Those of whom it may be something else are looked at again, and so are those who may have bought while another is open.
update insight_lead set lead_version = -1
    where opportunities > 1 and (stage = 'opportunity' or won_at is null)
        or stage = 'opportunity' and (closed_at is not null or stages && array['won', 'lost', 'nurture', 'disqualified']);
delete from insight_mark where workspace_id in (select workspace_id from insight_lead where lead_version = -1);

drop index insight_lead_open;
create index insight_lead_open on insight_lead (workspace_id, open_since, (open_amount::double precision))
    include (open_amount, open_currency, expected_close, channel) where stage = 'opportunity';

-- What they are worth, each currency for itself: what was won by the week of capture (cohort) and of the end (closed), what is
-- open by the week in which the end is expected (expected; 9999-01-01 without a day).
drop table insight_money;
create table insight_money (
    workspace_id uuid           not null,
    facet        text           not null,
    value        text           not null,
    channel      text           not null,
    basis        text           not null check (basis in ('cohort', 'closed', 'expected')),
    week         date           not null,
    currency     text           not null,
    priced       bigint         not null,
    total        numeric(25, 4) not null,
    squares      numeric(45, 4) not null,
    -- Without an amount, or of zero or less: in none of the sums.
    unpriced     bigint         not null,
    primary key (workspace_id, facet, value, channel, basis, week, currency)
);
insert into insight_money (workspace_id, facet, value, channel, basis, week, currency, priced, total, squares, unpriced)
    select it.workspace_id, by.facet, by.value, it.channel, base.basis, base.week, coalesce(base.currency, ''),
        count(*) filter (where base.amount > 0), coalesce(sum(base.amount) filter (where base.amount > 0), 0),
        coalesce(sum(base.amount * base.amount) filter (where base.amount > 0), 0),
        count(*) filter (where base.amount is null or base.amount <= 0)
    from insight_lead as it
    cross join lateral (values ('all', ''), ('campaign', it.campaign), ('show', it.show_id::text),
        ('owner', it.owner_id::text), ('rep', it.rep_id::text), ('industry', it.industry), ('size', it.size),
        ('version', it.definition_id || ':' || it.definition_version)) as by (facet, value)
    cross join lateral (
        select 'cohort' as basis, it.week, it.amount, it.currency where it.won_at is not null
        union all select 'closed', date_trunc('week', it.won_at at time zone 'UTC')::date, it.amount, it.currency
            where it.won_at is not null
        union all select 'expected', coalesce(date_trunc('week', it.expected_close)::date, '9999-01-01'),
            it.open_amount, it.open_currency where it.stage = 'opportunity') as base
    where by.value is not null and (it.won_at is not null or it.stage = 'opportunity')
    group by 1, 2, 3, 4, 5, 6, 7;
alter table insight_money enable row level security;
alter table insight_money force row level security;
create policy workspace on insight_money
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table insight_lead force row level security;
alter table insight_mark force row level security;
