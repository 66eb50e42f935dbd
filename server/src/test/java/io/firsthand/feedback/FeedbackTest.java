package io.firsthand.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Permission;
import io.firsthand.lead.LeadId;
import io.firsthand.ledger.Ledger;
import io.firsthand.touch.Touch.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class FeedbackTest {

    private final Handover handover;
    private final Feedbacks feedback;
    private final FeedbackFigures figures;
    private final Prompts prompts;
    private final FeedbackPart part;
    private final Ledger ledger;
    private final Clock clock;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;
    private LeadId lead;

    FeedbackTest(
            Handover handover,
            Feedbacks feedback,
            FeedbackFigures figures,
            Prompts prompts,
            FeedbackPart part,
            Ledger ledger,
            Clock clock,
            Cast cast,
            MockMvcTester browser) {
        this.handover = handover;
        this.feedback = feedback;
        this.figures = figures;
        this.prompts = prompts;
        this.part = part;
        this.ledger = ledger;
        this.clock = clock;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        lead = handover.qualified(parley, "Grace Hopper");
    }

    @Test
    void whoAcceptsIsAskedOnceAndWhoTakesThatBackIsNot() {
        var it = handover.accepted(parley, lead);
        assertThat(asked()).extracting(Feedback::moment).containsExactly(Moment.ACCEPT);

        handover.undo(parley, it.id());
        assertThat(asked()).isEmpty();

        handover.reply(parley, it.id(), new Answering.Accept());
        var question = asked().getFirst();
        assertThat(parley.company().<Boolean>in(() -> prompts.skip(question.id())))
                .isTrue();
        assertThat(asked()).as("never again").isEmpty();
    }

    @Test
    void aNewerMomentIsAskedInsteadOfTheOlderOne() {
        var it = handover.accepted(parley, lead);
        handover.touched(parley, lead, Outcome.ATTEMPTED, true);
        assertThat(asked()).extracting(Feedback::moment).containsExactly(Moment.ACCEPT);
        handover.touched(parley, lead, Outcome.REACHED, true);
        assertThat(asked()).extracting(Feedback::moment).containsExactly(Moment.CONTACT);
        handover.touched(parley, lead, Outcome.REACHED, true);
        assertThat(asked()).hasSize(1);

        handover.reply(
                parley,
                it.id(),
                new Answering.Return("Next year", LocalDate.now(clock).plusDays(90), "A budget"));
        assertThat(asked()).extracting(Feedback::moment).containsExactly(Moment.OUTCOME);
    }

    @Test
    void whoWantsQuietIsNotAsked() {
        parley.company().run(() -> prompts.quiet(Handover.sam(parley), true));
        handover.accepted(parley, lead);
        assertThat(asked()).isEmpty();
        parley.company().run(() -> prompts.quiet(Handover.sam(parley), false));
        assertThat(asked()).as("what was not asked then is not asked later").isEmpty();
    }

    @Test
    void whatIsSaidStandsInTheFactsUntilItIsTakenBack() {
        handover.accepted(parley, lead);
        var question = asked().getFirst();
        var opinion = Opinion.of(false)
                .missing("Phone")
                .wrong("Left the company", Wrong.DATA)
                .more(false);

        assertThat(answer(question, opinion)).isInstanceOf(Giving.Given.class);
        assertThat(differences()).isEmpty();
        assertThat(answer(question, opinion)).isInstanceOf(Giving.Given.class);
        assertThat(answer(question, opinion.turned(true))).isInstanceOf(Giving.Given.class);
        assertThat(differences()).isEmpty();
        assertThat(parley.company().in(() -> ledger.of(lead.value())))
                .extracting(fact -> fact.kind().name())
                .filteredOn(kind -> kind.startsWith("feedback"))
                .containsExactly("feedback.given", "feedback.changed");

        var sums = sums();
        assertThat(sums.given()).isOne();
        assertThat(sums.useful()).isOne();
        assertThat(sums.missing()).isEqualTo(Map.of("Phone", 1L));
        assertThat(sums.wrong()).isEqualTo(Map.of(Wrong.DATA, 1L));
        assertThat(sums.channels()).extracting(FeedbackSums.OfChannel::channel).containsExactly("referral");

        parley.company().run(() -> feedback.takeBack(question.id(), Handover.samActs(parley)));
        assertThat(differences()).isEmpty();
        assertThat(sums().given()).isZero();
        assertThat(asked()).as("the question stands again").hasSize(1);
    }

    @Test
    void onlyWhatThePacketAsksForCanHaveBeenMissingAndMarketingSaysNothing() {
        handover.accepted(parley, lead);
        var question = asked().getFirst();

        assertThat(answer(question, Opinion.of(true).missing("A pony")))
                .isInstanceOfSatisfying(
                        Giving.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.field() + ": " + mistake.detail())
                                .containsExactly("missing: What was said, Phone"));
        assertThat(parley.company()
                        .in(() -> feedback.answer(
                                question.id(),
                                Opinion.of(true),
                                parley.company().maya().actor())))
                .isInstanceOf(Giving.NotYours.class);
        assertThat(parley.company()
                        .in(() -> feedback.give(lead, Moment.OUTCOME, Opinion.of(true), Handover.samActs(parley))))
                .as("unasked")
                .isInstanceOf(Giving.Given.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void twoTapsAboveTheInboxAndOnTheLeadPage() {
        handover.reply(
                parley,
                handover.offered(parley, lead).id(),
                new Answering.Reject(RejectKind.CLERICAL, null, "No phone"));
        var sam = parley.company().sam();
        assertThat(get(sam, "/inbox")).hasStatusOk().bodyText().contains("How is Grace Hopper?", "Don’t ask me");
        assertThat(get(sam, "/leads/" + lead.value())).bodyText().contains("How is Grace Hopper?");
        var id = asked().getFirst().id();

        assertThat(browser.post()
                        .uri("/feedback/" + id + "/answer")
                        .header("HX-Request", "true")
                        .param("useful", "false")
                        .param("back", "/inbox")
                        .with(sam.signedIn())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Grace Hopper: not useful", "Phone", "Would you want more like it?");
        assertThat(post(
                        sam,
                        "/feedback/" + id,
                        Map.of("useful", "false", "missing", "Phone", "wrongWords", "Moved on")))
                .hasStatus3xxRedirection();
        assertThat(get(sam, "/inbox")).bodyText().doesNotContain("How is Grace Hopper?");
        assertThat(get(sam, "/leads/" + lead.value())).bodyText().contains("Missing at handoff: Phone", "Moved on");
        assertThat(get(sam, "/feedback?span=all")).hasStatusOk().bodyText().contains("0 of 1", "Moved on");
        assertThat(post(sam, "/feedback/" + id, Map.of("useful", "true", "missingWords", "x".repeat(2001))))
                .hasStatus(422)
                .bodyText()
                .contains("xxx");
        assertThat(post(parley.company().maya(), "/feedback/" + id + "/answer", Map.of("useful", "true")))
                .hasStatus3xxRedirection();
        assertThat(sums().useful()).isZero();
    }

    @Test
    void aLabelIsOneHoweverManyCommasStandInIt() {
        handover.accepted(parley, lead);
        var id = asked().getFirst().id();

        assertThat(post(
                        parley.company().sam(),
                        "/feedback/" + id,
                        Map.of("useful", "true", "missing", "Phone, What was said")))
                .hasStatus(422);
    }

    @Test
    void marketingCannotSkipWhatSalesIsAsked() {
        handover.accepted(parley, lead);
        var id = asked().getFirst().id();
        var maya = parley.company().maya();

        assertThat(post(maya, "/feedback/" + id + "/skip", Map.of())).hasStatus3xxRedirection();
        assertThat(send(maya, "/api/v1/feedback/" + id + "/skip", "{}")).hasStatus(403);
        assertThat(asked()).hasSize(1);
        assertThat(post(parley.company().sam(), "/feedback/" + id + "/skip", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(post(maya, "/feedback/" + id + "/question", Map.of())).hasStatus3xxRedirection();
        assertThat(asked()).isEmpty();
    }

    @Test
    void nonsenseFromProgramsIsToldAsSuch() {
        handover.accepted(parley, lead);
        var sam = parley.company().sam();
        assertThat(send(sam, "/api/v1/leads/" + lead.value() + "/feedback", "{\"useful\":true,\"missing\":[null]}"))
                .hasStatus(400)
                .bodyText()
                .contains("missing");
        for (var time : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z")) {
            assertThat(browser.get()
                            .uri("/api/v1/feedback?from={from}&to={to}", time, time)
                            .header("Authorization", cast.bearer(sam, Permission.READ_LEADS))
                            .exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void programsSayItToo() {
        handover.accepted(parley, lead);
        var sam = parley.company().sam();
        var uri = "/api/v1/leads/" + lead.value() + "/feedback";
        assertThat(send(sam, uri, "{\"useful\":true,\"missing\":[\"Phone\"],\"wrong\":[\"early\"],\"more\":true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.moment")
                .isEqualTo("accept");
        assertThat(send(sam, uri, "{\"wrong\":[\"colour\"]}"))
                .hasStatus(400)
                .bodyText()
                .contains("useful", "wrong", "interest");
        var reading = cast.bearer(sam, Permission.READ_LEADS);
        for (var path : List.of("/api/v1/feedback", uri)) {
            assertThat(browser.get().uri(path).header("Authorization", reading).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Phone");
        }
    }

    private List<Feedback> asked() {
        return parley.company().in(() -> prompts.asked(Handover.sam(parley), 10));
    }

    private Giving answer(Feedback question, Opinion opinion) {
        return parley.company().in(() -> feedback.answer(question.id(), opinion, Handover.samActs(parley)));
    }

    private FeedbackSums sums() {
        var now = clock.instant();
        return parley.company().in(() -> figures.within(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }

    private List<?> differences() {
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

    private MvcTestResult send(Member who, String uri, String json) {
        return browser.post()
                .uri(uri)
                .header("Authorization", cast.bearer(who, Permission.WRITE_LEADS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
