package io.firsthand.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.Ledger;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TouchTest
class TouchesTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Touches touches;
    private final TouchPart part;
    private final TouchTeller teller;
    private final Leads leads;
    private final Ledger ledger;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private LeadId lead;

    TouchesTest(
            Touches touches,
            TouchPart part,
            TouchTeller teller,
            Leads leads,
            Ledger ledger,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.touches = touches;
        this.part = part;
        this.teller = teller;
        this.leads = leads;
        this.ledger = ledger;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Touches " + UUID.randomUUID());
        lead = lead("Grace Hopper");
    }

    @ParameterizedTest
    @CsvSource({
        "call, outbound, reached, true",
        "call, outbound, attempted, true",
        "email, outbound, attempted, true",
        "call, outbound, failed, false",
        "call, inbound, reached, true",
        "call, inbound, missed, false",
        "email, inbound, reached, false",
        "message, inbound, reached, false",
        "meeting, inbound, reached, true",
    })
    void anAttemptOfOursIsAResponseButNotWhatTheBuyerSends(
            String medium, String direction, String outcome, boolean isResponse) {
        log(NewTouch.of(
                lead,
                Medium.of(medium).orElseThrow(),
                Direction.of(direction).orElseThrow(),
                Touch.Outcome.of(outcome).orElseThrow(),
                MAY));

        assertThat(company.in(() -> touches.firstResponse(lead)).isPresent()).isEqualTo(isResponse);
    }

    @Test
    void theFirstHumanOneIsTheFirstResponse() {
        log(call(MAY).automatic());
        var second = log(call(MAY.plusSeconds(60)));
        log(call(MAY.plusSeconds(120)));

        assertThat(company.in(() -> touches.firstResponse(lead)))
                .get()
                .extracting(Touch::id)
                .isEqualTo(second.id());
    }

    @Test
    void oneThatWasTakenBackNoLongerCountsUntilItIsPutBack() {
        var touch = log(call(MAY).withNote("Budget in May"));

        assertThat(withdraw(touch)).isEqualTo(1);
        assertThat(withdraw(touch)).isZero();
        assertThat(company.in(() -> touches.of(lead, 10))).isEmpty();
        assertThat(company.in(() -> touches.firstResponse(lead))).isEmpty();
        assertThat(differences()).isZero();

        company.in(
                () -> touches.restore(List.of(touch.id()), null, company.sam().actor()));

        assertThat(company.in(() -> touches.of(lead, 10))).hasSize(1);
        assertThat(differences()).isZero();
        assertThat(company.in(() -> ledger.of(lead.value())))
                .extracting(it -> it.kind().name())
                .containsExactly("lead.captured", "touch.logged", "touch.withdrawn", "touch.restored");
    }

    @Test
    void aFileIsTakenOnceAndCanComeAgainAfterItsUndo() {
        var batch = UUID.randomUUID();
        var other = lead("Ada Lovelace");
        var file = IntStream.range(0, 300)
                .mapToObj(i -> NewTouch.of(
                                i % 2 == 0 ? lead : other,
                                Medium.EMAIL,
                                Direction.OUTBOUND,
                                Touch.Outcome.ATTEMPTED,
                                MAY.plusSeconds(i))
                        .by(null, "Somebody Past")
                        .withKey(new Arrival.Key("hubspot", "activity-" + i))
                        .ofBatch(batch))
                .toList();

        assertThat(takeAll(file)).hasOnlyElementsOfType(Logging.Logged.class);
        assertThat(takeAll(file)).hasOnlyElementsOfType(Logging.Unchanged.class);
        assertThat(company.in(() -> touches.count(lead))).isEqualTo(150);
        assertThat(company.in(() -> touches.firstResponses(List.of(lead, other))))
                .hasSize(2);
        assertThat(differences()).isZero();

        assertThat(company.in(() ->
                        touches.withdrawBatch(batch, "Undone", company.maya().actor())))
                .isEqualTo(300);
        assertThat(company.in(() ->
                        touches.withdrawBatch(batch, "Undone", company.maya().actor())))
                .isZero();
        assertThat(company.in(() -> touches.count(lead))).isZero();
        assertThat(takeAll(file)).hasOnlyElementsOfType(Logging.Logged.class);
        assertThat(differences()).isZero();
    }

    @Test
    void whatIsRefusedSaysWhyAndHurtsNoOther() {
        var twice = call(MAY).withKey(new Arrival.Key("crm", "1"));
        var outcomes = takeAll(List.of(
                call(Instant.parse("2199-01-01T00:00:00Z")),
                NewTouch.of(new LeadId(UUID.randomUUID()), Medium.CALL, Direction.OUTBOUND, Touch.Outcome.REACHED, MAY),
                twice,
                twice,
                call(MAY).by(new io.firsthand.identity.PersonId(UUID.randomUUID()), null)));

        assertThat(reasons(outcomes.get(0))).containsExactly("at TOO_LATE");
        assertThat(reasons(outcomes.get(1))).containsExactly("lead UNKNOWN_LEAD");
        assertThat(outcomes.get(2)).isInstanceOf(Logging.Logged.class);
        assertThat(outcomes.get(3)).isInstanceOf(Logging.Unchanged.class);
        assertThat(reasons(outcomes.get(4))).containsExactly("by UNKNOWN_PERSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome = 'missed'
            at = at - interval '1 day'
            by_name = 'Somebody Else'
            note = 'Loves us'
            human = false
            withdrawn_at = now()
            """)
    void anEditBehindOurBackShows(String edit) {
        log(call(MAY).withNote("Budget in May"));
        assertThat(differences()).isZero();

        CurrentWorkspace.run(
                company.id(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update touch set " + edit).update()));

        assertThat(differences()).isEqualTo(1);
    }

    @Test
    void theTimelineTellsOfIt() {
        log(call(MAY).by(null, "Somebody Past").withNote("Budget in May"));

        var item = company.in(() -> leads.timeline(lead)).getLast();

        assertThat(teller.tell(item, java.util.Map.of(), Locale.ENGLISH).orElseThrow())
                .isEqualTo(new io.firsthand.lead.LeadTeller.Told(
                        "Call: Reached · Somebody Past", List.of(), "Budget in May"));
        assertThat(teller.tell(item, java.util.Map.of(), Locale.GERMAN)
                        .orElseThrow()
                        .title())
                .isEqualTo("Anruf: Erreicht · Somebody Past");
    }

    private NewTouch call(Instant at) {
        return NewTouch.of(lead, Medium.CALL, Direction.OUTBOUND, Touch.Outcome.REACHED, at);
    }

    private Touch log(NewTouch touch) {
        var logging = company.in(() -> touches.log(touch, company.sam().actor()));
        assertThat(logging).isInstanceOf(Logging.Logged.class);
        return ((Logging.Logged) logging).touch();
    }

    private List<Logging> takeAll(List<NewTouch> many) {
        return company.in(() -> touches.takeAll(many, company.maya().actor()));
    }

    private int withdraw(Touch touch) {
        return company.in(
                () -> touches.withdraw(List.of(touch.id()), null, company.sam().actor()));
    }

    private int differences() {
        return company.in(() -> part.differences(lead, ledger.of(lead.value()))).size();
    }

    private static List<String> reasons(Logging logging) {
        return logging instanceof Logging.Refused(var mistakes)
                ? mistakes.stream().map(TouchesTest::inWords).toList()
                : List.of();
    }

    private static String inWords(Mistake it) {
        return it.field() + " " + it.reason();
    }

    private LeadId lead(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, null));
        return switch (company.in(() -> leads.create(arrival, company.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
