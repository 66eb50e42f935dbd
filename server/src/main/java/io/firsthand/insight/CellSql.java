package io.firsthand.insight;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** The statements that add leads to the sums, or take them out. */
final class CellSql {

    private static final String TAKEN = """
            from insight_taken as taken
            join insight_lead as it on it.workspace_id = :workspace and it.lead_id = taken.lead_id
            """;

    private static final Facet[] FLOWING = {
        Facet.ALL, Facet.CAMPAIGN, Facet.SHOW, Facet.OWNER, Facet.REP, Facet.INDUSTRY, Facet.SIZE, Facet.VERSION
    };
    private static final String TIMED = """
            (values ('all', ''), ('channel', channel), ('owner', owner_id::text), ('rep', rep_id::text))""";

    /** A table of sums: what is added up by what, and the rows to add for each lead that was taken. */
    record Sums(String table, String keys, String numbers, String rows) {

        String temporary() {
            return "create temporary table if not exists " + table + "_delta on commit drop as select " + keys + ", "
                    + numbers + " from " + table + " limit 0";
        }

        String truncate() {
            return "truncate " + table + "_delta";
        }

        String contribute() {
            return "insert into " + table + "_delta (" + keys + ", " + numbers + ") " + rows;
        }

        String add() {
            return "insert into " + table + " as it (workspace_id, " + keys + ", " + numbers
                    + ") select :workspace::uuid, " + keys + ", " + each("sum(%1$s)") + " from " + table
                    + "_delta group by " + keys + " having "
                    + each("sum(%1$s) <> 0").replace(", ", " or ")
                    + " order by " + keys + " on conflict (workspace_id, " + keys + ") do update set "
                    + each("%1$s = it.%1$s + excluded.%1$s");
        }

        private String each(String pattern) {
            return Stream.of(numbers.split(", ")).map(pattern::formatted).collect(joining(", "));
        }
    }

    static final Sums CELLS = new Sums(
            "insight_cell",
            "facet, value, channel, week",
            "leads, undated, mql, sal, sql, opportunity, won, lost, nurture, disqualified, touched, contacted",
            """
            select by.facet, by.value, it.channel, it.week, :sign * count(*), :sign * count(*) filter (where not it.dated),
                :sign * count(it.mql_at), :sign * count(it.sal_at), :sign * count(it.sql_at),
                :sign * count(it.opportunity_at), :sign * count(it.won_at), :sign * count(it.lost_at),
                :sign * count(it.nurture_at), :sign * count(it.disqualified_at), :sign * count(it.first_touch_at),
                :sign * count(it.first_contact_at)
            """ + TAKEN + "cross join lateral " + Facet.rows(Facet.values())
                    + " as by (facet, value) where by.value is not null group by 1, 2, 3, 4");

    static final Sums FLOWS = new Sums(
            "insight_flow",
            "facet, value, channel, week, event",
            "leads",
            """
            select by.facet, by.value, it.channel, date_trunc('week', happened.at at time zone 'UTC')::date,
                happened.event, :sign * count(*)
            """ + TAKEN + "cross join lateral " + Facet.rows(FLOWING) + " as by (facet, value) " + """
            cross join lateral (values ('captured', least(it.captured_at, it.received_at)), ('mql', it.mql_at),
                ('sal', it.sal_at), ('sql', it.sql_at), ('opportunity', it.opportunity_at), ('won', it.won_at),
                ('lost', it.lost_at), ('nurture', it.nurture_at), ('disqualified', it.disqualified_at))
                as happened (event, at)
            where by.value is not null and happened.at is not null group by 1, 2, 3, 4, 5
            """);

    /** What was won, by the week of the capture and by that of the end; what is open, by the week of the expected end. */
    static final Sums MONEY = new Sums(
            "insight_money",
            "facet, value, channel, basis, week, currency",
            "priced, total, squares, unpriced",
            """
            select by.facet, by.value, it.channel, base.basis, base.week, coalesce(base.currency, ''),
                :sign * count(*) filter (where base.amount > 0),
                :sign * coalesce(sum(base.amount) filter (where base.amount > 0), 0),
                :sign * coalesce(sum(base.amount * base.amount) filter (where base.amount > 0), 0),
                :sign * count(*) filter (where base.amount is null or base.amount <= 0)
            """ + TAKEN + "cross join lateral " + Facet.rows(FLOWING) + " as by (facet, value) " + """
            cross join lateral (
                select 'cohort' as basis, it.week, it.amount, it.currency where it.won_at is not null
                union all select 'closed', date_trunc('week', it.won_at at time zone 'UTC')::date, it.amount, it.currency
                    where it.won_at is not null
                union all select 'expected', coalesce(date_trunc('week', it.expected_close)::date, '9999-01-01'),
                    it.open_amount, it.open_currency where it.stage = 'opportunity') as base
            where by.value is not null and (it.won_at is not null or it.stage = 'opportunity') group by 1, 2, 3, 4, 5, 6
            """);

    /** Until each stage, from the opportunity to each end (as cycle by the week of the end), and in each stage. */
    static final Sums TIMES = new Sums(
            "insight_time",
            "facet, value, kind, day, bucket",
            "leads",
            """
            select by.facet, by.value, spell.kind,
                case when spell.until is null and by.facet = 'all' then (spell.since at time zone 'UTC')::date
                    else date_trunc('week', (case when spell.kind = 'cycle' then spell.until else spell.since end)
                        at time zone 'UTC')::date end,
                case when spell.until is null then -1 else\s""" + Buckets.sql("extract(epoch from spell.until - spell.since)") + """
                 end, :sign * count(*)
            """ + TAKEN + "cross join lateral "
                    + TIMED + " as by (facet, value) " + """
            cross join lateral (
                select 'to_mql' as kind, it.captured_at as since, it.mql_at as until
                union all select 'to_sql', it.captured_at, it.sql_at
                union all select 'to_won', it.captured_at, it.won_at
                union all select 'cycle', it.opportunity_at, it.won_at where it.won_at is not null
                union all select 'deal_won', it.opportunity_at, it.won_at where it.won_at is not null
                union all select 'deal_lost', it.opportunity_at, it.stage_since where it.won_at is null
                    and it.opportunity_at is not null and it.stage in ('lost', 'nurture', 'disqualified')
                union all select 'deal_open', it.open_since, null where it.stage = 'opportunity'
                union all select 'in_' || stay.stage, stay.since, stay.until
                    from (select stage, since, lead(since) over (order by number) as until
                        from unnest(it.stages, it.entered) with ordinality as entry (stage, since, number)) as stay
                    where stay.stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'nurture')) as spell
            where by.value is not null and it.dated and spell.since is not null and (spell.until is null or spell.until >= spell.since)
            group by 1, 2, 3, 4, 5
            """);

    private CellSql() {}
}
