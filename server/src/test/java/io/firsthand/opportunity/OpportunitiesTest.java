package io.firsthand.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Replay;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OpportunityTest
class OpportunitiesTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-04T09:30:00Z");
    private static final Terms LINE = Terms.named("Packing line")
            .withAmount(new BigDecimal("12500.50"), "eur")
            .withExpectedClose(LocalDate.of(2026, 9, 30))
            .withStageWords("Proposal");

    private final Opportunities opportunities;
    private final OpportunityPart part;
    private final OpportunityTeller teller;
    private final Leads leads;
    private final Merges merges;
    private final Ledger ledger;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final MockMvcTester browser;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private LeadId lead;

    OpportunitiesTest(
            Opportunities opportunities,
            OpportunityPart part,
            OpportunityTeller teller,
            Leads leads,
            Merges merges,
            Ledger ledger,
            Cast cast,
            JdbcClient jdbc,
            MockMvcTester browser,
            PlatformTransactionManager transactions) {
        this.opportunities = opportunities;
        this.part = part;
        this.teller = teller;
        this.leads = leads;
        this.merges = merges;
        this.ledger = ledger;
        this.cast = cast;
        this.jdbc = jdbc;
        this.browser = browser;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Opportunities " + UUID.randomUUID());
        lead = lead("Grace Hopper");
    }

    @Test
    void theLeadMovesAlongWhereThatIsItsNextStage() {
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        var deal = open(NewOpportunity.open(lead, LINE, MAY));
        assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);

        assertThat(win(deal)).isInstanceOf(Change.Done.class);
        assertThat(stage()).isEqualTo(Stage.WON);

        company.in(() -> opportunities.reopen(
                deal.id(), Opportunities.ANY_VERSION, company.sam().actor()));
        assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);

        company.in(() -> opportunities.lose(
                deal.id(),
                Opportunities.ANY_VERSION,
                null,
                "Too dear",
                company.sam().actor()));
        assertThat(stage()).isEqualTo(Stage.LOST);
        assertThat(kinds())
                .containsExactly(
                        "lead.captured",
                        "stage.changed",
                        "stage.changed",
                        "stage.changed",
                        "opportunity.opened",
                        "stage.changed",
                        "opportunity.won",
                        "stage.changed",
                        "opportunity.reopened",
                        "stage.changed",
                        "opportunity.lost",
                        "stage.changed");
        isSound();
    }

    @Test
    void aLeadThatWentIntoAnotherHasItOpenedThere() {
        var other = lead("Grace B. Hopper");
        company.run(() -> merges.merge(
                leads.get(lead).orElseThrow().contactId(),
                leads.get(other).orElseThrow().contactId(),
                Set.of(),
                true,
                company.sam().actor()));

        var deal = open(NewOpportunity.open(other, LINE, MAY));

        assertThat(deal.lead()).isEqualTo(lead);
        assertThat(company.in(() -> opportunities.of(other))).isEmpty();
    }

    @Test
    void whoeverWinsItSaysForHowMuchInTheSameStep() {
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        var deal = open(NewOpportunity.open(lead, LINE, MAY));

        assertThat(browser.post()
                        .uri("/opportunities/" + deal.id())
                        .with(company.sam().signedIn())
                        .param("version", String.valueOf(deal.version()))
                        .param("name", "Line 4")
                        .param("amount", "17500")
                        .param("currency", "EUR")
                        .param("status", "won")
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(stage()).isEqualTo(Stage.WON);
        assertThat(company.in(() -> opportunities.get(deal.id()))
                        .orElseThrow()
                        .terms()
                        .amount())
                .isEqualByComparingTo("17500");
        isSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
    void anAmountThatNobodyCouldWriteOutIsRefusedAtOnce(String amount) {
        var terms = Terms.named("Line").withAmount(new BigDecimal(amount), "EUR");

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(OpportunityCheck.check(
                                UUID.randomUUID(), NewOpportunity.open(lead, terms, MAY), Instant.now()))
                        .isInstanceOfSatisfying(
                                OpportunityCheck.Checked.Bad.class,
                                it -> assertThat(it.mistakes())
                                        .extracting(mistake -> mistake.field())
                                        .containsExactly("amount")));
    }

    @ParameterizedTest
    @CsvSource({"12000, 12000", "'12,5', 12.5", "12.50, 12.5", "0.125, 0.125", "12.1250, 12.125"})
    void anAmountIsTypedAsPeopleDo(String typed, BigDecimal meant) {
        assertThat(opened(typed)).hasStatus3xxRedirection();
        assertThat(company.in(() -> opportunities.of(lead)).getFirst().terms().amount())
                .isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.000", "999.000", "12.000,50", "1.234.567", "-5", "a lot"})
    void whatCouldBeTwelveOrTwelveThousandIsAskedAgain(String typed) {
        assertThat(opened(typed)).hasStatus(422).bodyText().contains("12500.50", "value=\"" + typed);
        assertThat(company.in(() -> opportunities.of(lead))).isEmpty();
    }

    private MvcTestResult opened(String amount) {
        return browser.post()
                .uri("/leads/" + lead.value() + "/opportunities")
                .with(company.sam().signedIn())
                .param("name", "Line")
                .param("amount", amount)
                .param("currency", "EUR")
                .exchange();
    }

    @Test
    void anInquiryStaysOneWhenAPersonOpensAnOpportunityOnIt() {
        open(NewOpportunity.open(lead, LINE, MAY));

        assertThat(stage()).isEqualTo(Stage.INQUIRY);
        isSound();
    }

    @Test
    void oneOfTwoThatIsStillOpenKeepsTheLeadThere() {
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        var first = open(NewOpportunity.open(lead, LINE, MAY));
        open(NewOpportunity.open(lead, Terms.named("Spare parts"), MAY));

        win(first);

        assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void aFileMayTellOfOneThatWasWonLongAgo() {
        var deals = List.of(
                NewOpportunity.open(lead, LINE, MAY).won(JUNE).withKey(new Arrival.Key("hubspot", "1")),
                NewOpportunity.open(lead("Ada Lovelace"), LINE, MAY)
                        .lost(JUNE, "Competitor")
                        .withKey(new Arrival.Key("hubspot", "2")));

        assertThat(takeAll(deals)).hasOnlyElementsOfType(Opening.Opened.class);
        assertThat(takeAll(deals)).hasOnlyElementsOfType(Opening.Unchanged.class);
        var shown = company.in(() -> leads.get(lead)).orElseThrow();
        assertThat(shown.stage()).isEqualTo(Stage.WON);
        assertThat(shown.stageSince()).isEqualTo(JUNE);
        assertThat(company.in(() -> leads.stages(lead)))
                .extracting(it -> it.stage().id())
                .containsExactly("inquiry", "opportunity", "won");
        isSound();
    }

    @Test
    void theSameKeyWithOtherTermsIsAChange() {
        var key = new Arrival.Key("hubspot", "1");
        takeAll(List.of(NewOpportunity.open(lead, LINE, MAY).withKey(key)));

        var again = takeAll(List.of(NewOpportunity.open(lead, LINE.withStageWords("Contract"), MAY)
                .withKey(key)
                .won(JUNE)));

        assertThat(again).hasOnlyElementsOfType(Opening.Changed.class);
        assertThat(company.in(() -> opportunities.of(lead)))
                .singleElement()
                .satisfies(it -> assertThat(it.terms().stageWords()).isEqualTo("Contract"));
        assertThat(kinds())
                .containsExactly(
                        "lead.captured",
                        "opportunity.opened",
                        "stage.changed",
                        "opportunity.changed",
                        "opportunity.won",
                        "stage.changed");
        isSound();
    }

    @Test
    void anUndoneImportLeavesTheLeadWhereItStoodAndKeepsWhatWasEdited() {
        var batch = UUID.randomUUID();
        var edited = lead("Ada Lovelace");
        var taken = takeAll(List.of(
                NewOpportunity.open(lead, LINE, MAY)
                        .won(JUNE)
                        .withKey(new Arrival.Key("hubspot", "1"))
                        .ofBatch(batch),
                NewOpportunity.open(edited, LINE, MAY)
                        .withKey(new Arrival.Key("hubspot", "2"))
                        .ofBatch(batch)));
        var second = ((Opening.Opened) taken.getLast()).opportunity();
        company.in(() -> opportunities.change(
                second.id(), 1, Terms.named("Another"), company.sam().actor()));

        assertThat(withdrawBatch(batch)).isEqualTo(1);
        assertThat(withdrawBatch(batch)).isZero();
        assertThat(stage()).isEqualTo(Stage.INQUIRY);
        assertThat(company.in(() -> opportunities.of(lead))).isEmpty();
        assertThat(company.in(() -> opportunities.editedOfBatch(batch)))
                .extracting(Opportunity::id)
                .containsExactly(second.id());
        isSound();
    }

    @Test
    void theLeadStandsWhereTheOpportunitiesThatAreLeftSayOnceOneIsTakenBack() {
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        var won = open(NewOpportunity.open(lead, LINE, MAY));
        win(won);
        open(NewOpportunity.open(lead, Terms.named("Spare parts"), MAY).lost(JUNE, "Too dear"));
        assertThat(stage()).isEqualTo(Stage.WON);

        company.run(() -> opportunities.withdraw(
                List.of(won.id()), "Mistake", company.sam().actor()));
        assertThat(stage()).isEqualTo(Stage.LOST);

        company.run(() -> opportunities.restore(
                List.of(won.id()), "After all", company.sam().actor()));
        assertThat(stage()).isEqualTo(Stage.WON);
        isSound();
    }

    @Test
    void onceAllAreTakenBackOneByOneTheLeadStandsWhereItStoodBeforeThem() {
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        var first = open(NewOpportunity.open(lead, LINE, MAY));
        var second = open(NewOpportunity.open(lead, Terms.named("Spare parts"), MAY));

        for (var it : List.of(first, second)) {
            assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);
            company.run(() -> opportunities.withdraw(
                    List.of(it.id()), "Mistake", company.sam().actor()));
        }

        assertThat(stage()).isEqualTo(Stage.SQL);
        isSound();
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsStale() {
        var deal = open(NewOpportunity.open(lead, LINE, MAY));
        win(deal);

        assertThat(company.in(() -> opportunities.change(
                        deal.id(),
                        deal.version(),
                        Terms.named("x"),
                        company.sam().actor())))
                .isInstanceOf(Change.Stale.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, EUR, amount NOT_AN_AMOUNT",
        "1.00001, EUR, amount NOT_AN_AMOUNT",
        "1, EURO, currency NOT_A_CURRENCY",
        "1, , currency MISSING",
    })
    void anAmountHasACurrency(BigDecimal amount, String currency, String reason) {
        var opening = company.in(() -> opportunities.open(
                NewOpportunity.open(lead, LINE.withAmount(amount, currency), MAY),
                company.sam().actor()));

        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.field() + " " + mistake.reason())
                                .containsExactly(reason));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappensTheTablesFollowFromTheFacts(long seed) {
        var random = new Random(seed);
        var known = new ArrayList<UUID>();
        moveTo(Stage.MQL, Stage.SAL, Stage.SQL);
        for (var step = 0; step < 60; step++) {
            if (known.isEmpty() || random.nextInt(5) == 0) {
                known.add(open(NewOpportunity.open(lead, LINE, MAY)).id());
            }
            var id = known.get(random.nextInt(known.size()));
            var sam = company.sam().actor();
            company.in(() -> switch (random.nextInt(7)) {
                case 0 -> opportunities.win(id, Opportunities.ANY_VERSION, null, sam);
                case 1 -> opportunities.lose(id, Opportunities.ANY_VERSION, JUNE, "Budget", sam);
                case 2 -> opportunities.reopen(id, Opportunities.ANY_VERSION, sam);
                case 3 -> opportunities.withdraw(List.of(id), "Mistake", sam);
                case 4 -> opportunities.restore(List.of(id), null, sam);
                default ->
                    opportunities.change(
                            id,
                            Opportunities.ANY_VERSION,
                            LINE.withAmount(BigDecimal.valueOf(random.nextInt(3)), "USD"),
                            sam);
            });
        }
        isSound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount = 1000000
            currency = 'USD'
            name = 'Another'
            expected_close = '2030-01-01'
            stage_words = 'Won'
            status = 'won'
            opened_at = now()
            withdrawn_at = now()
            """)
    void anEditBehindOurBackShows(String edit) {
        open(NewOpportunity.open(lead, LINE, MAY));

        CurrentWorkspace.run(
                company.id(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update opportunity set " + edit).update()));

        assertThat(differences()).isEqualTo(1);
    }

    @Test
    void theTimelineTellsOfIt() {
        open(NewOpportunity.open(lead, LINE, MAY));
        var item = company.in(() -> leads.timeline(lead)).getLast();

        assertThat(teller.tell(item, Map.of(), Locale.ENGLISH).orElseThrow().title())
                .isEqualTo("Opportunity opened: Packing line · EUR 12,500.50");
        assertThat(teller.tell(item, Map.of(), Locale.GERMAN).orElseThrow().title())
                .isEqualTo("Verkaufschance eröffnet: Packing line · 12.500,50 EUR");
    }

    private Opportunity open(NewOpportunity it) {
        var opening = company.in(() -> opportunities.open(it, company.sam().actor()));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).opportunity();
    }

    private Change win(Opportunity it) {
        return company.in(() ->
                opportunities.win(it.id(), it.version(), null, company.sam().actor()));
    }

    private List<Opening> takeAll(List<NewOpportunity> many) {
        return company.in(() -> opportunities.takeAll(many, company.maya().actor()));
    }

    private int withdrawBatch(UUID batch) {
        return company.in(() ->
                opportunities.withdrawBatch(batch, "Undone", company.maya().actor()));
    }

    private void moveTo(Stage... stages) {
        for (var stage : stages) {
            company.in(() -> leads.move(
                    lead, Leads.ANY_VERSION, stage, null, company.sam().actor()));
        }
    }

    private Stage stage() {
        return company.in(() -> leads.get(lead)).orElseThrow().stage();
    }

    private List<String> kinds() {
        return company.in(() -> ledger.of(lead.value())).stream()
                .map(it -> it.kind().name())
                .toList();
    }

    private void isSound() {
        assertThat(differences()).isZero();
        assertThat(company.in(() -> Replay.compare(
                        leads.recorded(lead).orElseThrow(), leads.shown(lead).orElseThrow())))
                .isEmpty();
    }

    private int differences() {
        return company.in(() -> part.differences(lead, ledger.of(lead.value()))).size();
    }

    private LeadId lead(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, MAY.minusSeconds(3600), null, null));
        return switch (company.in(() -> leads.create(arrival, company.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
