package io.firsthand.content;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.statistics.MantelHaenszel;
import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.TwoProportions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of leads that got a piece of content, beside others that asked the same and did not. */
@Service
@Transactional(readOnly = true)
public class Effects {

    /**
     * Each lead that asked, from when it was first sent the piece, or where it never was, from when it asked. Leads that
     * were at an end by then are left out, and those of which 60 days have not passed since.
     */
    private static final String COMPARED = """
            with asked as (
                select heard.lead_id, min(heard.at) as at from content_heard_view as heard
                where heard.workspace_id = :workspace and heard.question_id in (
                    select coalesce(question.merged_into, question.id) from content_answer as answer
                    join content_question as question
                        on question.workspace_id = :workspace and question.id = answer.question_id
                    where answer.workspace_id = :workspace and answer.piece_id = :piece)
                group by heard.lead_id
            ), sent as (
                select lead_id, min(at) as at from content_sent_view
                where workspace_id = :workspace and piece_id = :piece group by lead_id
            ), begun as (
                select asked.lead_id, sent.at is not null as got, coalesce(sent.at, asked.at) as at
                from asked left join sent on sent.lead_id = asked.lead_id
            ), placed as (
                select begun.got, begun.at, lead.channel, lead.mql_at, lead.sal_at, lead.sql_at, lead.opportunity_at,
                    lead.won_at,
                    case when lead.won_at <= begun.at then 5 when lead.opportunity_at <= begun.at then 4
                        when lead.sql_at <= begun.at then 3 when lead.sal_at <= begun.at then 2
                        when lead.mql_at <= begun.at then 1 else 0 end as stage
                from begun
                join insight_lead_view as lead on lead.workspace_id = :workspace and lead.lead_id = begun.lead_id
                where begun.at < :latest::timestamptz
                    and (lead.disqualified_at is null or lead.disqualified_at > begun.at)
                    and (lead.lost_at is null or lead.lost_at > begun.at)
            )
            select stage, channel, got, count(*) as leads, count(*) filter (where further <= at + interval '60 days') as hits
            from placed
            cross join lateral (select case stage when 0 then mql_at when 1 then sal_at when 2 then sql_at
                when 3 then opportunity_at else won_at end as further) as step
            where stage < 5
            group by stage, channel, got order by stage, channel, got
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Effects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Leads of one stage and channel that got it, or did not. */
    record Cell(int stage, String channel, boolean got, Proportion further) {}

    public Effect of(UUID piece) {
        return effect(jdbc.sql(COMPARED)
                .param("workspace", CurrentWorkspace.get().value())
                .param("piece", piece)
                .param(
                        "latest",
                        clock.instant().minus(Duration.ofDays(Effect.DAYS)).toString())
                .query((row, _) -> new Cell(
                        row.getInt("stage"),
                        row.getString("channel"),
                        row.getBoolean("got"),
                        new Proportion(row.getLong("hits"), row.getLong("leads"))))
                .list());
    }

    static Effect effect(List<Cell> cells) {
        var strata = cells.stream()
                .filter(Cell::got)
                .flatMap(one -> cells.stream()
                        .filter(it -> !it.got && it.stage == one.stage && it.channel.equals(one.channel))
                        .map(other -> new TwoProportions(one.further, other.further)))
                .toList();
        return new Effect(
                sum(cells, true),
                sum(cells, false),
                new MantelHaenszel(strata),
                strata.stream().mapToLong(it -> it.one().n()).sum());
    }

    private static Proportion sum(List<Cell> cells, boolean got) {
        return cells.stream()
                .filter(it -> it.got == got)
                .map(Cell::further)
                .reduce(new Proportion(0, 0), Proportion::plus);
    }
}
