package io.firsthand.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.ledger.Ledger;
import io.firsthand.review.Decision.Standing;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class DecisionTasksTest {

    private final Handover handover;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Tasks tasks;
    private final Ledger ledger;
    private final MockMvcTester browser;
    private Parley parley;
    private Review review;
    private PersonId sam;
    private Actor actor;

    DecisionTasksTest(
            Handover handover,
            Reviews reviews,
            Decisions decisions,
            Tasks tasks,
            Ledger ledger,
            MockMvcTester browser) {
        this.handover = handover;
        this.reviews = reviews;
        this.decisions = decisions;
        this.tasks = tasks;
        this.ledger = ledger;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        sam = Handover.sam(parley);
        actor = parley.mira().actor();
        review = parley.company()
                .in(() -> reviews.prepare(reviews.running(), ZoneOffset.UTC, actor.id()))
                .orElseThrow();
    }

    @Test
    void whoPromisesGetsATaskThatSaysWhereItComesFrom() {
        var words = "Call every demo request within the hour";
        assertThat(post("/reviews/" + review.id() + "/decisions", words(words))).hasStatus3xxRedirection();

        var task = task(decision());
        assertThat(task.title()).isEqualTo(words);
        assertThat(task.note()).isNull();
        assertThat(task.responsible()).isEqualTo(sam);
        assertThat(task.due()).isEqualTo(decision().due());
        assertThat(page("/tasks/" + task.id())).hasStatusOk().bodyText().contains("Decided in the review of");
        assertThat(page("/reviews/" + review.id())).hasStatusOk().bodyText().contains("/tasks/" + task.id());
    }

    @Test
    void longWordsAreCutForTheTitleAndKeptWhole() {
        var words = "Somebody of sales looks at the inbox. ".repeat(8) + "\nIn turns.";
        decide(words);

        var task = task(decision());
        assertThat(task.title()).startsWith("Somebody of sales").endsWith("…").hasSizeLessThanOrEqualTo(200);
        assertThat(task.note()).isEqualTo(decision().words());
        assertThat(DecisionTasks.title("x".repeat(500))).hasSizeLessThanOrEqualTo(200);
        assertThat(DecisionTasks.title("\n  Two\nthree")).isEqualTo("Two");
    }

    @Test
    void aPromiseIsKeptWhenItsTaskIsDoneAndNotWhenItIsOpenAgain() {
        decide("Ask for the phone number");
        var task = task(decision());

        parley.company().run(() -> tasks.complete(task.id(), actor));
        assertThat(decision().standing(today())).isEqualTo(Standing.KEPT);
        parley.company().run(() -> tasks.complete(task.id(), actor));
        parley.company().run(() -> tasks.reopen(task.id(), actor));
        assertThat(decision().standing(today())).isEqualTo(Standing.OPEN);
        assertThat(parley.company().in(() -> ledger.of(review.id())))
                .extracting(fact -> fact.kind().name())
                .containsExactly("review.kept", "review.unkept");
    }

    @Test
    void whatTheReviewSaysIsDoneIsDoneAsATaskToo() {
        decide("Ask for the phone number");

        parley.company().run(() -> decisions.keep(decision().id(), true, actor));
        assertThat(task(decision()).isDone()).isTrue();
        parley.company().run(() -> decisions.keep(decision().id(), false, actor));
        assertThat(task(decision()).isDone()).isFalse();
        assertThat(parley.company().in(() -> ledger.of(review.id()))).hasSize(2);
    }

    @Test
    void takingADecisionBackTakesTheTaskAndBothComeAgain() {
        decide("Ask for the phone number");
        var it = decision();
        var id = it.task() == null ? new UUID(0, 0) : it.task();

        assertThat(post("/reviews/decisions/" + it.id() + "/withdrawal", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(parley.company().in(() -> tasks.all(List.of(id)))).isEmpty();
        assertThat(post("/reviews/decisions/" + it.id() + "/restoration", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(parley.company().in(() -> tasks.all(List.of(id)))).hasSize(1);
    }

    @Test
    void aPromiseWhoseTaskWasTakenAwayIsAPromiseStill() {
        decide("Ask for the phone number");
        var task = task(decision());

        parley.company().run(() -> tasks.withdraw(task.id(), actor));
        assertThat(page("/reviews/" + review.id())).hasStatusOk().bodyText().doesNotContain("/tasks/" + task.id());
        parley.company().run(() -> decisions.keep(decision().id(), true, actor));
        assertThat(decision().standing(today())).isEqualTo(Standing.KEPT);
    }

    private void decide(String words) {
        parley.company()
                .run(() -> decisions.decide(
                        review.id(), new Decisions.Wish(words, sam, today().plusDays(7), null), actor));
    }

    private Map<String, String> words(String words) {
        return Map.of(
                "words",
                words,
                "owner",
                sam.value().toString(),
                "due",
                today().plusDays(7).toString());
    }

    private Decision decision() {
        return parley.company().in(() -> decisions.of(review.id())).getLast();
    }

    private Task task(Decision it) {
        return parley.company().in(() -> tasks.all(Arrays.asList(it.task()))).getFirst();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private MvcTestResult page(String uri) {
        return browser.get().uri(uri).with(parley.mira().signedIn()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = browser.post().uri(uri).with(parley.mira().signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }
}
