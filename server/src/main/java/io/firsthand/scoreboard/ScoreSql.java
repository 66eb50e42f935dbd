package io.firsthand.scoreboard;

/** The statements that turn handoffs and their clocks into what is counted. */
final class ScoreSql {

    /** Of the handoffs that were taken: each with the last clock of either kind, which is that of the person who has it. */
    static final String ROWS = """
            insert into scoreboard_handoff as it (workspace_id, handoff_id, lead_id, week, person_id, channel, offered_at,
                packet, judged, met, accepted, by_default, rejected, reject_kind, disputed, upheld, recalled, in_time,
                late, response_ms, kept, broken, untouched, gave_up, attempts, returned, explained, disqualified,
                qualified, won, lost)
            select h.workspace_id, h.id, h.lead_id, date_trunc('week', h.offered_at at time zone 'UTC')::date,
                h.person_id, h.channel, h.offered_at, h.packet_percent, h.verdict is not null,
                coalesce(h.verdict = 'qualified', false), taken.accepted, taken.accepted and h.by_default,
                h.state = 'rejected', h.reject_kind, h.dispute is not null, coalesce(h.dispute = 'upheld', false),
                h.state = 'recalled', taken.accepted and not h.by_default and coalesce(acceptance.state = 'MET', false),
                taken.accepted and not h.by_default and coalesce(acceptance.state = 'MET_LATE', false),
                case when h.first_response_at is not null then response.used_ms end,
                coalesce(response.state = 'MET', false),
                coalesce(response.breached or response.state = 'MET_LATE', false),
                taken.accepted and h.attempts = 0 and h.first_response_at is null,
                coalesce(h.disqualify_reason = 'unable_to_reach', false), h.attempts, h.state = 'returned',
                coalesce(h.reason, '') <> '', h.state = 'disqualified', h.qualified_at is not null, h.state = 'won',
                h.state = 'lost'
            from scoreboard_taken
            join handoff_view as h on h.workspace_id = :workspace and h.id = scoreboard_taken.handoff_id
            cross join lateral (select h.state in ('accepted', 'qualified', 'returned', 'disqualified', 'won', 'lost')
                as accepted) as taken
            left join lateral (select state from clock_view
                where workspace_id = :workspace and handoff_id = h.id and kind = 'ACCEPTANCE'
                order by started_at desc, id desc limit 1) as acceptance on true
            left join lateral (select state, breached, used_ms from clock_view
                where workspace_id = :workspace and handoff_id = h.id and kind = 'RESPONSE'
                order by started_at desc, id desc limit 1) as response on true
            on conflict (workspace_id, handoff_id) do update set week = excluded.week, person_id = excluded.person_id,
                channel = excluded.channel, offered_at = excluded.offered_at, packet = excluded.packet,
                judged = excluded.judged, met = excluded.met, accepted = excluded.accepted,
                by_default = excluded.by_default, rejected = excluded.rejected, reject_kind = excluded.reject_kind,
                disputed = excluded.disputed, upheld = excluded.upheld, recalled = excluded.recalled,
                in_time = excluded.in_time, late = excluded.late, response_ms = excluded.response_ms,
                kept = excluded.kept, broken = excluded.broken, untouched = excluded.untouched,
                gave_up = excluded.gave_up, attempts = excluded.attempts, returned = excluded.returned,
                explained = excluded.explained, disqualified = excluded.disqualified, qualified = excluded.qualified,
                won = excluded.won, lost = excluded.lost
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
