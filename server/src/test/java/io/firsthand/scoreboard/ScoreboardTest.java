package io.firsthand.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.database.Recurring;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.Leads;
import io.firsthand.touch.Touch.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandoffTest
class ScoreboardTest {

    private final Handover handover;
    private final Scoreboard scoreboard;
    private final Offers offers;
    private final Recurring alarms;
    private final Cast cast;
    private final Leads leads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;
    private final Parley parley;

    ScoreboardTest(
            Handover handover,
            Scoreboard scoreboard,
            Offers offers,
            @Qualifier("clockAlarms") Recurring alarms,
            Cast cast,
            Leads leads,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MockMvcTester browser) {
        this.handover = handover;
        this.scoreboard = scoreboard;
        this.offers = offers;
        this.alarms = alarms;
        this.cast = cast;
        this.leads = leads;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.browser = browser;
        this.parley = handover.opens();
    }

    @Test
    void bothSidesAreCountedFromTheSameHandoffsAsTheyChange() {
        handover.offered(parley, handover.qualified(parley, "Ada Lovelace"));
        var accepted = handover.qualified(parley, "Grace Hopper");
        handover.accepted(parley, accepted);
        handover.touched(parley, accepted, Outcome.REACHED, true);
        var rejected = handover.offered(parley, handover.qualified(parley, "Alan Turing"));
        handover.reply(
                parley, rejected.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "firm", "A private address"));

        var figures = total();

        assertThat(figures.count(Measure.OFFERED)).isEqualTo(3);
        assertThat(figures.count(Measure.MET)).isEqualTo(3);
        assertThat(figures.count(Measure.ACCEPTED)).isEqualTo(1);
        assertThat(figures.count(Measure.IN_TIME)).isEqualTo(1);
        assertThat(figures.count(Measure.RESPONDED)).isEqualTo(1);
        assertThat(figures.count(Measure.KEPT)).isEqualTo(1);
        assertThat(figures.count(Measure.UNTOUCHED)).isZero();
        assertThat(figures.count(Measure.DEFINITIONAL)).isEqualTo(1);
        assertThat(figures.count(Measure.DISPUTED)).isEqualTo(1);
        assertThat(figures.rate(Measure.ACCEPTED, Measure.ACCEPTED, Measure.REJECTED))
                .isEqualTo(0.5);
        assertThat(figures.within(0.5)).hasValue(1);
        assertThat(figures.packet()).isBetween(0.0, 100.0);
    }

    @Test
    void whatIsCountedMovesWithItsHandoffAndAddsUpToTheRows() {
        var handoff = handover.offered(parley, handover.qualified(parley, "Ada Lovelace"));
        assertThat(total().count(Measure.ACCEPTED)).isZero();

        handover.reply(parley, handoff.id(), new Answering.Accept());
        assertThat(total().count(Measure.ACCEPTED)).isEqualTo(1);
        assertThat(total().count(Measure.UNTOUCHED)).isEqualTo(1);

        handover.undo(parley, handoff.id());
        assertThat(total().count(Measure.ACCEPTED)).isZero();
        assertThat(total().count(Measure.OFFERED)).isEqualTo(1);
        assertThat(cells()).isEqualTo(rows());
    }

    @Test
    void whatNobodyAnsweredIsCountedAsSoonAsItIsSo() {
        var lead = handover.qualified(parley, "Ada Lovelace");
        var longAgo = Offer.to(Handover.sam(parley)).at(Instant.now().minus(Duration.ofDays(6)));
        parley.company()
                .run(() -> offers.offer(lead, longAgo, parley.company().maya().actor()));
        assertThat(total().count(Measure.OFFERED)).isEqualTo(1);
        assertThat(total().count(Measure.BROKEN)).isZero();

        alarms.work().run();
        assertThat(total().count(Measure.BY_DEFAULT)).isEqualTo(1);
        assertThat(total().count(Measure.LATE))
                .as("by default, so neither in time nor late")
                .isZero();
        assertThat(total().count(Measure.BROKEN)).isEqualTo(1);
        assertThat(total().count(Measure.UNTOUCHED)).isEqualTo(1);

        handover.touched(parley, lead, Outcome.ATTEMPTED, true);
        assertThat(total().count(Measure.RESPONDED)).isEqualTo(1);
        assertThat(total().count(Measure.UNTOUCHED)).isZero();
        assertThat(total().count(Measure.BROKEN)).as("late stays late").isEqualTo(1);
    }

    @Test
    void whatTheFirstRepLetPassStaysTheirsWhenTheLeadGoesToTheNext() {
        var lead = handover.qualified(parley, "Ada Lovelace");
        var longAgo = Offer.to(Handover.sam(parley)).at(Instant.now().minus(Duration.ofDays(6)));
        parley.company()
                .run(() -> offers.offer(lead, longAgo, parley.company().maya().actor()));
        alarms.work().run();
        assertThat(total().count(Measure.PASSED_LATE)).isZero();

        var tess = Parley.add(cast, parley.company(), "Tess Sales", Function.SALES, Role.MEMBER);
        parley.company()
                .run(() -> leads.change(
                        lead,
                        Leads.ANY_VERSION,
                        LeadChange.NONE.withOwner(tess.person().id()),
                        parley.saul().actor()));
        handover.touched(parley, lead, Outcome.REACHED, true);

        var sams = of(Handover.sam(parley));
        assertThat(sams.count(Measure.OFFERED)).as("it is with Tess").isZero();
        assertThat(sams.count(Measure.BY_DEFAULT)).isEqualTo(1);
        assertThat(sams.count(Measure.BROKEN)).isEqualTo(1);
        assertThat(sams.count(Measure.PASSED_LATE)).isEqualTo(1);
        assertThat(sams.count(Measure.RESPONDED)).isZero();
        var hers = of(tess.person().id());
        assertThat(hers.count(Measure.OFFERED)).isEqualTo(1);
        assertThat(hers.count(Measure.ACCEPTED)).isEqualTo(1);
        assertThat(hers.count(Measure.BY_DEFAULT)).isZero();
        assertThat(hers.count(Measure.KEPT)).isEqualTo(1);
        assertThat(hers.count(Measure.BROKEN)).isZero();
        assertThat(hers.within(0.5)).hasValue(1);
        assertThat(total().count(Measure.OFFERED)).isEqualTo(1);
        assertThat(cells()).isEqualTo(1);
        assertThat(browser.get()
                        .uri("/scoreboard/leads?measure=passed_late&span=month")
                        .with(parley.company().sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Lovelace", "Sam Sales")
                .doesNotContain("Tess Sales");
    }

    @Test
    void thePageShowsTheTermsBesideTheNumbersAndEachNumberOpensItsLeads() {
        var lead = handover.qualified(parley, "Grace Hopper");
        handover.accepted(parley, lead);
        var sam = parley.company().sam().signedIn();

        assertThat(browser.get().uri("/scoreboard").with(sam))
                .hasStatusOk()
                .bodyText()
                .contains("Packaging, version 1", "first response within 2 hours", "Sam Sales", "Only one handoff");
        assertThat(browser.get()
                        .uri("/scoreboard/leads?measure=accepted&span=month")
                        .with(sam))
                .hasStatusOk()
                .bodyText()
                .contains("Grace Hopper", "/leads/" + lead.value());
        assertThat(browser.get().uri("/scoreboard/leads?measure=rejected").with(sam))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Grace Hopper");
        assertThat(browser.get().uri("/scoreboard/leads?measure=nonsense").with(sam))
                .hasStatus(404);
        assertThat(browser.get()
                        .uri("/scoreboard?by=source&person=" + UUID.randomUUID())
                        .with(sam))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was offered in this time");
        assertThat(browser.get().uri("/scoreboard.csv?by=source").with(sam))
                .hasStatusOk()
                .bodyText()
                .startsWith("source,offered,packet")
                .contains("\"Referral\",1,");
    }

    @Test
    void aProgramNarrowsItToAPersonASourceAndAWeek() {
        handover.accepted(parley, handover.qualified(parley, "Grace Hopper"));
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(offered("source=referral&week=" + today)).isEqualTo(1);
        assertThat(offered("person=" + Handover.sam(parley).value())).isEqualTo(1);
        assertThat(offered("person=" + UUID.randomUUID())).isZero();
        assertThat(offered("source=webinar")).isZero();
        assertThat(offered("week=" + today.minusWeeks(3))).isZero();
        for (var wrong : List.of("person=me", "source=nonsense", "week=46", "span=ever", "by=luck")) {
            assertThat(browser.get()
                            .uri("/api/v1/scoreboard?" + wrong)
                            .with(parley.company().sam().signedIn()))
                    .hasStatus(400);
        }
    }

    private int offered(String narrowed) {
        var offered = new AtomicInteger();
        assertThat(browser.get()
                        .uri("/api/v1/scoreboard?span=quarter&" + narrowed)
                        .with(parley.company().sam().signedIn()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total.counts.offered")
                .asNumber()
                .satisfies(it -> offered.set(it.intValue()));
        return offered.get();
    }

    @Test
    void bucketsHoldWhatTheySay() {
        assertThat(Figures.minutes(0)).isEqualTo(1);
        assertThat(Figures.minutes(59)).isEqualTo(60);
        assertThat(Figures.minutes(60)).isEqualTo(65);
        assertThat(Figures.minutes(143)).isEqualTo(480);
        assertThat(Figures.minutes(144)).isEqualTo(540);
    }

    private Figures total() {
        return parley.company().in(() -> scoreboard.total(Narrowing.of(Span.MONTH)));
    }

    private Figures of(PersonId person) {
        return parley.company()
                .in(() -> scoreboard.by(Cut.PERSON, Narrowing.of(Span.MONTH)))
                .getOrDefault(person.value().toString(), Figures.none());
    }

    private long cells() {
        return one("select sum(sums[1]) from scoreboard_cell where workspace_id = :workspace");
    }

    private long rows() {
        return one("select count(*) from scoreboard_handoff where workspace_id = :workspace and held");
    }

    private long one(String sql) {
        return parley.company()
                .in(() -> transaction.execute(_ -> jdbc.sql(sql)
                        .params(Map.of("workspace", parley.company().id().value()))
                        .query(Long.class)
                        .single()));
    }
}
