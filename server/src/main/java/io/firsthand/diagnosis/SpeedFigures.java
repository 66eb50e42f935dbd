package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How fast things go. */
final class SpeedFigures {

    private static final long STAYS_TO_KNOW = 10;

    private SpeedFigures() {}

    static Answer winRate(Survey survey) {
        return survey.sql("""
                select count(*) filter (where status = 'won'), count(*) from diagnosed_deal where status <> 'open'
                """)
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single();
    }

    /** Hours from when the lead came to the first time that somebody of ours tried; leads that nobody tried left out. */
    private record Response(long n, double median, double slowest, List<Finding.Bar> bands) {

        Answer of(double hours) {
            return n == 0 ? Answer.unknown() : Answer.of(hours, n).with(bands);
        }
    }

    private static final Function<Survey, Response> RESPONSE = SpeedFigures::response;

    static Answer median(Survey survey) {
        var response = survey.once(RESPONSE);
        return response.of(response.median());
    }

    /** Nineteen of twenty are no slower. */
    static Answer slowest(Survey survey) {
        var response = survey.once(RESPONSE);
        return response.of(response.slowest());
    }

    private static Response response(Survey survey) {
        return survey.sql("""
                with response as (
                    select date_part('epoch', first_try - captured_at) / 3600 as hours from diagnosed_lead
                    where dated and first_try is not null
                )
                select count(*), percentile_cont(array[0.5, 0.95]) within group (order by hours),
                    count(*) filter (where hours < 1), count(*) filter (where hours >= 1 and hours < 24),
                    count(*) filter (where hours >= 24 and hours < 168), count(*) filter (where hours >= 168)
                from response
                """)
                .query((row, _) -> {
                    var n = row.getLong(1);
                    if (n == 0) {
                        return new Response(0, 0, 0, List.of());
                    }
                    var hours = (Double[]) row.getArray(2).getArray();
                    return new Response(
                            n,
                            hours[0],
                            hours[1],
                            List.of(
                                    band("hour", row.getLong(3), n),
                                    band("day", row.getLong(4), n),
                                    band("week", row.getLong(5), n),
                                    band("later", row.getLong(6), n)));
                })
                .single();
    }

    private static Finding.Bar band(String name, long n, long all) {
        return new Finding.Bar("diagnosis.bar." + name, (double) n / all, n);
    }

    /** One year of sales: won and ended opportunities, mean amount, median days from opened to won. */
    private record Year(long ended, long won, double mean, double days) {

        double perDay() {
            return ended / 365.0 * winRate() * mean / days;
        }

        double winRate() {
            return (double) won / ended;
        }

        boolean isKnown() {
            return won > 0 && mean > 0 && days > 0;
        }
    }

    /**
     * Ended opportunities × win rate × mean amount / median cycle of the last 365 days, divided by the same of the 365
     * before: 1 is as fast. In the currency that most was won in; the bars are the four levers, each divided by itself.
     */
    static Answer velocity(Survey survey) {
        var years = new ArrayList<Year>();
        for (var ago = 0; ago < 2; ago++) {
            years.add(year(survey, ago));
        }
        var now = years.get(0);
        var before = years.get(1);
        if (!now.isKnown() || !before.isKnown()) {
            return Answer.unknown();
        }
        return Answer.of(now.perDay() / before.perDay(), now.ended() + before.ended())
                .with(List.of(
                        new Finding.Bar("diagnosis.bar.deals", (double) now.ended() / before.ended(), now.ended()),
                        new Finding.Bar("diagnosis.bar.winRate", now.winRate() / before.winRate(), now.ended()),
                        new Finding.Bar("diagnosis.bar.amount", now.mean() / before.mean(), now.won()),
                        new Finding.Bar("diagnosis.bar.cycle", before.days() / now.days(), now.won())));
    }

    private static Year year(Survey survey, int ago) {
        return survey.sql("""
                with main as (
                    select currency from diagnosed_deal where status = 'won' and amount > 0
                    group by currency order by sum(amount) desc, 1 limit 1
                )
                select count(*), count(*) filter (where status = 'won'),
                    avg(amount) filter (where status = 'won' and amount > 0 and currency = (select currency from main)),
                    percentile_cont(0.5) within group (order by date_part('epoch', closed_at - opened_at) / 86400)
                        filter (where status = 'won' and dated and closed_at > opened_at)
                from diagnosed_deal
                where status <> 'open' and closed_at > :now::timestamptz - (%d * interval '365 days')
                    and closed_at <= :now::timestamptz - (%d * interval '365 days')
                """.formatted(ago + 1, ago))
                .query((row, _) -> new Year(row.getLong(1), row.getLong(2), row.getDouble(3), row.getDouble(4)))
                .single();
    }

    /** The share of leads in a stage for longer than nine of ten that left it had been. */
    static Answer stuck(Survey survey) {
        var stages = survey.sql("""
                with stay as (
                    select stage, percentile_cont(0.9) within group (
                        order by date_part('epoch', left_at - entered_at) / 86400) as usual
                    from diagnosed_change
                    where known and left_at > entered_at and stage in ('mql', 'sal', 'sql', 'opportunity')
                    group by stage having count(*) >= %d
                )
                select lead.stage, stay.usual, count(*), count(*) filter (where lead.in_stage > stay.usual)
                from diagnosed_lead as lead join stay on stay.stage = lead.stage
                where lead.staged group by 1, 2 order by 4 desc, 1
                """.formatted(STAYS_TO_KNOW))
                .query((row, _) -> new Stage(row.getString(1), row.getDouble(2), row.getLong(3), row.getLong(4)))
                .list();
        if (stages.isEmpty()) {
            return Answer.unknown();
        }
        var all = stages.stream().map(it -> new Proportion(it.stuck(), it.n())).reduce(Proportion::plus);
        return Answer.of(all.orElseThrow())
                .with(stages.stream()
                        .map(it -> new Finding.Bar("lead.stage." + it.id(), (double) it.stuck() / it.n(), it.n()))
                        .toList())
                .about(stages.stream().flatMap(it -> leads(survey, it).stream()).toList());
    }

    private record Stage(String id, double usual, long n, long stuck) {}

    private static List<UUID> leads(Survey survey, Stage it) {
        return survey.sql(
                        "select lead_id from diagnosed_lead where staged and stage = :stage and in_stage > :usual limit 50")
                .param("stage", it.id())
                .param("usual", it.usual())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
