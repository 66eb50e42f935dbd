package io.firsthand.bench;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Plan;
import io.firsthand.backtest.Starting;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.definition.Packs;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A definition of 20 criteria held against a million leads of the past, of which it is known already what was known of
 * them: they are put there by SQL.
 */
final class Backtesting implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final double WANTED_SECONDS = 10;
    private static final long SECOND = 1_000_000_000;
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private final InProcess server;
    private final WorkspaceId workspace;
    private final Person rita;
    private final Definition definition;
    private int rounds;

    private Backtesting(InProcess server, WorkspaceId workspace, Person rita) {
        this.server = server;
        this.workspace = workspace;
        this.rita = rita;
        this.definition = in(this::draft);
    }

    static Backtesting prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, Served.PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var rita))) {
            throw new IllegalStateException("Not founded");
        }
        LeadTable.fill(place, place.most(LEADS));
        CurrentWorkspace.run(founded.id(), () -> remember(server, founded.id()));
        return new Backtesting(server, founded.id(), rita);
    }

    private static void remember(InProcess server, WorkspaceId workspace) {
        server.bean(CustomFields.class).define(Map.of("Budget", FieldType.NUMBER, "Industry", FieldType.CHOICE));
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.bean(JdbcClient.class)
                        .sql("""
                                insert into knowledge_lead (workspace_id, lead_id, lead_version, basis, captured_at,
                                    handed_at, sql_at, opportunity_at, won_at, owner_id, known)
                                select workspace_id, id, version, 'handoff', captured_at, captured_at,
                                    case when hash % 3 = 0 then captured_at + interval '20 days' end,
                                    case when hash % 6 = 0 then captured_at + interval '40 days' end,
                                    case when hash % 12 = 0 then captured_at + interval '60 days' end, owner_id,
                                    (jsonb_build_object('source.channel', channel, 'source.grade', grade, 'lead.captured_at',
                                        jsonb_build_object('at', to_char(captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                                        'touches.count', hash % 5, 'touches.human_count', hash % 3, 'contact.title',
                                        'Head of Purchasing', 'source.campaign', campaign, 'lead.tags', to_jsonb(tags))
                                    || case when hash % 2 = 0 then jsonb_build_object('custom.budget', hash % 50000,
                                        'contact.seniority', 'lead') else '{}'::jsonb end
                                    || case when hash % 5 > 0 then jsonb_build_object('custom.industry', 'Food', 'said.role',
                                        'champion', 'said.rating', hash % 6, 'contact.business_email', true) else '{}'::jsonb end
                                    || case when hash % 4 = 0 then jsonb_build_object('signals', jsonb_build_array(
                                        jsonb_build_array('explicit', 'demo', '2023-01-01T00:00:00Z'),
                                        jsonb_build_array('engagement', 'visit', '2023-01-01T00:00:00Z')))
                                        else '{}'::jsonb end)::text
                                from (select *, hashtext(id::text)::bigint & 2147483647 as hash from lead
                                    where workspace_id = :workspace) as lead
                                """)
                        .param("workspace", workspace.value())
                        .update());
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.bean(JdbcClient.class)
                        .sql("insert into knowledge_mark values (:workspace, now())")
                        .param("workspace", workspace.value())
                        .update());
    }

    @Override
    public List<Figure> measure() {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var before = server.cpu();
        var start = System.nanoTime();
        var done = finished(in(this::start));
        var nanos = System.nanoTime() - start;
        var report = done.report();
        if (report == null) {
            throw new IllegalStateException("It ended as " + done.state());
        }
        var finding = report.finding();
        var peak = pools.stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
        Place.tell("%,d leads, %,d qualified, peak of the heap %,d MB"
                .formatted(finding.leads(), finding.tested().qualified(), peak >> 20));
        return List.of(
                Figure.seconds("back-test of %,d leads with 20 criteria".formatted(finding.leads()), nanos)
                        .target(WANTED_SECONDS),
                Figure.rate("leads a second", finding.leads() * (double) SECOND / nanos),
                Figure.processor(
                        "processor time for a lead, server and database",
                        server.cpu().minus(before),
                        finding.leads()));
    }

    private Backtest start() {
        var plan = new Plan(
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2100-01-01T00:00:00Z").plusSeconds(++rounds),
                false,
                Goal.SQL,
                null,
                null);
        return switch (server.bean(Backtests.class).start(definition.id(), plan, rita.as(Actor.Via.COMMAND))) {
            case Starting.Started(var it) -> it;
            case Starting other -> throw new IllegalStateException(other.toString());
        };
    }

    private Backtest finished(Backtest started) {
        while (true) {
            var now = in(() -> server.bean(Backtests.class).find(started.id()).orElseThrow());
            if (now.state() != Backtest.State.RUNNING) {
                return now;
            }
            LockSupport.parkNanos(SECOND / 20);
        }
    }

    private Definition draft() {
        var packs = server.bean(Packs.class);
        var pack = packs.begin(packs.find("exhibition", Locale.ENGLISH).orElseThrow());
        var content = pack.withTitle("Bench").withCriteria(criteria()).withThreshold(40);
        return server.bean(Agreements.class).create(content, null, rita.as(Actor.Via.COMMAND));
    }

    private static List<Criterion> criteria() {
        var conditions = List.of(
                "source.channel in ['booth_conversation', 'meeting', 'referral', 'inbound_call', 'demo_request']",
                "custom.budget >= 10000.0",
                "custom.industry == 'Food' || custom.industry == 'Pharma'",
                "contact.seniority in ['owner', 'chief', 'director', 'lead']",
                "contact.title.mentions('purchas')",
                "contact.business_email == true",
                "said.role in ['champion', 'economic_buyer']",
                "said.rating >= 4.0",
                "said.timeline in ['now', 'quarter']",
                "touches.count >= 2.0",
                "touches.human_count >= 1.0",
                "signals.kind('explicit').named(['demo', 'pricing']).count() >= 1",
                "signals.since(now - days(30)).count() >= 1",
                "source.grade in ['A', 'B']",
                "lead.tags.hasAny(['fair'])",
                "known(company.domain)",
                "lead.captured_at >= now - days(90)",
                "source.campaign != 'campaign 7'",
                "opportunity.amount >= 5000.0 && opportunity.amount <= 100000.0",
                "source.channel == 'purchased_list'");
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> criterion(
                        "c" + i,
                        i == 0 ? Weight.REQUIRED : i == 19 ? Weight.DISQUALIFIER : Weight.SUPPORTING,
                        conditions.get(i)))
                .toList();
    }

    private static Criterion criterion(String key, Weight weight, String condition) {
        var points = weight == Weight.SUPPORTING ? 10 : 0;
        return new Criterion(key, Dimension.INTENT, weight, points, "Is it " + key + "?", condition, null, null, null);
    }

    private <T> T in(Supplier<T> work) {
        return CurrentWorkspace.in(workspace, work::get);
    }

    @Override
    public void close() {
        server.close();
    }
}
