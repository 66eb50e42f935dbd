package io.firsthand.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Progress.State;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Permission;
import io.firsthand.lead.BulkChange;
import io.firsthand.lead.BulkChanges;
import io.firsthand.lead.BulkOutcome;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Ledger;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class BuyingTest {

    private final Handover handover;
    private final Buying buying;
    private final Evaluations evaluations;
    private final SecondLooks looks;
    private final Leads leads;
    private final BulkChanges bulk;
    private final Opportunities opportunities;
    private final BuyingPart part;
    private final Ledger ledger;
    private final Clock clock;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;
    private LeadId silent;
    private LeadId active;
    private CompanyId company;
    private LocalDate later;

    BuyingTest(
            Handover handover,
            Buying buying,
            Evaluations evaluations,
            SecondLooks looks,
            Leads leads,
            BulkChanges bulk,
            Opportunities opportunities,
            BuyingPart part,
            Ledger ledger,
            Clock clock,
            Cast cast,
            MockMvcTester browser) {
        this.handover = handover;
        this.buying = buying;
        this.evaluations = evaluations;
        this.looks = looks;
        this.leads = leads;
        this.bulk = bulk;
        this.opportunities = opportunities;
        this.part = part;
        this.ledger = ledger;
        this.clock = clock;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        silent = handover.qualified(parley, "Grace Hopper");
        active = handover.qualified(parley, "Jean Bartik");
        company = Objects.requireNonNull(lead(silent).company()).id();
        later = LocalDate.now(clock).plusDays(40);
    }

    @Test
    void theCompanyIsMoreThanTheSumOfItsLeads() {
        assertThat(standing().progress().state()).isEqualTo(State.NO_SIGN);
        signals(active, Signal.Kind.EXPLICIT, "pricing");
        signals(active, Signal.Kind.EXPLICIT, "pricing");
        signals(silent, Signal.Kind.ENGAGEMENT, "visit");
        assertThat(standing().progress().state()).isEqualTo(State.EXPLORING);
        assertThat(standing().intensity().value())
                .as("the same of a day counts once")
                .isBetween(5.9, 7.0);
        assertThat(standing().waking()).isTrue();
        signals(silent, Signal.Kind.EXPLICIT, "demo");
        assertThat(standing().progress().state()).isEqualTo(State.EVALUATING);

        var sam = parley.company().sam();
        assertThat(get(sam, "/companies/" + company.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Evaluating", "Asked for prices", "Jean Bartik", "Waking up", "intensity");
        assertThat(get(sam, "/leads/" + silent.value())).bodyText().contains("How far Flow-Matic is");
        assertThat(api("/api/v1/companies/" + company.value() + "/buying"))
                .hasStatusOk()
                .bodyText()
                .contains("\"evaluating\"", "pricing", "\"waking\":true");
    }

    @Test
    void whatIsLearntIsWrittenOnceKeptAsHistoryAndEvidenced() {
        var sam = parley.company().sam();
        var uri = "/companies/" + company.value() + "/evaluation";
        assertThat(get(sam, uri)).hasStatusOk().bodyText().contains("own words");
        assertThat(post(sam, uri, Map.of("problem", "Line 3 stops each Friday", "deciding_on", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3 stops each Friday");
        assertThat(post(sam, uri, Map.of("problem", "Line 3 stops", "deciding_on", "+12026-01-01")))
                .as("the slip of a hand")
                .hasStatus(422)
                .bodyText()
                .contains("Line 3 stops", "+12026-01-01");
        var typed = Map.of(
                "problem", "Line 3 stops each Friday",
                "deciding_on", later.toString(),
                "criteria", "Speed\nService\nSpeed",
                "step.0.text", "Trial",
                "risk.career.text", "Blamed for a standstill",
                "risk.career.reducer", "A reference visit");
        assertThat(post(sam, uri, typed)).hasStatus3xxRedirection();
        assertThat(history()).hasSize(5);
        post(sam, uri, typed);
        assertThat(history()).as("nothing new").hasSize(5);
        assertThat(standing().progress().state()).isEqualTo(State.DECIDING);
        assertThat(get(sam, "/companies/" + company.value()))
                .bodyText()
                .contains("Line 3 stops each Friday", "Blamed for a standstill", "Trial");

        assertThat(patch(
                        "/api/v1/companies/" + company.value() + "/evaluation",
                        "{\"problem\":null,\"slip\":\"Holidays\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Holidays", "Service")
                .doesNotContain("Friday");
        assertThat(patch("/api/v1/companies/" + company.value() + "/evaluation", "{\"mood\":\"good\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("mood", "status_quo");
        assertThat(get(sam, "/leads/" + active.value())).bodyText().contains("Line 3 stops each Friday");
        assertThat(differences(active)).isEmpty();
        assertThat(differences(silent)).isEmpty();
    }

    @Test
    void twoWhoWriteAtOnceBothAreKept() throws Exception {
        var sam = parley.company().sam();
        var uri = "/companies/" + company.value() + "/evaluation";
        var opened = new HashMap<String, String>();
        var page = get(sam, uri).getResponse().getContentAsString();
        Pattern.compile("name=\"(as-opened[^\"]*)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(it -> opened.put(it.group(1), it.group(2)));
        assertThat(opened).isNotEmpty();
        post(sam, uri, Map.of("problem", "Line 3 stops each Friday"));

        opened.put("problem", "");
        opened.put("slip", "Holidays");
        assertThat(post(parley.company().maya(), uri, opened)).hasStatus3xxRedirection();

        assertThat(get(sam, uri)).bodyText().contains("Line 3 stops each Friday</textarea>", "Holidays");
    }

    @Test
    void whoDisqualifiesAtALivingCompanySeesWhyNotAndKeepsTheLead() {
        var handoff = handover.accepted(parley, silent);
        var sam = parley.company().sam();
        var uri = "/handoffs/" + handoff.id() + "/disqualification";
        signals(active, Signal.Kind.EXPLICIT, "pricing");
        learn(Field.DECIDING_ON, later.toString());

        assertThat(post(sam, uri, Map.of("why", "no_need")))
                .hasStatus(409)
                .bodyText()
                .contains("Flow-Matic goes on", "It wants to decide by", "Jean Bartik", "Return to nurture");
        assertThat(state(handoff)).isEqualTo(HandoffState.ACCEPTED);
        assertThat(post(
                        sam,
                        "/handoffs/" + handoff.id() + "/return",
                        Map.of(
                                "secondLook",
                                "seen",
                                "reason",
                                "Silent",
                                "bringsBack",
                                "A request",
                                "until",
                                later.toString())))
                .hasStatus3xxRedirection();
        assertThat(lead(silent).stage()).isEqualTo(Stage.NURTURE);
        assertThat(counts().kept()).isEqualTo(1);
        assertThat(get(sam, "/second-looks")).hasStatusOk().bodyText().contains("Grace Hopper", "One lead was kept");
        assertThat(get(sam, "/leads/" + silent.value())).bodyText().contains("Kept after a second look");
        assertThat(differences(silent)).isEmpty();

        moves(silent, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);
        assertThat(counts().keptOpportunities()).isEqualTo(1);
    }

    @Test
    void whoSawItMayGiveUpAllTheSameAndThatIsKept() {
        var handoff = handover.accepted(parley, silent);
        var sam = parley.company().sam();
        signals(active, Signal.Kind.EXPLICIT, "demo");
        var uri = "/handoffs/" + handoff.id() + "/disqualification";
        assertThat(post(sam, uri, Map.of("why", "no_fit")))
                .as("no second look changes that")
                .hasStatus3xxRedirection();
        handover.undo(parley, handoff.id());
        post(sam, uri, Map.of("why", "bad_timing"));
        assertThat(post(sam, uri, Map.of("why", "bad_timing", "secondLook", "seen")))
                .hasStatus3xxRedirection();
        assertThat(state(handoff)).isEqualTo(HandoffState.DISQUALIFIED);
        assertThat(counts().gaveUp()).isEqualTo(1);
        assertThat(counts().shown()).isEqualTo(1);
        assertThat(differences(silent)).isEmpty();
    }

    @Test
    void aDeadCompanyIsGivenUpAtOnce() {
        var handoff = handover.accepted(parley, silent);
        assertThat(post(
                        parley.company().sam(),
                        "/handoffs/" + handoff.id() + "/disqualification",
                        Map.of("why", "no_need")))
                .hasStatus3xxRedirection();
        assertThat(counts().shown()).isZero();
    }

    @Test
    void pageBoardAndManyAtOnceAskToo() {
        var sam = parley.company().sam();
        signals(active, Signal.Kind.EXPLICIT, "demo");
        var uri = "/leads/" + silent.value();
        assertThat(post(sam, uri + "/stage", Map.of("stage", "disqualified")))
                .hasStatus(409)
                .bodyText()
                .contains("Flow-Matic goes on");
        assertThat(post(sam, uri + "/place", Map.of("stage", "disqualified"))).hasStatus(409);
        var many = parley.company()
                .in(() -> bulk.change(List.of(silent), new BulkChange.Move(Stage.DISQUALIFIED), sam.actor()));
        assertThat(many).extracting(BulkOutcome::result).containsExactly(BulkOutcome.Result.SECOND_LOOK);
        assertThat(post(sam, uri + "/stage", Map.of("stage", "nurture", "secondLook", "seen")))
                .hasStatus3xxRedirection();
        assertThat(lead(silent).stage()).isEqualTo(Stage.NURTURE);
        assertThat(counts().kept()).isEqualTo(1);
    }

    @Test
    void aCardDroppedWhereItIsGivenUpLeadsToTheSecondLookAndAStaleOneDoesNot() {
        signals(active, Signal.Kind.EXPLICIT, "demo");
        var uri = "/leads/" + silent.value() + "/place";
        var sam = parley.company().sam();
        assertThat(browser.post()
                        .uri(uri)
                        .with(sam.signedIn())
                        .header("X-Board", "card")
                        .param("stage", "disqualified")
                        .param("was", lead(silent).stage().id()))
                .hasStatus(409)
                .hasHeader("X-Second-Look", "true");
        assertThat(post(sam, uri, Map.of("stage", "disqualified", "was", "won")))
                .as("somebody else moved it")
                .hasStatus3xxRedirection();
        assertThat(post(sam, uri, Map.of("stage", "won")))
                .as("no step from here")
                .hasStatus3xxRedirection();
        assertThat(post(sam, uri, Map.of("stage", "disqualified", "secondLook", "seen")))
                .hasStatus3xxRedirection();
        assertThat(lead(silent).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(counts().gaveUp()).isEqualTo(1);
    }

    @Test
    void whoLosesAnOpportunityAtALivingCompanyMayEndItAndKeepTheLead() {
        var sam = parley.company().sam();
        moves(silent, Stage.SAL, Stage.SQL);
        var id = opens(silent);
        signals(active, Signal.Kind.EXPLICIT, "pricing");
        var uri = "/opportunities/" + id;
        assertThat(post(sam, uri + "/status", Map.of("status", "lost", "lostReason", "Lost to Acme")))
                .as("no second look changes that")
                .hasStatus3xxRedirection();
        post(sam, uri + "/status", Map.of("status", "open"));
        assertThat(post(sam, uri + "/status", Map.of("status", "lost", "lostReason", "Bad timing")))
                .hasStatus(409)
                .bodyText()
                .contains("Flow-Matic goes on", "Bad timing");
        assertThat(post(sam, uri + "/nurture", Map.of("secondLook", "seen", "reason", "Bad timing")))
                .hasStatus3xxRedirection();
        assertThat(lead(silent).stage()).isEqualTo(Stage.NURTURE);
        assertThat(counts().kept()).isEqualTo(1);
        assertThat(differences(silent)).isEmpty();
        assertThat(get(sam, "/second-looks.csv"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("Grace Hopper", "bad_timing", "kept");
        assertThat(api("/api/v1/second-looks.csv")).hasStatusOk().bodyText().contains("asked_at", "Flow-Matic");
    }

    private UUID opens(LeadId lead) {
        var wish = NewOpportunity.open(lead, Terms.named("Line 3"), clock.instant());
        return parley.company().in(() -> opportunities.open(wish, Handover.samActs(parley)))
                        instanceof Opening.Opened(var it)
                ? it.id()
                : UUID.randomUUID();
    }

    @Test
    void programsAreToldWhyNotUntilTheySayThatTheySawIt() {
        var handoff = handover.accepted(parley, silent);
        signals(active, Signal.Kind.EXPLICIT, "demo");
        var uri = "/api/v1/handoffs/" + handoff.id() + "/answer";
        var body = "{\"do\":\"disqualify\",\"why\":\"no_need\"}";
        assertThat(send(uri, body)).hasStatus(409).bodyText().contains("evidence", "asked for something once");
        assertThat(send(uri + "?secondLook=seen", body)).hasStatusOk();
        assertThat(counts().gaveUp()).isEqualTo(1);
        assertThat(api("/api/v1/second-looks")).hasStatusOk().bodyText().contains("gave_up", "no_interest");
    }

    private Standing standing() {
        return parley.company().in(() -> buying.of(company));
    }

    private SecondLook.Counts counts() {
        return parley.company().in(looks::counts);
    }

    private List<?> history() {
        return parley.company().in(() -> evaluations.history(company));
    }

    private void learn(Field field, Object value) {
        parley.company()
                .run(() -> evaluations.learn(company, active, Map.of(field, value), null, Handover.samActs(parley)));
    }

    private void signals(LeadId lead, Signal.Kind kind, String name) {
        parley.company()
                .run(() -> leads.recordSignal(
                        lead,
                        new Signal(kind, name, clock.instant().minus(Duration.ofMinutes(1))),
                        Handover.samActs(parley)));
    }

    private void moves(LeadId lead, Stage... stages) {
        for (var stage : stages) {
            parley.company().run(() -> leads.move(lead, Leads.ANY_VERSION, stage, null, Handover.samActs(parley)));
        }
    }

    private Lead lead(LeadId id) {
        return handover.lead(parley, id);
    }

    private HandoffState state(Handoff it) {
        return handover.now(parley, it.id()).state();
    }

    private List<?> differences(LeadId lead) {
        return parley.company().in(() -> part.differences(lead, ledger.of(lead.value())));
    }

    private MvcTestResult get(Member who, String uri) {
        return browser.get().uri(uri).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(Member who, String uri, Map<String, String> typed) {
        var request = browser.post().uri(uri).with(who.signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult api(String uri) {
        return browser.get()
                .uri(uri)
                .header("Authorization", cast.bearer(parley.company().sam(), Permission.READ_LEADS))
                .exchange();
    }

    private MvcTestResult send(String uri, String json) {
        return browser.post()
                .uri(uri)
                .header("Authorization", cast.bearer(parley.company().sam(), Permission.WRITE_LEADS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult patch(String uri, String json) {
        return browser.patch()
                .uri(uri)
                .header("Authorization", cast.bearer(parley.company().sam(), Permission.WRITE_LEADS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
