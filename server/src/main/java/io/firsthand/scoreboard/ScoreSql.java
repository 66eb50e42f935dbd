package io.firsthand.scoreboard;

/** The statements that turn handoffs and their clocks into what is counted. */
final class ScoreSql {

    /**
     * Of the handoffs that were taken: a row for who has it, and one for each who had it and answered, responded or let its
     * time pass. The last clock of either kind, which is the one that was kept or not, counts for whose it was.
     */
    static final String ROWS = """
            insert into scoreboard_handoff as it (workspace_id, handoff_id, lead_id, week, person_id, channel, offered_at,
                held, packet, judged, met, accepted, by_default, rejected, reject_kind, disputed, upheld, recalled, in_time,
                late, response_ms, kept, broken, passed_late, untouched, gave_up, attempts, returned, explained,
                disqualified, qualified, won, lost)
            select h.workspace_id, h.id, h.lead_id, date_trunc('week', h.offered_at at time zone 'UTC')::date,
                who.person_id, h.channel, h.offered_at, who.held, h.packet_percent, who.held and h.verdict is not null,
                who.held and coalesce(h.verdict = 'qualified', false), who.held and taken.accepted,
                taken.accepted and h.by_default and coalesce(acceptance.person_id, h.person_id) = who.person_id,
                who.held and h.state = 'rejected', case when who.held then h.reject_kind end,
                who.held and h.dispute is not null, who.held and coalesce(h.dispute = 'upheld', false),
                who.held and h.state = 'recalled',
                taken.accepted and not h.by_default and who.answered and coalesce(acceptance.state = 'MET', false),
                taken.accepted and not h.by_default and who.answered and coalesce(acceptance.state = 'MET_LATE', false),
                case when who.responded and h.first_response_at is not null then response.used_ms end,
                who.responded and coalesce(response.state = 'MET', false),
                who.silent or who.responded and coalesce(response.breached or response.state = 'MET_LATE', false),
                who.passed_late, who.held and taken.accepted and h.attempts = 0 and h.first_response_at is null,
                who.held and coalesce(h.disqualify_reason = 'unable_to_reach', false), h.attempts,
                who.held and h.state = 'returned', coalesce(h.reason, '') <> '', who.held and h.state = 'disqualified',
                who.held and h.qualified_at is not null, who.held and h.state = 'won', who.held and h.state = 'lost'
            from scoreboard_taken
            join handoff_view as h on h.workspace_id = :workspace and h.id = scoreboard_taken.handoff_id
            cross join lateral (select h.state in ('accepted', 'qualified', 'returned', 'disqualified', 'won', 'lost')
                as accepted) as taken
            left join lateral (select person_id, state from clock_view
                where workspace_id = :workspace and handoff_id = h.id and kind = 'ACCEPTANCE'
                order by started_at desc, id desc limit 1) as acceptance on true
            left join lateral (select person_id, state, breached, used_ms from clock_view
                where workspace_id = :workspace and handoff_id = h.id and kind = 'RESPONSE'
                order by started_at desc, id desc limit 1) as response on true
            cross join lateral (
                select person_id, person_id = h.person_id as held,
                    coalesce(person_id = acceptance.person_id, false) as answered,
                    coalesce(person_id = response.person_id, false) as responded,
                    bool_or(passed_late) as passed_late, bool_or(passed_late and kind = 'RESPONSE') as silent
                from (
                    select h.person_id, null as kind, false as passed_late
                    union all
                    select person_id, kind, breached and coalesce(end_reason = :passed, false) from clock_view
                    where workspace_id = :workspace and handoff_id = h.id
                ) as had group by person_id
            ) as who
            where who.held or who.answered or who.responded or who.passed_late
            """;

    static final String CELLS = """
            insert into scoreboard_cell (workspace_id, week, person_id, channel, sums)
            select it.workspace_id, it.week, it.person_id, it.channel, array[%s]::bigint[]
            from (select distinct * from scoreboard_touched) as touched
            join scoreboard_handoff as it on it.workspace_id = :workspace and it.week = touched.week
                and it.person_id = touched.person_id and it.channel = touched.channel
            group by it.workspace_id, it.week, it.person_id, it.channel
            """;

    static final String RESPONSES = """
            insert into scoreboard_response (workspace_id, week, person_id, channel, bucket, responses)
            select workspace_id, week, person_id, channel, bucket, count(*)
            from (select it.workspace_id, it.week, it.person_id, it.channel, %s as bucket
                from (select distinct * from scoreboard_touched) as touched
                join scoreboard_handoff as it on it.workspace_id = :workspace and it.week = touched.week
                    and it.person_id = touched.person_id and it.channel = touched.channel
                where it.response_ms is not null) as response
            group by workspace_id, week, person_id, channel, bucket
            """;

    private ScoreSql() {}
}
