package io.firsthand.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.database.Exclusive;
import io.firsthand.identity.Cast;
import io.firsthand.knowledge.KnownPast;
import io.firsthand.lead.Channel;
import io.firsthand.lead.How;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.web.Times;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class InsightTest {

    private static final List<String> PAGES = List.of(
            "funnel", "times?stage=sql", "velocity", "speed", "sources", "sources?by=campaign", "trends", "forecast");

    private final InsightLeads insight;
    private final TrackRecords records;
    private final KnownPast past;
    private final Leads leads;
    private final Opportunities opportunities;
    private final JdbcClient jdbc;
    private final Exclusive exclusive;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;
    private final Cast cast;
    private Cast.Company company;
    private InsightPast history;

    InsightTest(
            InsightLeads insight,
            TrackRecords records,
            KnownPast past,
            Leads leads,
            Opportunities opportunities,
            JdbcClient jdbc,
            Exclusive exclusive,
            PlatformTransactionManager transactions,
            MockMvcTester browser,
            Cast cast) {
        this.insight = insight;
        this.records = records;
        this.past = past;
        this.leads = leads;
        this.opportunities = opportunities;
        this.jdbc = jdbc;
        this.exclusive = exclusive;
        this.transaction = new TransactionTemplate(transactions);
        this.browser = browser;
        this.cast = cast;
        this.company = cast.home();
        this.history = new InsightPast(leads, opportunities, company);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Insight " + UUID.randomUUID());
        history = new InsightPast(leads, opportunities, company);
        records.forget();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14})
    void rowsAndSumsAreWhatASlowLookAtTheSourcesSays(long seed) {
        past.happens(company, seed, 120);
        catchUp();
        var known = past.happens(company, seed + 1, 120);
        company.run(() ->
                leads.withdraw(known.subList(0, 3), "wrong", company.maya().actor()));
        catchUp();

        assertThat(rows("insight_lead", SlowTwin.KEPT)).isEqualTo(rows("lead", SlowTwin.ROWS));
        assertThat(rows("insight_cell", SlowTwin.CELLS)).isEqualTo(rows("insight_lead", SlowTwin.SLOW_CELLS));
        assertThat(rows("insight_flow", SlowTwin.FLOWS)).isEqualTo(rows("insight_lead", SlowTwin.SLOW_FLOWS));
        assertThat(rows("insight_time", SlowTwin.TIMES)).isEqualTo(rows("insight_lead", SlowTwin.SLOW_TIMES));
        assertThat(rows("insight_money", SlowTwin.MONEY)).isEqualTo(rows("insight_lead", SlowTwin.SLOW_MONEY));
        assertThat(rows("insight_cell", SlowTwin.CELLS)).isNotEmpty();
    }

    /** As when a page is opened while a large file comes in. */
    @Test
    void aPageSaysThatNotAllIsCountedWhileSomebodyElseCounts() {
        history.lead("Grace Hopper", Channel.REFERRAL, "Customers", Duration.ofDays(20));
        company.run(() -> transaction.executeWithoutResult(_ -> {
            exclusive.await("insight");
            assertThat(CompletableFuture.supplyAsync(() -> page("funnel")).join())
                    .contains("not counted yet");
        }));

        assertThat(page("funnel")).doesNotContain("not counted yet");
    }

    @Test
    void aPageLooksAtWhatHappenedJustNowAndEachNumberOpensItsLeads() {
        var lead = history.lead("Grace Hopper", Channel.REFERRAL, "Customers", Duration.ofDays(20));
        assertThat(page("funnel")).contains("How far did leads come?", "insight/leads?reached=sql");
        assertThat(page("leads?reached=sql")).contains("No leads behind this number");

        for (var stage : List.of(Stage.MQL, Stage.SAL, Stage.SQL)) {
            company.run(() -> leads.move(
                    lead, Leads.ANY_VERSION, stage, null, company.sam().actor()));
        }

        assertThat(page("leads?reached=sql")).contains("Grace Hopper", "/leads/" + lead.value());
        assertThat(page("leads?reached=sql&channel=webinar")).doesNotContain("Grace Hopper");
        assertThat(page("leads?reached=sql&facet=campaign&value=Customers")).contains("Grace Hopper");
        assertThat(page("leads?stage=sql")).contains("Grace Hopper");
        assertThat(page("leads?missing=won&reached=leads")).contains("Grace Hopper");
        assertThat(page("leads?reached=sql&when=happened&span=quarter")).contains("Grace Hopper");
        assertThat(page("funnel.csv")).contains("captured,leads,mql", ",1,1,1,1,0,0");
        assertThat(page("sources.csv?by=campaign")).contains("\"Customers\",\"Referral\",1,");
    }

    /** Of two campaigns the one with few leads borrows from the channel, and the interval holds what is told. */
    @Test
    void aTrackRecordTellsOfTheCampaignElseOfTheChannel() {
        for (var i = 0; i < 60; i++) {
            history.worked("Lead " + i, "Autumn", Duration.ofDays(300), i % 3 == 0 ? Stage.SQL : Stage.DISQUALIFIED);
        }
        history.worked("Only one", "Spring", Duration.ofDays(290), Stage.SQL);
        catchUp();

        var autumn = of(Source.of(Channel.WEBINAR, "Autumn"));
        var spring = of(Source.of(Channel.WEBINAR, "Spring"));

        assertThat(autumn.counts().all()).isEqualTo(60);
        assertThat(autumn.sql().hits()).isEqualTo(20);
        assertThat(autumn.toSql().interval().contains(1 / 3.0)).isTrue();
        assertThat(spring.isSmall()).isTrue();
        assertThat(spring.toSql().value()).isBetween(0.3, 0.95);
        assertThat(of(Source.of(Channel.WEBINAR, "Never heard of")).facet()).isEqualTo(Facet.ALL);
        assertThat(page("sources?by=campaign")).contains("Autumn", "Spring", "few");
    }

    @Test
    void whatWasWonAndLostAfterAllCountsAsLostAndTheOtherWayRound() {
        var won = history.deal("Won, then lost", Duration.ofDays(200), "1000", "EUR", Duration.ofDays(20), true);
        var lost = history.deal("Lost, then won", Duration.ofDays(200), "300", "EUR", Duration.ofDays(20), false);
        var any = Opportunities.ANY_VERSION;
        var sam = company.sam().actor();
        company.run(() -> {
            for (var lead : List.of(won, lost)) {
                opportunities.reopen(opportunities.of(lead).getFirst().id(), any, sam);
            }
            opportunities.lose(opportunities.of(won).getFirst().id(), any, null, "Cancelled", sam);
            opportunities.win(opportunities.of(lost).getFirst().id(), any, null, sam);
        });

        var record = of(Source.of(Channel.MEETING, null));

        assertThat(record.won().hits()).isEqualTo(1);
        assertThat(record.worth())
                .singleElement()
                .satisfies(it -> assertThat(it.sum()).isEqualTo(300));
        assertThat(rows(
                        "insight_cell",
                        "select sum(won) as won, sum(lost) as lost from insight_cell"
                                + " where workspace_id = :workspace and facet = 'all'"))
                .containsExactly("(1,1)");
    }

    @Test
    void withoutLeadsEveryPageSaysWhatToDo() {
        assertThat(page("funnel")).contains("No leads in this time");
        assertThat(page("times")).contains("No times to tell");
        assertThat(page("velocity")).contains("No opportunities yet");
        assertThat(page("speed")).contains("Nobody called or wrote");
        assertThat(page("sources")).contains("Nothing to tell by this");
        assertThat(page("forecast")).contains("No open opportunities");
        assertThat(page("funnel?span=nonsense&channel=&facet=rep&value=x&from=1&to=2&lang=x"))
                .contains("Only");
        // Years in which nothing happens are no time: there are more weeks in them than a page holds.
        for (var each : List.of("velocity", "trends", "forecast")) {
            assertThat(page(each + "?from=1970-01-01&to=9999-12-31")).doesNotContain("9999");
        }
    }

    @Test
    void oneLeadWithoutOutcomeIsToldAsOne() {
        history.lead("Ada Lovelace", Channel.MEETING, null, Duration.ofDays(3));

        everyPageAnswers();
        assertThat(page("funnel")).contains("n = 1", "few");
    }

    @Test
    void allWonAndInFourCurrenciesWithANegativeAmountIsNeverAddedUp() {
        for (var i = 0; i < 12; i++) {
            var currency = List.of("EUR", "USD", "GBP", "CHF").get(i % 4);
            history.won("Buyer " + i, Duration.ofDays(200 - i), i == 5 ? "-900" : "1000", currency);
        }
        catchUp();

        everyPageAnswers();
        var channel = of(Source.of(Channel.MEETING, null));
        assertThat(channel.worth())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.mean()).isEqualTo(1000));
        assertThat(channel.worth().stream().mapToLong(TrackRecord.Worth::won).sum())
                .isEqualTo(11);
        assertThat(channel.toWon().value()).isGreaterThan(0.8);
    }

    @Test
    void monthsInWhichNothingWasWonStandOnTheAxisToo() {
        history.won("Early", Duration.ofDays(160), "1000", "EUR");
        history.won("Late", Duration.ofDays(35), "1000", "EUR");
        catchUp();

        var between = YearMonth.now(ZoneOffset.UTC).minusMonths(2);
        assertThat(page("forecast"))
                .containsAnyOf(Times.shortMonth(between, Locale.UK), Times.shortMonth(between, Locale.US));
    }

    @Test
    void outcomesBeforeTheCaptureAndImportsWithoutDatesAreCountedButTimeNothing() {
        var now = Instant.now();
        history.arrives("Before", How.API, now.minus(Duration.ofDays(5)), Stage.WON, now.minus(Duration.ofDays(90)));
        history.arrives("Undated", How.IMPORT, now, Stage.SQL, now);
        catchUp();

        everyPageAnswers();
        assertThat(page("funnel")).contains("2 of 2 leads have times that say nothing");
        assertThat(page("leads?reached=won")).contains("Before");
    }

    /** A month has the weeks that begin in it, and no others. */
    @Test
    void aMonthOfTheFunnelOpensTheLeadsThatItCounts() {
        for (var day = 1; day < 160; day += 3) {
            history.lead("Lead " + day, Channel.CHAT, null, Duration.ofDays(day));
        }

        var rows = Pattern.compile(
                        "(?s)funnel\\?span=half&amp;from=([-0-9]+)&amp;to=([-0-9]+)\">[^<]+</a>.*?>(\\d+)</td>")
                .matcher(page("funnel?span=half").replaceAll("(?s)^.*<tbody>", ""))
                .results()
                .toList();

        assertThat(rows)
                .hasSizeBetween(5, 7)
                .allSatisfy(it -> assertThat(page("funnel?from=" + it.group(1) + "&to=" + it.group(2)))
                        .contains("reached=leads\">" + it.group(3) + "<"));
    }

    @Test
    void eachCurrencyOfTheVelocityOpensItsOwnOpportunities() {
        history.deal("Euro", Duration.ofDays(60), "1000", "EUR", null, false);
        history.deal("Dollar", Duration.ofDays(60), "1000", "USD", null, false);
        history.won("Paid in euros", Duration.ofDays(80), "1000", "EUR");
        history.won("Paid in dollars", Duration.ofDays(80), "1000", "USD");

        assertThat(page("velocity"))
                .contains("stage=opportunity&amp;currency=EUR", "stage=opportunity&amp;currency=USD");
        assertThat(page("leads?span=all&stage=opportunity&currency=EUR"))
                .contains("Euro", "Opportunity, EUR")
                .doesNotContain("Dollar");
        assertThat(page("leads?reached=won&when=happened&currency=USD"))
                .contains("Paid in dollars")
                .doesNotContain("Paid in euros");
        assertThat(page("leads?stage=opportunity&currency=' or true --")).contains("Euro", "Dollar");
    }

    @Test
    void aStayUnderWayOpensTheLeadsThatCameIntoTheStageInThatTime() {
        history.worked("Waiting", "Autumn", Duration.ofDays(30), Stage.SQL);
        history.worked("Waiting for years", "Autumn", Duration.ofDays(800), Stage.SQL);
        var now = Instant.now();
        history.arrives("Undated", How.IMPORT, now, Stage.SQL, now);

        assertThat(page("times")).contains("stage=sql&amp;when=happened&amp;dated=true\">1<");
        assertThat(page("leads?stage=sql&when=happened&dated=true"))
                .contains("Waiting")
                .doesNotContain("Waiting for years", "Undated");
    }

    /** Channels and times of answer are not counted by campaign: then the page must not claim so. */
    @Test
    void aPageThatCannotBeNarrowedDoesNotSayThatItIs() {
        history.worked("Ada", "Autumn", Duration.ofDays(30), Stage.SQL);
        history.worked("Grace", "Spring", Duration.ofDays(30), Stage.SQL);

        assertThat(page("funnel?facet=campaign&value=Autumn")).contains("Only Campaign");
        assertThat(page("sources?facet=campaign&value=Autumn"))
                .doesNotContain("Only Campaign")
                .contains("leads?channel=webinar\">2<");
        assertThat(page("speed?facet=campaign&value=Autumn")).doesNotContain("Only Campaign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=soon&to=2026-01-01",
                "from=2026-02-01",
                "from=2026-02-01&to=2026-01-01",
                "value=Autumn",
                "facet=campaign&value=%00"
            })
    void programsAreToldWhatIsWrongInsteadOfGettingOtherNumbers(String filters) {
        assertThat(browser.get()
                        .uri(URI.create("/api/v1/insight/funnel?" + filters))
                        .header("Authorization", cast.bearer(company.maya())))
                .hasStatus(400);
        assertThat(browser.get()
                        .uri(URI.create("/insight/funnel?" + filters))
                        .with(company.sam().signedIn()))
                .hasStatusOk();
    }

    @Test
    void manyLeadsOfOneDayAreOneBar() {
        for (var i = 0; i < 40; i++) {
            history.lead("Flood " + i, Channel.ADVERTISEMENT, "Spam", Duration.ofHours(2));
        }

        everyPageAnswers();
        assertThat(of(Source.of(Channel.ADVERTISEMENT, "Spam")).counts().all()).isEqualTo(40);
    }

    @Test
    void programsReadTheSameNumbers() {
        history.won("Buyer", Duration.ofDays(90), "1000", "EUR");

        assertThat(api("funnel")).contains("\"won\":1", "\"leads\":1");
        assertThat(api("sources?by=campaign")).contains("[");
        assertThat(api("times")).contains("\"stage\":\"opportunity\"");
        assertThat(api("velocity")).contains("\"currency\":\"EUR\"");
        assertThat(api("responses")).contains("bands");
        assertThat(api("trends")).contains("weeks");
        assertThat(api("forecast")).contains("\"currency\":\"EUR\"");
        assertThat(browser.get()
                        .uri("/api/v1/insight/sources?by=moon")
                        .header("Authorization", cast.bearer(company.maya())))
                .hasStatus(400)
                .bodyText()
                .contains("\"by\"", "campaign");
    }

    @Test
    void aFilterLeavesWhatElseThePageWasAsked() {
        assertThat(page("sources?by=campaign"))
                .contains("name=\"by\" value=\"campaign\"", "/insight/sources?span=quarter&amp;by=campaign");
        assertThat(page("times?stage=opportunity"))
                .contains("name=\"stage\" value=\"opportunity\"", "/insight/times?span=quarter&amp;stage=opportunity");
        assertThat(page("times?stage=%22%3E")).doesNotContain("name=\"stage\"");
    }

    private void everyPageAnswers() {
        PAGES.forEach(it -> assertThat(page(it)).contains("How is this computed?"));
    }

    private String page(String path) {
        return body(browser.get()
                .uri("/insight/" + path)
                .with(company.sam().signedIn())
                .exchange());
    }

    private String api(String path) {
        return body(browser.get()
                .uri("/api/v1/insight/" + path)
                .header("Authorization", cast.bearer(company.maya()))
                .exchange());
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private TrackRecord of(Source source) {
        return company.in(() -> {
            insight.catchUp(_ -> {}, () -> true);
            records.forget();
            return records.of(source).orElseThrow();
        });
    }

    private void catchUp() {
        assertThat(company.in(() -> insight.catchUp(_ -> {}, () -> true))).isTrue();
    }

    private List<String> rows(String table, String sql) {
        return company.in(() ->
                transaction.execute(_ -> jdbc.sql("select it::text from (" + sql + ") as it order by 1 -- of " + table)
                        .param("workspace", company.id().value())
                        .query(String.class)
                        .list()));
    }
}
