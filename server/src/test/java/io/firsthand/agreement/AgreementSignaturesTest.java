package io.firsthand.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Role;
import io.firsthand.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@AgreementTest
class AgreementSignaturesTest {

    private static final String RIGHT = Cast.PASSPHRASE;

    private final Agreements agreements;
    private final Remarks remarks;
    private final Signatures signatures;
    private final People people;
    private final Ledger ledger;
    private final Cast cast;
    private Parley parley;

    AgreementSignaturesTest(
            Agreements agreements, Remarks remarks, Signatures signatures, People people, Ledger ledger, Cast cast) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.signatures = signatures;
        this.people = people;
        this.ledger = ledger;
        this.cast = cast;
        this.parley = Parley.meet(cast, "Signatures");
    }

    @BeforeEach
    void begin() {
        parley = Parley.meet(cast, "Signatures");
    }

    @Test
    void oneOfEachSidePutsItInForceAndTheOneBeforeIsSuperseded() {
        var first = proposed(Parley.content("First"));
        assertThat(sign(first, parley.mira()))
                .isInstanceOfSatisfying(
                        Signing.Signed.class, it -> assertThat(it.missing()).isEqualTo(Function.SALES));
        assertThat(in(agreements::inForce)).isEmpty();
        assertThat(sign(first, parley.saul())).isInstanceOf(Signing.InForceNow.class);

        var second = proposed(Parley.content("Second"));
        sign(second, parley.saul());
        sign(second, parley.mira());

        assertThat(find(first.id()).state()).isEqualTo(State.SUPERSEDED);
        assertThat(in(agreements::inForce)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(second.id());
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.hash()).isEqualTo(it.content().hash());
        });
        assertThat(facts(first.id()))
                .containsExactly(
                        "definition.proposed",
                        "definition.signed",
                        "definition.signed",
                        "definition.enacted",
                        "definition.superseded");
    }

    @Test
    void eachSegmentHasItsOwn() {
        var rest = inForce(Parley.content("Rest"));
        var north = inForce(Parley.content("North", "North"));

        assertThat(in(agreements::inForce)).extracting(InForce::id).containsExactly(north.id(), rest.id());
        assertThat(Segments.leaveAGap(in(agreements::inForce))).isFalse();
    }

    @Test
    void nobodySignsBesideTheirOwnSideOrWithoutTheRole() {
        var it = proposed(Parley.content("Lead"));
        var rita = parley.company().rita();
        var mute = parley.company().maya();
        var other = Parley.add(cast, parley.company(), "Mona Marketing", Function.MARKETING, Role.ADMIN);

        assertThat(sign(it, rita)).as("RevOps speaks for nobody").isInstanceOf(Signing.NotYours.class);
        assertThat(sign(it, mute)).as("a member").isInstanceOf(Signing.NotYours.class);
        sign(it, parley.mira());
        assertThat(sign(it, parley.mira())).as("twice").isInstanceOf(Signing.SignedBefore.class);
        assertThat(sign(it, other)).as("the same side").isInstanceOf(Signing.SignedBefore.class);
        assertThat(in(agreements::inForce)).isEmpty();
    }

    @Test
    void whoChangesSidesDoesNotSignForBoth() {
        var it = proposed(Parley.content("Lead"));
        sign(it, parley.mira());
        in(() -> people.assign(
                parley.mira().person().id(),
                Function.SALES,
                Role.MANAGER,
                parley.company().rita().actor()));

        assertThat(sign(it, parley.mira())).isInstanceOf(Signing.SignedBefore.class);
        assertThat(in(agreements::inForce)).isEmpty();
    }

    @Test
    void aRoleThatWasTakenAwayMeanwhileDoesNotCount() {
        var it = proposed(Parley.content("Lead"));
        var before = parley.mira().actor();
        in(() -> people.assign(
                parley.mira().person().id(),
                Function.MARKETING,
                Role.MEMBER,
                parley.company().rita().actor()));

        assertThat(sign(it.id(), it.hash(), RIGHT, before)).isInstanceOf(Signing.NotYours.class);
    }

    @Test
    void onlyTheContentThatWasShownIsSigned() {
        var it = proposed(Parley.content("Lead"));
        var actor = parley.mira().actor();

        assertThat(sign(it.id(), Parley.content("Other").hash(), RIGHT, actor))
                .isInstanceOf(Signing.OtherContent.class);
        assertThat(sign(UUID.randomUUID(), it.hash(), RIGHT, actor)).isInstanceOf(Signing.Missing.class);
        assertThat(sign(create(Parley.content("Draft")), parley.mira())).isInstanceOf(Signing.NotNow.class);
    }

    @Test
    void anOpenObjectionKeepsEverybodyFromSigning() {
        var it = proposed(Parley.content("Lead"));
        sign(it, parley.mira());
        var objection = ((Said.Done) in(() -> remarks.object(
                        it.id(), "terms", "Too quick", parley.saul().actor())))
                .remark();

        assertThat(sign(it, parley.saul())).isInstanceOf(Signing.Objected.class);
        in(() -> remarks.resolve(
                it.id(), objection.id(), "Never mind", parley.saul().actor()));
        assertThat(sign(it, parley.saul())).isInstanceOf(Signing.InForceNow.class);
    }

    @Test
    void anEditVoidsEverySignature() {
        var it = proposed(Parley.content("Lead"));
        sign(it, parley.mira());

        in(() -> agreements.save(
                it.id(), it.revision(), Parley.content("Changed"), parley.mira().actor()));
        in(() -> agreements.propose(
                it.id(), find(it.id()).revision(), parley.mira().actor()));

        assertThat(in(() -> signatures.of(it.id()))).isEmpty();
        assertThat(sign(find(it.id()), parley.saul())).isInstanceOf(Signing.Signed.class);
        assertThat(in(agreements::inForce)).isEmpty();
    }

    @Test
    void aWrongPassphraseSignsNothingAndGuessingTakesLongerAndLonger() {
        var it = proposed(Parley.content("Lead"));
        var actor = parley.mira().actor();

        for (var i = 0; i < 5; i++) {
            assertThat(sign(it.id(), it.hash(), "not the river in may", actor))
                    .isInstanceOf(Signing.WrongPassphrase.class);
        }
        assertThat(sign(it.id(), it.hash(), RIGHT, actor))
                .as("even the right one, for a moment")
                .isInstanceOf(Signing.Wait.class);
        assertThat(in(() -> signatures.of(it.id()))).isEmpty();
        assertThat(sign(it, parley.saul())).as("others are not kept out").isInstanceOf(Signing.Signed.class);
    }

    @Test
    void aSystemNeverSigns() {
        var it = proposed(Parley.content("Lead"));
        var mira = parley.mira().actor();
        var system = new Actor(mira.workspace(), mira.id(), Actor.Via.SERVICE_TOKEN, mira.permissions());

        assertThat(sign(it.id(), it.hash(), RIGHT, system)).isInstanceOf(Signing.NotYours.class);
    }

    @RepeatedTest(5)
    void ofTwoWhoSignForOneSideAtOnceOneDoes() throws Exception {
        var it = proposed(Parley.content("Lead"));
        var other = Parley.add(cast, parley.company(), "Mona Marketing", Function.MARKETING, Role.MANAGER);

        var outcomes = atOnce(() -> sign(it, parley.mira()), () -> sign(it, other));

        assertThat(outcomes).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Signing.SignedBefore.class::isInstance).hasSize(1);
        assertThat(in(() -> signatures.of(it.id()))).hasSize(1);
    }

    @RepeatedTest(5)
    void bothSidesAtOncePutItInForceOnce() throws Exception {
        var it = proposed(Parley.content("Lead"));

        var outcomes = atOnce(() -> sign(it, parley.mira()), () -> sign(it, parley.saul()));

        assertThat(outcomes).filteredOn(Signing.InForceNow.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(facts(it.id())).filteredOn("definition.enacted"::equals).hasSize(1);
    }

    @RepeatedTest(5)
    void twoOfOneSegmentComeInForceOneAfterTheOther() throws Exception {
        inForce(Parley.content("Before"));
        var one = proposed(Parley.content("One"));
        var two = proposed(Parley.content("Two"));
        sign(one, parley.mira());
        sign(two, parley.mira());

        var outcomes = atOnce(() -> sign(one, parley.saul()), () -> sign(two, otherOfSales()));

        assertThat(outcomes).allMatch(Signing.InForceNow.class::isInstance);
        assertThat(in(agreements::inForce)).hasSize(1);
        assertThat(List.of(find(one.id()).state(), find(two.id()).state()))
                .containsExactlyInAnyOrder(State.IN_FORCE, State.SUPERSEDED);
    }

    private Cast.Member otherOfSales() {
        return Parley.add(cast, parley.company(), "Sonja Sales", Function.SALES, Role.MANAGER);
    }

    /** Whoever is first: what is in force was signed by both sides as it is. */
    @RepeatedTest(5)
    void anEditBesideASignatureNeverBringsInForceWhatWasNotSigned() throws Exception {
        var it = proposed(Parley.content("Lead"));
        sign(it, parley.mira());
        var changed = stricter();

        atOnce(
                () -> sign(it, parley.saul()),
                () -> in(() -> agreements.save(
                        it.id(), it.revision(), changed, parley.mira().actor())));

        var now = find(it.id());
        if (now.state() == State.IN_FORCE) {
            assertThat(now.hash()).isEqualTo(it.hash());
            assertThat(in(() -> signatures.of(it.id()))).hasSize(2);
        } else {
            assertThat(now.state()).isEqualTo(State.DRAFT);
            assertThat(now.hash()).isEqualTo(changed.hash());
            assertThat(in(() -> signatures.of(it.id()))).isEmpty();
        }
    }

    @RepeatedTest(5)
    void anObjectionBesideASignatureEitherBlocksItOrComesTooLate() throws Exception {
        var it = proposed(Parley.content("Lead"));
        sign(it, parley.mira());

        var outcomes = atOnce(
                () -> sign(it, parley.saul()),
                () -> in(() -> remarks.object(
                        it.id(), "terms", "Wait", parley.company().sam().actor())));

        var inForce = outcomes.stream().anyMatch(Signing.InForceNow.class::isInstance);
        assertThat(outcomes).anyMatch(inForce ? Said.NotNow.class::isInstance : Signing.Objected.class::isInstance);
        assertThat(in(() -> agreements.openObjections(List.of(it.id())))).hasSize(inForce ? 0 : 1);
    }

    private static Content stricter() {
        var before = Parley.content("Lead");
        return before.withCriteria(before.criteria().stream()
                .filter(it -> it.weight() == Weight.REQUIRED)
                .toList());
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = new ArrayList<Callable<Object>>();
            for (var work : List.of(one, other)) {
                tasks.add(() -> {
                    barrier.await();
                    return work.call();
                });
            }
            var outcomes = new ArrayList<>();
            for (var future : threads.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private Definition create(Content content) {
        return in(() -> agreements.create(content, null, parley.mira().actor()));
    }

    private Definition proposed(Content content) {
        var it = create(content);
        in(() -> agreements.propose(it.id(), it.revision(), parley.mira().actor()));
        return find(it.id());
    }

    private Definition inForce(Content content) {
        var it = proposed(content);
        sign(it, parley.mira());
        assertThat(sign(it, parley.saul())).isInstanceOf(Signing.InForceNow.class);
        return find(it.id());
    }

    private Signing sign(Definition it, Cast.Member member) {
        return sign(it.id(), it.hash(), RIGHT, member.actor());
    }

    private Signing sign(UUID id, String hash, String passphrase, Actor actor) {
        return in(() -> signatures.sign(id, Seen.of(hash), passphrase, actor));
    }

    private Definition find(UUID id) {
        return in(() -> agreements.find(id)).orElseThrow();
    }

    private List<String> facts(UUID id) {
        return in(() -> ledger.of(id)).stream().map(it -> it.kind().name()).toList();
    }

    private <T> T in(Supplier<T> work) {
        return parley.company().in(work);
    }
}
