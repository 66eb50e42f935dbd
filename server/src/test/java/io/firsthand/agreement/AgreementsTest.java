package io.firsthand.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.firsthand.definition.Content;
import io.firsthand.definition.Problem;
import io.firsthand.identity.Cast;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Ledger;
import io.firsthand.notification.Notification;
import io.firsthand.notification.Notifications;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AgreementTest
class AgreementsTest {

    private final Agreements agreements;
    private final Remarks remarks;
    private final Ledger ledger;
    private final Notifications notifications;
    private final Cast cast;
    private Parley parley;

    AgreementsTest(Agreements agreements, Remarks remarks, Ledger ledger, Notifications notifications, Cast cast) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.ledger = ledger;
        this.notifications = notifications;
        this.cast = cast;
        this.parley = Parley.meet(cast, "Agreements");
    }

    @BeforeEach
    void begin() {
        parley = Parley.meet(cast, "Agreements");
    }

    @Test
    void aDraftIsSavedHoweverFaultyAndNothingOfItIsOnRecord() {
        var draft = create(Content.blank("Not much"));

        var saved = save(draft.id(), draft.revision(), Parley.content("Exhibition lead"));

        assertThat(saved).isInstanceOfSatisfying(Saved.Done.class, it -> {
            assertThat(it.now().title()).isEqualTo("Exhibition lead");
            assertThat(it.now().revision()).isEqualTo(2);
            assertThat(it.now().version()).isNull();
            assertThat(it.now().hash()).isEqualTo(it.now().content().hash());
        });
        assertThat(in(agreements::drafts)).extracting(Definition::id).containsExactly(draft.id());
        assertThat(facts(draft.id())).isEmpty();
    }

    @Test
    void theSecondOfTwoWhoEditLosesNothingAndSeesWhatTheFirstMadeOfIt() {
        var draft = create(Content.blank("Draft"));
        save(draft.id(), 1, Content.blank("Mira’s"));

        var second = save(draft.id(), 1, Content.blank("Saul’s"));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        it -> assertThat(it.theirs().title()).isEqualTo("Mira’s"));
        assertThat(find(draft.id()).title()).isEqualTo("Mira’s");
        assertThat(save(draft.id(), 1, Content.blank("Mira’s")))
                .as("the same once more, such as after a lost answer")
                .isInstanceOf(Saved.Done.class);
    }

    @Test
    void onlyWhatIsWithoutFaultsIsProposedAndThenItHasANumberAndIsOnRecord() {
        var draft = create(Content.blank("Draft"));
        assertThat(propose(draft.id(), 1))
                .isInstanceOfSatisfying(
                        Step.Faulty.class,
                        it -> assertThat(it.problems()).extracting(Problem::at).contains("criteria", "purpose"));

        save(draft.id(), 1, Parley.content("Exhibition lead"));
        assertThat(propose(draft.id(), 1)).as("not what was looked at").isInstanceOf(Step.Stale.class);
        assertThat(propose(draft.id(), 2)).asInstanceOf(type(Step.Done.class)).satisfies(it -> {
            assertThat(it.now().state()).isEqualTo(State.PROPOSED);
            assertThat(it.now().version()).isEqualTo(1);
        });
        assertThat(facts(draft.id())).containsExactly("definition.proposed");
        assertThat(propose(draft.id(), 3)).isInstanceOf(Step.NotNow.class);
    }

    @Test
    void versionsAreCountedWithinTheirSegment() {
        assertThat(proposed(Parley.content("One")).version()).isEqualTo(1);
        assertThat(proposed(Parley.content("Two")).version()).isEqualTo(2);
        assertThat(proposed(Parley.content("North", "North")).version()).isEqualTo(1);

        var moves = proposed(Parley.content("Three"));
        save(moves.id(), moves.revision(), Parley.content("Three", "north "));
        assertThat(find(moves.id()).version()).as("left its segment").isNull();
        propose(moves.id(), find(moves.id()).revision());
        assertThat(find(moves.id()).version()).isEqualTo(2);
        assertThat(find(moves.id()).segment()).isEqualTo("north");
    }

    @Test
    void anEditMakesAProposedOneADraftAgainThatKeepsItsNumber() {
        var it = proposed(Parley.content("Exhibition lead"));

        save(it.id(), it.revision(), Parley.content("Exhibition lead, changed"));

        assertThat(find(it.id()).state()).isEqualTo(State.DRAFT);
        assertThat(facts(it.id())).containsExactly("definition.proposed", "definition.reopened");
        propose(it.id(), find(it.id()).revision());
        assertThat(find(it.id()).version()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackIsRestoredAsADraftAndWhatWasDeclinedStaysSo() {
        var it = proposed(Parley.content("Exhibition lead"));
        var sam = parley.saul().actor();

        assertThat(in(() -> agreements.withdraw(it.id(), parley.mira().actor())))
                .isInstanceOf(Step.Done.class);
        assertThat(find(it.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(in(() -> agreements.restore(it.id(), parley.mira().actor()))).isInstanceOf(Step.Done.class);
        assertThat(in(() -> agreements.decline(it.id(), "No", sam))).isInstanceOf(Step.NotNow.class);
        propose(it.id(), find(it.id()).revision());
        assertThat(in(() -> agreements.decline(it.id(), " ", sam))).isInstanceOf(Step.NoReason.class);
        assertThat(in(() -> agreements.decline(it.id(), "Too strict", sam))).isInstanceOf(Step.Done.class);

        assertThat(find(it.id()).reason()).isEqualTo("Too strict");
        assertThat(in(() -> agreements.restore(it.id(), sam))).isInstanceOf(Step.NotNow.class);
        assertThat(save(it.id(), find(it.id()).revision(), Parley.content("Other")))
                .isInstanceOf(Saved.Closed.class);
        assertThat(facts(it.id())).endsWith("definition.restored", "definition.proposed", "definition.declined");
    }

    @Test
    void peopleSpeakOfLinesThatAreThereAndObjectionsAreResolvedOnce() {
        var it = proposed(Parley.content("Exhibition lead"));
        var sam = parley.company().sam().actor();
        var tea = parley.company().maya().actor();

        assertThat(in(() -> remarks.comment(it.id(), "criteria.spoken", "Good", sam)))
                .isInstanceOf(Said.Done.class);
        assertThat(in(() -> remarks.object(it.id(), "criteria.gone", "What?", sam)))
                .isInstanceOf(Said.NoLine.class);
        assertThat(in(() -> remarks.object(it.id(), "terms", "  ", sam))).isInstanceOf(Said.NoText.class);
        var objection = ((Said.Done) in(() -> remarks.object(it.id(), "terms", "Too quick", sam))).remark();
        assertThat(in(() -> agreements.openObjections(List.of(it.id())))).containsEntry(it.id(), 1);

        assertThat(in(() -> remarks.resolve(it.id(), objection.id(), "Never mind", tea)))
                .as("neither the objector nor a writer")
                .isInstanceOf(Said.NotYours.class);
        assertThat(in(() -> remarks.resolve(
                        it.id(), objection.id(), "A day now", parley.mira().actor())))
                .isInstanceOf(Said.Done.class);
        assertThat(in(() -> remarks.resolve(it.id(), objection.id(), "Again", sam)))
                .isInstanceOf(Said.NotOpen.class);
        assertThat(in(() -> agreements.openObjections(List.of(it.id())))).isEmpty();
        assertThat(facts(it.id()))
                .containsExactly(
                        "definition.proposed", "definition.commented", "definition.objected", "definition.resolved");
    }

    @Test
    void theOtherSideHearsOfAProposalAndOfAnObjection() {
        var it = proposed(Parley.content("Exhibition lead"));
        in(() -> remarks.object(it.id(), "terms", "Too quick", parley.saul().actor()));

        assertThat(told(parley.saul())).hasSize(1);
        assertThat(told(parley.mira())).hasSize(1);
        assertThat(told(parley.company().sam())).as("neither signs nor writes").isEmpty();
    }

    private List<Notification> told(Cast.Member member) {
        return in(() -> notifications.list(member.person().id(), true, Optional.empty(), 50));
    }

    private Definition create(Content content) {
        return in(() -> agreements.create(content, null, parley.mira().actor()));
    }

    private Definition proposed(Content content) {
        var it = create(content);
        assertThat(propose(it.id(), it.revision())).isInstanceOf(Step.Done.class);
        return find(it.id());
    }

    private Saved save(UUID id, long revision, Content content) {
        return in(() -> agreements.save(id, revision, content, parley.mira().actor()));
    }

    private Step propose(UUID id, long revision) {
        return in(() -> agreements.propose(id, revision, parley.mira().actor()));
    }

    private Definition find(UUID id) {
        return in(() -> agreements.find(id)).orElseThrow();
    }

    private List<String> facts(UUID id) {
        return in(() -> ledger.of(id)).stream()
                .map(Fact::kind)
                .map(it -> it.name())
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return parley.company().in(work);
    }
}
