package io.firsthand.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.HandoffKinds;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Grade;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Narrowing;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.scoreboard.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private final Demo demo;
    private final Workspaces workspaces;
    private final Leads leads;
    private final Clock clock;
    private final Scoreboard scoreboard;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> progress = new ArrayList<>();

    DemoTest(
            Demo demo,
            Workspaces workspaces,
            Leads leads,
            Clock clock,
            Scoreboard scoreboard,
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager) {
        this.scoreboard = scoreboard;
        this.jdbc = jdbc;
        this.demo = demo;
        this.workspaces = workspaces;
        this.leads = leads;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** What the tests find was loaded with three interruptions. */
    @BeforeAll
    void load() {
        for (var step : List.of("Loading leads", "Importing webinar-changeover.csv", "Loading visits")) {
            assertThatThrownBy(() -> demo.load(said -> {
                        if (said.startsWith(step)) {
                            throw new IllegalStateException("Interrupted");
                        }
                    }))
                    .hasMessage("Interrupted");
        }
        demo.load(progress::add);
    }

    private void inCompany(Runnable work) {
        CurrentWorkspace.run(workspaces.all().getFirst().id(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private List<Lead> all() {
        var all = new ArrayList<Lead>();
        inCompany(() -> {
            var next = Optional.<Cursor>empty();
            do {
                var page = leads.list(LeadQuery.ALL, next, 200);
                all.addAll(page.leads());
                next = page.next();
            } while (next.isPresent());
        });
        return all;
    }

    private static final List<Measure> COMPARED = List.of(
            Measure.OFFERED,
            Measure.PACKET,
            Measure.MET,
            Measure.ACCEPTED,
            Measure.BY_DEFAULT,
            Measure.REJECTED,
            Measure.CLERICAL,
            Measure.DISPUTED,
            Measure.RECALLED,
            Measure.RESPONDED,
            Measure.KEPT,
            Measure.BROKEN,
            Measure.TO_5,
            Measure.BEYOND,
            Measure.UNTOUCHED,
            Measure.RETURNED,
            Measure.QUALIFIED,
            Measure.WON);

    @Test
    void theScoreboardSaysWhatTheHandoffsSayHoweverTheyAreCut() {
        inCompany(() -> {
            var all = Narrowing.of(Span.ALL);
            assertThat(shown(Cut.PERSON, all)).isEqualTo(counted("h.person_id::text", "true"));
            assertThat(shown(Cut.SOURCE, all)).isEqualTo(counted("h.channel", "true"));
            var byWeek = counted("(date_trunc('week', h.offered_at at time zone 'UTC')::date)::text", "true");
            assertThat(shown(Cut.WEEK, all)).hasSizeGreaterThan(4).isEqualTo(byWeek);
            var week = byWeek.keySet().iterator().next();
            var one = new Narrowing(
                    Span.ALL, List.of(), Optional.empty(), Optional.of(LocalDate.parse(week)), Optional.empty());
            assertThat(shown(Cut.PERSON, one))
                    .isEqualTo(counted(
                            "h.person_id::text",
                            "date_trunc('week', h.offered_at at time zone 'UTC') = '" + week + "'"));
        });
    }

    private Map<String, Map<String, Long>> shown(Cut cut, Narrowing narrowing) {
        var shown = new TreeMap<String, Map<String, Long>>();
        scoreboard.by(cut, narrowing).forEach((key, figures) -> {
            var row = new TreeMap<String, Long>();
            COMPARED.forEach(it -> row.put(it.id(), figures.count(it)));
            shown.put(key, row);
        });
        return shown;
    }

    /** Straight from the tables, in words of its own, whatever the handoffs are cut by. */
    private Map<String, Map<String, Long>> counted(String cut, String which) {
        var counted = new TreeMap<String, Map<String, Long>>();
        jdbc.sql("""
                select %s as cut, count(*) as offered, sum(h.packet_percent) as packet,
                    count(*) filter (where h.verdict = 'qualified') as met,
                    count(*) filter (where h.state not in ('offered', 'rejected', 'recalled')) as accepted,
                    count(*) filter (where h.by_default) as by_default,
                    count(*) filter (where h.state = 'rejected') as rejected,
                    count(*) filter (where h.reject_kind = 'clerical') as clerical,
                    count(*) filter (where h.dispute is not null) as disputed,
                    count(*) filter (where h.state = 'recalled') as recalled,
                    count(*) filter (where h.first_response_at is not null) as responded,
                    count(*) filter (where r.ended_at is not null and r.end_reason is null and not r.breached) as kept,
                    count(*) filter (where r.breached) as broken,
                    count(*) filter (where h.first_response_at is not null and r.used_ms < 5 * 60000) as to_5,
                    count(*) filter (where h.first_response_at is not null and r.used_ms >= 240 * 60000) as beyond,
                    count(*) filter (where h.attempts = 0 and h.state not in ('offered', 'rejected', 'recalled'))
                        as untouched,
                    count(*) filter (where h.state = 'returned') as returned,
                    count(*) filter (where h.qualified_at is not null) as qualified,
                    count(*) filter (where h.state = 'won') as won
                from handoff as h
                left join lateral (select * from clock where clock.workspace_id = h.workspace_id
                    and clock.handoff_id = h.id and kind = 'RESPONSE' order by started_at desc, id desc limit 1) as r on true
                where %s group by 1
                """.formatted(cut, which)).query(row -> {
            var found = new TreeMap<String, Long>();
            for (var it : COMPARED) {
                found.put(it.id(), row.getLong(it.id()));
            }
            counted.put(row.getString("cut"), found);
        });
        return counted;
    }

    @Test
    void everyChannelHasItsLeads() {
        assertThat(all().stream().collect(groupingBy(it -> it.original().channel(), counting())))
                .isEqualTo(Map.of(
                        Channel.BOOTH_CONVERSATION, 656L,
                        Channel.REFERRAL, 90L,
                        Channel.INBOUND_CALL, 110L,
                        Channel.DEMO_REQUEST, 124L,
                        Channel.PRICING_ENQUIRY, 151L,
                        Channel.CONTACT_FORM, 230L,
                        Channel.CONTENT_DOWNLOAD, 292L,
                        Channel.WEBINAR, 210L,
                        Channel.PURCHASED_LIST, 200L));
    }

    @Test
    void whatCameByFileIsOnlyClaimed() {
        assertThat(all().stream().filter(it -> it.provenance().grade() == Grade.D))
                .hasSize(410)
                .allSatisfy(it -> assertThat(it.provenance().file()).isNotNull());
    }

    @Test
    void everyStageHasLeads() {
        assertThat(all()).extracting(Lead::stage).contains(Stage.values());
    }

    @Test
    void sixtySourcesAreCorrected() {
        assertThat(all().stream().filter(Lead::corrected)).hasSize(60);
    }

    /** But for offers that wait since less than an hour of work, which on a working day is today. */
    @Test
    void nothingHappensTodayOrLater() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();

        inCompany(() -> assertThat(
                        leads.list(LeadQuery.ALL, Optional.empty(), 200).leads())
                .allSatisfy(lead -> assertThat(leads.timeline(lead.id()))
                        .allSatisfy(it ->
                                assertThat(it.at()).isBefore(it.kind().equals(HandoffKinds.OFFERED) ? now : today))));
    }

    @Test
    void whatTheFactsSayIsWhatIsShown() {
        var all = all();

        inCompany(() -> assertThat(all)
                .allSatisfy(
                        lead -> assertThat(leads.shown(lead.id())).isPresent().isEqualTo(leads.recorded(lead.id()))));
    }

    @Test
    void allFactsAreInTheLog() {
        var all = all();

        inCompany(() -> assertThat(all)
                .allSatisfy(lead -> assertThat(leads.timeline(lead.id()))
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(item.index()).isPresent())));
    }

    @Test
    void aSecondLoadChangesNothing() {
        var before = all();
        progress.clear();

        demo.load(progress::add);

        assertThat(all()).isEqualTo(before);
        assertThat(progress).isEmpty();
    }

    @Test
    void thereAreTwelveToSignInAs() {
        assertThat(demo.signIns())
                .hasSize(12)
                .extracting(Demo.SignIn::email)
                .startsWith("maya@kestrel.example", "sam@kestrel.example", "rita@kestrel.example");
    }
}
