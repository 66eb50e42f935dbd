package io.firsthand.bench;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import io.firsthand.insight.Cohorts;
import io.firsthand.insight.Facet;
import io.firsthand.insight.Forecasts;
import io.firsthand.insight.Funnels;
import io.firsthand.insight.InsightLeads;
import io.firsthand.insight.Responses;
import io.firsthand.insight.StageTimes;
import io.firsthand.insight.TrackRecords;
import io.firsthand.insight.Trends;
import io.firsthand.insight.Velocities;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what became of a million leads, counts changed ones again, and shows every page about it. */
final class Insights implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int CHANGED = 10_000;
    private static final int LOOKS = 50;
    private static final double WANTED_MILLIS = 300;
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private static final List<String> PAST = List.of("""
            update lead set how = 'api', changed_at = now(), stage_since = captured_at + interval '40 days',
                captured_at = now() - (hashtext(id::text)::bigint & 2147483647) % 63000000 * interval '1 second'
            where workspace_id = :workspace
            """, """
            insert into lead_stage (workspace_id, lead_id, number, stage, entered_at, left_at)
            select workspace_id, id, n, stage, at, lead(at) over (partition by id order by n)
            from (select l.workspace_id, l.id, s.n, s.stage,
                    l.captured_at + (s.n - 1) * ((hashtext(l.id::text || s.n)::bigint & 2147483647) % 900000)
                        * interval '1 second' as at
                from lead as l
                cross join lateral unnest(case l.stage when 'inquiry' then array['inquiry']
                    when 'mql' then array['inquiry', 'mql'] when 'sal' then array['inquiry', 'mql', 'sal']
                    when 'sql' then array['inquiry', 'mql', 'sal', 'sql']
                    when 'nurture' then array['inquiry', 'mql', 'nurture']
                    when 'disqualified' then array['inquiry', 'disqualified']
                    when 'opportunity' then array['inquiry', 'mql', 'sal', 'sql', 'opportunity']
                    else array['inquiry', 'mql', 'sal', 'sql', 'opportunity', l.stage] end)
                    with ordinality as s (stage, n)
                where l.workspace_id = :workspace) as past
            """, """
            insert into opportunity (workspace_id, id, lead_id, version, name, amount, currency, expected_close, status,
                opened_at, closed_at, edited, received_at)
            select workspace_id, gen_random_uuid(), id, 1, 'Deal', 5000 + (hashtext(id::text)::bigint & 2147483647) % 90000,
                (array['EUR', 'USD', 'GBP'])[1 + (hashtext(id::text)::bigint & 2147483647) % 3], current_date + 30,
                case stage when 'opportunity' then 'open' else stage end, captured_at + interval '20 days',
                case when stage <> 'opportunity' then captured_at + interval '60 days' end, false, captured_at
            from lead where workspace_id = :workspace and stage in ('opportunity', 'won', 'lost')
            """, """
            insert into touch (workspace_id, id, lead_id, medium, direction, outcome, human, responds, at, received_at)
            select workspace_id, gen_random_uuid(), id, 'call', 'outbound', 'reached', true, true,
                captured_at + (hashtext(id::text)::bigint & 2147483647) % 200000 * interval '1 second', captured_at
            from lead where workspace_id = :workspace and (hashtext(id::text)::bigint & 2147483647) % 5 < 2
            """);

    private final InProcess server;
    private final WorkspaceId workspace;
    private final int leads;
    private final int changed;
    private final long counting;

    private Insights(InProcess server, WorkspaceId workspace, int leads, int changed, long counting) {
        this.server = server;
        this.workspace = workspace;
        this.leads = leads;
        this.changed = changed;
        this.counting = counting;
    }

    static Insights prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, Served.PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var _))) {
            throw new IllegalStateException("Not founded");
        }
        var leads = place.most(LEADS);
        LeadTable.fill(place, leads);
        return CurrentWorkspace.in(founded.id(), () -> {
            PAST.forEach(it -> write(server, founded.id(), it));
            List.of("lead", "lead_stage", "opportunity", "touch")
                    .forEach(it ->
                            server.bean(JdbcClient.class).sql("analyze " + it).update());
            var start = System.nanoTime();
            while (count(server, founded.id()) < leads) {
                server.bean(InsightLeads.class).catchUp(_ -> {}, () -> true);
                LockSupport.parkNanos(100_000_000); // The server's own work may be at it.
            }
            var counting = System.nanoTime() - start;
            // As PostgreSQL does by itself a while after a load, and not while it is asked.
            server.bean(JdbcClient.class)
                    .sql("vacuum analyze insight_lead, insight_cell, insight_flow, insight_money, insight_time")
                    .update();
            return new Insights(server, founded.id(), leads, place.most(CHANGED), counting);
        });
    }

    private static int write(InProcess server, WorkspaceId workspace, String sql) {
        return server.bean(TransactionTemplate.class)
                .execute(_ -> server.bean(JdbcClient.class)
                        .sql(sql)
                        .param("workspace", workspace.value())
                        .update());
    }

    private static long count(InProcess server, WorkspaceId workspace) {
        return server.bean(TransactionTemplate.class)
                .execute(_ -> server.bean(JdbcClient.class)
                        .sql("select count(*) from insight_lead where workspace_id = :workspace")
                        .param("workspace", workspace.value())
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Figure> measure() {
        return CurrentWorkspace.in(workspace, () -> {
            var figures = new ArrayList<Figure>();
            figures.add(
                    Figure.millis("counting one of %,d leads for the first time".formatted(leads), counting / leads));
            write(server, workspace, """
                    update lead set version = version + 1, changed_at = now() where workspace_id = :workspace
                        and id in (select id from lead where workspace_id = :workspace limit %d)
                    """.formatted(changed));
            var start = System.nanoTime();
            server.bean(InsightLeads.class).catchUp(_ -> {}, () -> true);
            figures.add(Figure.millis(
                    "counting one of %,d changed leads again".formatted(changed),
                    (System.nanoTime() - start) / changed));
            var year = Cohorts.last(52, LocalDate.now(ZoneOffset.UTC));
            var all = Cohorts.last(520, LocalDate.now(ZoneOffset.UTC));
            looks().forEach((name, look) -> {
                figures.add(slowest(name + ", 52 weeks", look, year));
                figures.add(slowest(name + ", all time", look, all));
            });
            return figures;
        });
    }

    private Map<String, Consumer<Cohorts>> looks() {
        var looks = new LinkedHashMap<String, Consumer<Cohorts>>();
        looks.put("funnel", it -> {
            server.bean(Funnels.class).of(it);
            server.bean(Funnels.class).by(Facet.VERSION, it);
        });
        looks.put("times", it -> {
            server.bean(StageTimes.class).of(it);
            server.bean(StageTimes.class).until(it);
        });
        looks.put("velocity", it -> server.bean(Velocities.class).of(it));
        looks.put("speed", it -> server.bean(Responses.class).of(it));
        looks.put("sources by campaign", it -> server.bean(TrackRecords.class).by(Facet.CAMPAIGN, it));
        looks.put("trends", it -> server.bean(Trends.class).of(it));
        looks.put("forecast", it -> server.bean(Forecasts.class).of(it));
        return looks;
    }

    private Figure slowest(String name, Consumer<Cohorts> look, Cohorts cohorts) {
        var taken = new Latencies();
        look.accept(cohorts);
        for (var i = 0; i < LOOKS; i++) {
            var start = System.nanoTime();
            server.bean(InsightLeads.class).freshen();
            look.accept(cohorts);
            taken.add(System.nanoTime() - start);
        }
        return Figure.millis(name + ", p99", taken.percentile(99)).target(WANTED_MILLIS);
    }

    @Override
    public void close() {
        server.close();
    }
}
