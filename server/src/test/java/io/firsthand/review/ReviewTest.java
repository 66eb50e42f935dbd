package io.firsthand.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Parley;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.ledger.Ledger;
import io.firsthand.review.Prepared.Missing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class ReviewTest {

    private final Handover handover;
    private final Reviews reviews;
    private final Meetings meetings;
    private final Decisions decisions;
    private final MinutesBook book;
    private final Feedbacks feedback;
    private final Agreements agreements;
    private final Ledger ledger;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;
    private LeadId lead;
    private Review review;

    ReviewTest(
            Handover handover,
            Reviews reviews,
            Meetings meetings,
            Decisions decisions,
            MinutesBook book,
            Feedbacks feedback,
            Agreements agreements,
            Ledger ledger,
            Cast cast,
            MockMvcTester browser) {
        this.handover = handover;
        this.reviews = reviews;
        this.meetings = meetings;
        this.decisions = decisions;
        this.book = book;
        this.feedback = feedback;
        this.agreements = agreements;
        this.ledger = ledger;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        lead = handover.qualified(parley, "Grace Hopper");
        handover.reply(
                parley,
                handover.offered(parley, lead).id(),
                new Answering.Reject(RejectKind.DEFINITIONAL, "budget", "They rent"));
        parley.company()
                .run(() -> feedback.give(
                        lead, Moment.REJECT, Opinion.of(false).missing("Phone"), Handover.samActs(parley)));
        review = prepared();
    }

    @Test
    void theMonthIsPreparedFromWhatHappened() {
        var it = review.prepared();

        assertThat(it.packets()).isOne();
        assertThat(it.disputes()).isOne();
        assertThat(it.figure("offered").orElseThrow().now()).isEqualTo(1.0);
        assertThat(it.figure("offered").orElseThrow().before()).isEqualTo(0.0);
        assertThat(it.figure("accepted").orElseThrow().now()).isEqualTo(0.0);
        assertThat(it.figure("accepted").orElseThrow().before())
                .as("nothing to tell")
                .isNull();
        assertThat(it.figure("useful").orElseThrow().now()).isEqualTo(0.0);
        assertThat(it.missing()).containsExactly(new Missing("Phone", 1, 1), new Missing("What was said", 1, 0));
        assertThat(it.channels()).containsExactly(new Prepared.Channel("referral", 1, 0, 0, 0, 1));
        assertThat(it.criteria())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.says()).isEqualTo(Prepared.Separation.Says.TOO_FEW));
    }

    @Test
    void theScoreboardOfTheMonthSaysTheSame() {
        var offered = review.prepared().figure("offered").orElseThrow().now();
        var page = get(parley.mira(), "/scoreboard?month=" + review.month() + "&by=source");
        assertThat(page).hasStatusOk().bodyText().contains("offered in", "calendar month in UTC");
        assertThat(browser.get()
                        .uri("/api/v1/scoreboard?by=source&month=" + review.month())
                        .header("Authorization", cast.bearer(parley.mira(), Permission.READ_LEADS))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total.counts.offered")
                .isEqualTo(offered == null ? 0 : offered.intValue());
        assertThat(get(
                        parley.mira(),
                        "/scoreboard/leads?measure=offered&month="
                                + review.month().plusMonths(1)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Grace Hopper");
        assertThat(get(parley.mira(), "/scoreboard/leads?measure=offered&month=" + review.month()))
                .bodyText()
                .contains("Grace Hopper");
        assertThat(get(parley.mira(), "/scoreboard?month=2026-99")).hasStatusOk();
    }

    @Test
    void aMonthToComeCannotBePreparedAndOneThatIsThereIsThereOnce() {
        assertThat(parley.company().in(() -> reviews.prepare(review.month().plusMonths(1), ZoneOffset.UTC, by())))
                .isEmpty();
        assertThat(prepared().id()).isEqualTo(review.id());
        assertThat(parley.company()
                        .in(() -> reviews.prepare(review.month().minusMonths(2), ZoneOffset.UTC, by()))
                        .orElseThrow()
                        .prepared()
                        .packets())
                .isZero();
    }

    @Test
    void twoWhoNoteAtOnceLoseNothing() {
        note("", "Budget came up twice");
        note("", "Talk to finance");
        note("Budget came up twice", "Budget came up twice\nAsk for the plant");

        assertThat(parley.company()
                        .in(() -> meetings.notes(review.id()))
                        .getFirst()
                        .words())
                .contains("Budget came up twice", "Talk to finance", "Ask for the plant");
    }

    @Test
    void aDecisionThatIsRefusedLeavesTheNotesBesideItAlone() {
        var maya = parley.mira();
        noteOf(Agenda.DECISIONS, "", "We agree on the phone");

        var refused = post(maya, "/decisions", Map.of("words", "Ask for it"));
        assertThat(refused).hasStatus(422);
        assertThat(written(refused, "note-decisions")).isEqualTo("We agree on the phone");
        assertThat(written(refused, "f-words")).isEqualTo("Ask for it");
        assertThat(written(get(maya, "/reviews/" + review.id() + "?criterion=budget"), "note-decisions"))
                .isEqualTo("We agree on the phone");
    }

    @Test
    void aNoteThatIsRefusedRemembersWhatItWasMadeFrom() {
        note("", "Budget");
        note("Budget", "Budget\nTalk to finance");

        var refused = post(
                parley.mira(), "/notes/figures", Map.of("base", "Budget", "words", "Budget\u000bAsk for the plant"));
        assertThat(refused).hasStatus(422).bodyText().contains("Ask for the plant");
        assertThat(written(refused, "base", "note-figures")).isEqualTo("Budget");
    }

    @Test
    void twoWhoNoteWhoIsThereBothDoAndWhoLeftSinceWasThere() {
        var mira = parley.mira().person().id();
        var saul = signer().person().id();
        attend(List.of(), List.of(mira));
        attend(List.of(), List.of(saul));
        assertThat(there()).containsExactlyInAnyOrder(mira, saul);

        attend(List.of(mira, saul), List.of(saul));
        assertThat(there()).containsExactly(saul);
        assertThat(get(parley.mira(), "/reviews/" + review.id()))
                .bodyText()
                .contains("name=\"was\" value=\"" + saul.value());
        assertThat(post(parley.mira(), "/people", Map.of("person", mira.value().toString())))
                .hasStatus3xxRedirection();
        assertThat(there()).containsExactlyInAnyOrder(mira, saul);
    }

    @Test
    void twoClicksAreOneDecision() {
        var wish = new Decisions.Wish(
                "Ask for the phone",
                Handover.sam(parley),
                LocalDate.now(ZoneOffset.UTC).plusDays(7),
                null);
        var maya = parley.mira().actor();
        var first = parley.company().in(() -> decisions.decide(review.id(), wish, maya));
        var second = parley.company().in(() -> decisions.decide(review.id(), wish, maya));

        assertThat(second.decision()).isEqualTo(first.decision());
        assertThat(parley.company().in(() -> decisions.of(review.id()))).hasSize(1);
    }

    @Test
    void aProposalWhoseCriterionIsGoneCanBeDecidedWithoutIt() {
        var typed = Map.of(
                "words",
                "Drop the colour",
                "owner",
                Handover.sam(parley).value().toString(),
                "due",
                LocalDate.now(ZoneOffset.UTC).plusDays(7).toString(),
                "criterion",
                "colour");

        assertThat(post(parley.mira(), "/decisions", typed))
                .hasStatus(422)
                .bodyText()
                .contains("in no definition in force any more", "Drop the colour")
                .doesNotContain("value=\"colour\"");
    }

    @Test
    void bothSidesSignTheSameTextAndAnEditVoidsWhatWasSigned() {
        var maya = parley.mira();
        assertThat(sign(maya, Cast.PASSPHRASE)).hasStatus(422).bodyText().contains("noted as present");
        everybodyIsThere();
        assertThat(sign(maya, "wrong")).hasStatus(422).bodyText().contains("not your pass phrase");
        assertThat(sign(maya, Cast.PASSPHRASE)).hasStatus3xxRedirection();
        assertThat(signatures()).hasSize(1);
        assertThat(get(maya, "/reviews/" + review.id())).bodyText().doesNotContain("/signature");
        assertThat(get(signer(), "/reviews/" + review.id())).bodyText().contains("/signature");

        everybodyIsThere();
        note("", "");
        assertThat(signatures()).as("nothing was changed").hasSize(1);
        note("", "One more thing");
        assertThat(signatures()).as("void with the edit").isEmpty();
        assertThat(get(maya, "/reviews/" + review.id())).bodyText().contains("/signature");

        sign(maya, Cast.PASSPHRASE);
        assertThat(sign(signer(), Cast.PASSPHRASE)).hasStatus3xxRedirection();
        assertThat(parley.company()
                        .in(() -> reviews.find(review.id()))
                        .orElseThrow()
                        .isOpen())
                .isFalse();
        assertThat(parley.company().in(() -> meetings.note(review.id(), Agenda.FIGURES, "", "late", maya.actor())))
                .isInstanceOf(Edited.Closed.class);
        assertThat(parley.company().in(() -> ledger.of(review.id())))
                .extracting(fact -> fact.kind().name())
                .containsExactly("review.signed", "review.reopened", "review.signed", "review.signed", "review.closed");
        assertThat(get(maya, "/reviews/" + review.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Open the minutes again");
    }

    @Test
    void whoNotesAPromiseAsKeptStaysWhereItStands() {
        var wish = new Decisions.Wish(
                "Ask for the phone",
                Handover.sam(parley),
                LocalDate.now(ZoneOffset.UTC).plusDays(7),
                null);
        var actor = parley.mira().actor();
        var decided = parley.company().in(() -> decisions.decide(review.id(), wish, actor));
        var next = UUID.randomUUID();

        assertThat(keeps(decided, review.id())).hasRedirectedUrl("/reviews/" + review.id() + "#decisions");
        assertThat(keeps(decided, next)).hasRedirectedUrl("/reviews/" + next + "#promises");
    }

    private MvcTestResult keeps(Decisions.Decided decided, UUID back) {
        var id = decided.decision() == null ? null : decided.decision().id();
        return browser.post()
                .uri("/reviews/decisions/" + id + "/keeping")
                .param("back", back.toString())
                .with(parley.mira().signedIn())
                .exchange();
    }

    @Test
    void aDecisionHasAnOwnerAndADayAndOpensTheNextDraft() {
        var rita = parley.mira();
        assertThat(post(rita, "/decisions", Map.of("words", "Drop the budget")))
                .hasStatus(422)
                .bodyText()
                .contains("Drop the budget");
        assertThat(post(
                        rita,
                        "/decisions",
                        Map.of(
                                "words",
                                "Drop the budget",
                                "owner",
                                Handover.sam(parley).value().toString(),
                                "due",
                                LocalDate.now(ZoneOffset.UTC).plusDays(7).toString(),
                                "criterion",
                                "budget")))
                .hasStatus3xxRedirection();
        var decision = parley.company().in(() -> decisions.of(review.id())).getFirst();

        var opened = parley.company().in(() -> decisions.draft(decision.id(), rita.actor()));
        assertThat(opened).isInstanceOfSatisfying(Decisions.Opened.Draft.class, it -> {
            var draft =
                    parley.company().in(() -> agreements.find(it.definition())).orElseThrow();
            assertThat(draft.content().criterion("budget")).isEmpty();
            assertThat(draft.content().reachable())
                    .isGreaterThanOrEqualTo(draft.content().threshold());
        });
        assertThat(parley.company().in(() -> decisions.draft(decision.id(), rita.actor())))
                .isEqualTo(opened);
        assertThat(parley.company().<Boolean>in(() -> decisions.keep(decision.id(), true, rita.actor())))
                .isTrue();
        assertThat(get(rita, "/reviews/" + review.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Drop the budget", "Kept");
        assertThat(get(rita, "/reviews/" + review.id() + "?criterion=budget"))
                .bodyText()
                .contains("Drop the criterion");
    }

    @Test
    void aDisputeIsRuledOnInTheMeeting() {
        var page = get(parley.mira(), "/reviews/" + review.id());
        assertThat(page).hasStatusOk().bodyText().contains("Grace Hopper", "They rent", "Missing at handoff");
        var handoff = handover.now(parley, handoffId());

        assertThat(post(parley.mira(), "/disputes/" + handoff.id(), Map.of("standing", "upheld")))
                .hasStatus(422);
        assertThat(post(
                        parley.mira(),
                        "/disputes/" + handoff.id(),
                        Map.of("standing", "upheld", "decision", "So it is")))
                .hasStatus3xxRedirection();
        assertThat(parley.company().in(() -> meetings.rulings(review.id()))).hasSize(1);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void paperCalendarAndPrograms() {
        var maya = parley.company().maya();
        assertThat(get(maya, "/reviews")).hasStatusOk();
        assertThat(get(maya, "/reviews/" + review.id() + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("not signed");
        assertThat(get(maya, "/reviews/" + review.id() + "/review.ics"))
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VEVENT", "SUMMARY:Review of", "\r\n")
                .doesNotContain("METHOD:");
        assertThat(post(maya, "/meeting", Map.of("at", "soon", "minutes", "60", "place", "Room 7")))
                .hasStatus(422)
                .bodyText()
                .contains("Room 7");
        assertThat(post(maya, "/meeting", Map.of("at", "2026-02-31T09:00", "minutes", "60")))
                .hasStatus(422)
                .bodyText()
                .contains("such as 2026-12-01 10:00");
        assertThat(post(maya, "/meeting", Map.of("at", "2026-12-01 10:00", "minutes", "60")))
                .as("as the page says")
                .hasStatus3xxRedirection();
        assertThat(post(maya, "/meeting", Map.of("at", "2026-12-01T09:00", "minutes", "45", "place", "Room 7")))
                .hasStatus3xxRedirection();
        assertThat(api(maya, "", "{\"month\":\"never\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("month");
        assertThat(api(maya, "", "{\"month\":\"2001-01\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("lies before " + review.month().minusYears(2));
        assertThat(api(maya, "", "{\"month\":\"%s\"}".formatted(review.month())))
                .hasStatusOk();
        assertThat(api(maya, "/" + review.id() + "/decisions", "{\"words\":\"x\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("owner", "due");
        assertThat(get(maya, "/reviews/" + review.id() + "/minutes.json"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(parley.company()
                        .in(() -> book.of(review.id()))
                        .orElseThrow()
                        .json());
    }

    private UUID handoffId() {
        return parley.company().in(() -> feedback.of(lead).getFirst().handoff());
    }

    private Review prepared() {
        return parley.company()
                .in(() -> reviews.prepare(reviews.running(), ZoneOffset.UTC, by()))
                .orElseThrow();
    }

    private UUID by() {
        return parley.company().maya().actor().id();
    }

    private void attend(List<PersonId> base, List<PersonId> who) {
        parley.company()
                .run(() -> meetings.attend(
                        review.id(), base, who, parley.company().maya().actor()));
    }

    private List<PersonId> there() {
        return parley.company().in(() -> meetings.present(review.id())).stream()
                .map(Present::person)
                .toList();
    }

    private static String written(MvcTestResult page, String id) {
        return textarea(page, "id=\"" + id + "\"");
    }

    /** The text of the first area of this name behind another. */
    private static String written(MvcTestResult page, String name, String behind) {
        return textarea(page, "id=\"" + behind + "\".*?name=\"" + name + "\"");
    }

    private static String textarea(MvcTestResult page, String start) {
        var html = assertDoesNotThrow(() -> page.getResponse().getContentAsString());
        var found = Pattern.compile(start + "[^>]*>\n(.*?)</textarea>", Pattern.DOTALL)
                .matcher(html);
        return found.find() ? found.group(1) : "";
    }

    private void note(String base, String words) {
        noteOf(Agenda.FIGURES, base, words);
    }

    private void noteOf(Agenda item, String base, String words) {
        parley.company()
                .run(() -> meetings.note(
                        review.id(), item, base, words, parley.company().maya().actor()));
    }

    private void everybodyIsThere() {
        parley.company()
                .run(() -> meetings.attend(
                        review.id(),
                        List.of(),
                        List.of(parley.mira().person().id(), signer().person().id()),
                        parley.company().maya().actor()));
    }

    private Member signer() {
        return parley.saul();
    }

    private List<MinutesSignature> signatures() {
        return parley.company().in(() -> book.signatures(review.id()));
    }

    private MvcTestResult sign(Member who, String passphrase) {
        var hash = parley.company().in(() -> book.of(review.id())).orElseThrow().hash();
        return post(who, "/signature", Map.of("hash", hash, "passphrase", passphrase));
    }

    private MvcTestResult get(Member who, String uri) {
        return browser.get().uri(uri).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(Member who, String part, Map<String, String> typed) {
        var request = browser.post().uri("/reviews/" + review.id() + part).with(who.signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult api(Member who, String part, String json) {
        return browser.post()
                .uri("/api/v1/reviews" + part)
                .header("Authorization", cast.bearer(who, Permission.DISCUSS_DEFINITION, Permission.READ_LEADS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
