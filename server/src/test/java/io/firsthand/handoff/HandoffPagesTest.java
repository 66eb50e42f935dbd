package io.firsthand.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.definition.Terms;
import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.mail.Mails;
import io.firsthand.routing.Absences;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class HandoffPagesTest {

    private final Handover handover;
    private final Mails mails;
    private final Absences absences;
    private final MockMvcTester browser;
    private Parley parley;
    private LeadId lead;

    HandoffPagesTest(Handover handover, Mails mails, Absences absences, MockMvcTester browser) {
        this.handover = handover;
        this.mails = mails;
        this.absences = absences;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        lead = handover.qualified(parley, "Grace Hopper");
    }

    @Test
    void theInboxShowsWhatIsWithMeAndAcceptsIt() {
        assertThat(get("/inbox")).hasStatusOk().bodyText().contains("Nothing is with you");
        var it = handover.offered(parley, lead);
        assertThat(get("/inbox")).hasStatusOk().bodyText().contains("Grace Hopper", "Missing: What was said, Phone");

        assertThat(post("/handoffs/" + it.id() + "/acceptance", Map.of("back", "/inbox")))
                .hasStatus3xxRedirection();

        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.ACCEPTED);
        assertThat(get("/leads/" + lead.value())).hasStatusOk().bodyText().contains("with Sam");
        assertThat(post("/handoffs/" + it.id() + "/undo", Map.of())).hasStatus3xxRedirection();
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.OFFERED);
    }

    @Test
    void whatHappensByItselfIsToldOnceAlsoWhereTwoPromisesEndAtOneTime() {
        var reminds = List.of(new LadderStep(new When.Percent(50), What.REMIND));
        parley = handover.opens(new Terms(240, 240, 2, "The head of sales").withLadder(reminds));
        lead = handover.qualified(parley, "Grace Hopper");
        handover.offered(parley, lead);

        assertThat(get("/leads/" + lead.value())).bodyText().containsOnlyOnce("reminder to whoever has it");
    }

    @Test
    void whatBeginsInTheInboxEndsThere() {
        var it = handover.accepted(parley, lead);
        var here = "/inbox?handoff=" + it.id();
        var carried = "back=%2Finbox%3Fhandoff%3D" + it.id();
        assertThat(get("/inbox"))
                .bodyText()
                .contains(
                        "/leads/" + lead.value() + "/touches?" + carried,
                        "/leads/" + lead.value() + "/opportunities?" + carried,
                        "/handoffs/" + it.id() + "/return?" + carried);

        assertThat(get("/leads/" + lead.value() + "/touches?" + carried))
                .bodyText()
                .contains("value=\"" + here + "\"", "href=\"" + here + "\"");
        assertThat(post(
                        "/leads/" + lead.value() + "/touches",
                        Map.of("medium", "call", "direction", "outbound", "outcome", "reached", "back", here)))
                .hasHeader("Location", here);
        assertThat(post("/handoffs/" + it.id() + "/qualification", Map.of("back", here)))
                .hasHeader("Location", here);
        assertThat(post("/leads/" + lead.value() + "/opportunities", Map.of("name", "Line 4", "back", here)))
                .hasHeader("Location", here);
        var deal = Pattern.compile("/opportunities/[0-9a-f-]{36}").matcher(bodyOf(get("/inbox")));
        assertThat(deal.find()).isTrue();
        assertThat(get(deal.group() + "?" + carried)).hasStatusOk().bodyText().contains("value=\"" + here + "\"");
        assertThat(post(deal.group() + "/status", Map.of("status", "won", "back", "https://elsewhere.example")))
                .as("never to another site")
                .hasHeader("Location", "/leads/" + lead.value());
    }

    @Test
    void whoLeadsSalesLooksIntoTheInboxesOfTheirsAndWhoDoesNotSeesOnlyTheirOwn() {
        handover.offered(parley, lead);
        var sams = "/inbox?person=" + Handover.sam(parley).value();

        assertThat(as(parley.saul(), "/inbox")).bodyText().contains("Whose inbox", "Sam Sales (1)", "Mine (0)");
        assertThat(as(parley.saul(), sams)).bodyText().contains("Inbox of Sam Sales", "Grace Hopper", "/acceptance");
        assertThat(as(parley.mira(), sams))
                .as("marketing looks, and does not answer for sales")
                .bodyText()
                .contains("Grace Hopper")
                .doesNotContain("/acceptance");
        assertThat(as(parley.company().maya(), sams)).hasStatus(404);
        assertThat(as(parley.company().maya(), "/inbox")).bodyText().doesNotContain("Whose inbox");
    }

    @Test
    void nothingTypedIsLostWhenAnAnswerIsNotTaken() {
        var it = handover.accepted(parley, lead);

        assertThat(post("/handoffs/" + it.id() + "/return", Map.of("reason", "Not this year", "until", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("Not this year");
        assertThat(post("/handoffs/" + it.id() + "/disqualification", Map.of("why", "unable_to_reach")))
                .hasStatus(422)
                .bodyText()
                .contains("2 attempts");
        assertThat(get("/handoffs/" + it.id() + "/rejection")).hasStatusOk();
        assertThat(get("/handoffs/" + it.id() + "/return"))
                .as("proposes when to look again")
                .bodyText()
                .containsPattern("value=\"20\\d\\d-\\d\\d-\\d\\d\"");
        assertThat(post("/handoffs/" + it.id() + "/rejection", Map.of("kind", "procedural")))
                .hasStatus3xxRedirection();
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.ACCEPTED);
    }

    @Test
    void theOfferPageNamesWhatIsMissing() {
        var maya = parley.company().maya();
        assertThat(browser.get()
                        .uri("/leads/" + lead.value() + "/handoff")
                        .with(maya.signedIn())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("What was said", "Phone", "Fill it in");
        parley.company().run(() -> {
            var today = LocalDate.now(ZoneOffset.UTC);
            absences.note(Handover.sam(parley), today.minusDays(2), today.plusDays(9), Handover.samActs(parley));
        });
        assertThat(browser.get()
                        .uri("/leads/" + lead.value() + "/handoff")
                        .with(maya.signedIn())
                        .exchange())
                .bodyText()
                .contains("Sam Sales (away until ");
        assertThat(browser.post()
                        .uri("/leads/" + lead.value() + "/handoff")
                        .with(maya.signedIn())
                        .param("person", Handover.sam(parley).value().toString())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get("/inbox")).hasStatusOk().bodyText().contains("Grace Hopper");
    }

    @Test
    void aDisputeIsDecidedWithWords() {
        var it = handover.offered(parley, lead);
        handover.reply(parley, it.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "budget", "They rent"));

        assertThat(get("/disputes")).hasStatusOk().bodyText().contains("Grace Hopper", "Is it budget?", "They rent");
        assertThat(get("/disputes"))
                .as("each has a label of its own")
                .bodyText()
                .contains("for=\"f-decision-" + it.id(), "id=\"f-decision-" + it.id());
        assertThat(post("/handoffs/" + it.id() + "/dispute", Map.of("standing", "upheld")))
                .hasStatus(422);
        assertThat(post("/handoffs/" + it.id() + "/dispute", Map.of("standing", "upheld", "decision", "So it is")))
                .hasStatus3xxRedirection();
        assertThat(get("/disputes?standing=upheld")).hasStatusOk().bodyText().contains("So it is");
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void aLinkInTheMailAcceptsOnceAndOnlyForWhomItWasSentTo() {
        var it = handover.offered(parley, lead);
        var link = linkInMail();

        assertThat(browser.get().uri(link).exchange()).hasStatus3xxRedirection();
        assertThat(browser.get()
                        .uri(link)
                        .with(parley.company().maya().signedIn())
                        .exchange())
                .hasStatus(410);
        assertThat(get(link)).hasStatusOk().bodyText().contains("Accept Grace Hopper");
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.OFFERED);

        assertThat(post(link, Map.of())).hasStatus3xxRedirection();
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.ACCEPTED);
        assertThat(post(link, Map.of())).hasStatus(410);
    }

    private String linkInMail() {
        var sam = parley.company().sam().person();
        var mail = parley.company().in(() -> mails.to(sam.email().value())).getFirst();
        var link = Pattern.compile("/handoffs/links\\?link=[\\w-]+")
                .matcher(mail.mail().text());
        assertThat(link.find()).isTrue();
        assertThat(mail.mail().html()).contains(link.group());
        return link.group();
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String uri) {
        return as(parley.company().sam(), uri);
    }

    private MvcTestResult as(Cast.Member who, String uri) {
        return browser.get().uri(URI.create(uri)).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = browser.post().uri(uri).with(parley.company().sam().signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }
}
