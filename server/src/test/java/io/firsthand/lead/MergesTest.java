package io.firsthand.lead;

import static io.firsthand.lead.Stand.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LeadModuleTest
class MergesTest {

    private final Leads leads;
    private final Merges merges;
    private final Cast cast;
    private Stand stand;

    MergesTest(Leads leads, Merges merges, Cast cast) {
        this.leads = leads;
        this.merges = merges;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
    }

    private Lead create(String name, String email, @Nullable String phone) {
        return stand.in(() -> leads.get(Stand.lead(leads.create(
                        arrival(ContactDetails.of(name, email, phone, null), "Flow-Matic"), stand.actor())))
                .orElseThrow());
    }

    private Merging merge(Lead survivor, Lead absorbed, boolean withLeads, ContactField... taken) {
        return stand.in(() ->
                merges.merge(survivor.contactId(), absorbed.contactId(), Set.of(taken), withLeads, stand.actor()));
    }

    private UUID merged(Lead survivor, Lead absorbed, boolean withLeads, ContactField... taken) {
        return ((Merging.Merged) merge(survivor, absorbed, withLeads, taken)).merge();
    }

    private Merging separate(UUID merge) {
        return stand.in(() -> merges.separate(merge, stand.actor()));
    }

    private void reach(Lead lead, Stage... stages) {
        for (var stage : stages) {
            stand.in(() -> leads.move(lead.id(), Leads.ANY_VERSION, stage, null, stand.actor()));
        }
    }

    private Lead now(Lead lead) {
        return stand.in(() -> leads.get(lead.id())).orElseThrow();
    }

    private void theFactsAgree(Lead... some) {
        for (var lead : some) {
            assertThat(stand.in(() -> Replay.compare(
                            leads.recorded(lead.id()).orElseThrow(),
                            leads.shown(lead.id()).orElseThrow())))
                    .isEmpty();
        }
    }

    @Test
    void theSurvivorTakesWhatWasChosenAndWhatItLacks() {
        var jon = create("Jon Smyth", "jon@flow.example", null);
        var john = create("John Smith", "john@flow.example", "+49 30 1234567");

        var merging = merge(jon, john, false, ContactField.NAME);

        assertThat(merging).isInstanceOf(Merging.Merged.class);
        assertThat(now(jon).contact().name()).isEqualTo("John Smith");
        assertThat(now(jon).contact().email()).isEqualTo("jon@flow.example");
        assertThat(now(jon).contact().phone()).isEqualTo("+49 30 1234567");
        assertThat(now(john).contactId()).isEqualTo(jon.contactId());
        assertThat(now(john).contact()).isEqualTo(now(jon).contact());
        assertThat(now(john).withdrawn()).isFalse();
        theFactsAgree(jon, john);
    }

    @Test
    void bothSidesHaveTheFactInTheirTimeline() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        var merge = merged(one, other, false);

        for (var lead : List.of(one, other)) {
            var last = stand.in(() -> leads.timeline(lead.id())).getLast();
            assertThat(last.kind()).isEqualTo(LeadKinds.CONTACT_MERGED);
            assertThat(last.happening()).isInstanceOfSatisfying(Happening.ContactMerged.class, it -> {
                assertThat(it.merge()).isEqualTo(merge);
                assertThat(it.survivor()).isEqualTo(one.contactId());
                assertThat(it.absorbed()).isEqualTo(other.contactId());
            });
        }
    }

    @Test
    void whoWritesFromEitherAddressIsTheSamePersonAfterwards() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        merged(one, other, true, ContactField.EMAIL);

        assertThat(now(one).contact().email()).isEqualTo("john@flow.example");
        assertThat(create("Somebody", "JON@flow.example", null).id()).isEqualTo(one.id());
        assertThat(create("Somebody", "john@flow.example", null).id()).isEqualTo(one.id());
        assertThat(stand.in(() -> merges.whereIs(other.contactId()))).contains(one.contactId());
        theFactsAgree(one, other);
    }

    @Test
    void anAddressThatLeadsToSomebodyIsTaken() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        merged(one, create("John Smith", "john@flow.example", null), false);
        var third = create("Third", "third@flow.example", null);

        var edit = stand.in(() -> leads.change(
                third.id(),
                Leads.ANY_VERSION,
                LeadChange.NONE.with(ContactField.EMAIL, "john@flow.example"),
                stand.actor()));

        assertThat(edit).isInstanceOf(Edit.Refused.class);
    }

    @Test
    void openLeadsAreMergedOnlyWhenAsked() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        merged(one, other, true);

        assertThat(now(other).withdrawn()).isTrue();
        assertThat(now(other).mergedInto()).isEqualTo(one.id());
        assertThat(stand.in(() -> merges.absorbedBy(now(one)))).containsExactly(other.id());
        assertThat(stand.in(() -> leads.timeline(one.id())).getLast().happening())
                .isEqualTo(new Happening.LeadMerged(one.id(), other.id(), false));
        theFactsAgree(one, other);
    }

    @Test
    void theLeadThatStandsFurthestTakesInTheOther() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        reach(other, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);
        var merge = merged(one, other, true);

        assertThat(now(one).mergedInto()).isEqualTo(other.id());
        assertThat(now(other).withdrawn()).isFalse();
        assertThat(now(other).stage()).isEqualTo(Stage.OPPORTUNITY);
        assertThat(now(other).contactId()).isEqualTo(one.contactId());
        assertThat(create("Somebody", "jon@flow.example", null).id()).isEqualTo(other.id());

        separate(merge);

        assertThat(now(one).withdrawn()).isFalse();
        assertThat(now(other).contactId()).isEqualTo(other.contactId());
        theFactsAgree(one, other);
    }

    @Test
    void ofLeadsThatStandEquallyFarTheSurvivorsStays() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        reach(one, Stage.MQL);
        reach(other, Stage.NURTURE);
        var third = create("J Smith", "j@flow.example", null);
        reach(third, Stage.MQL);
        merged(one, other, true);
        merged(one, third, true);

        assertThat(now(other).mergedInto()).isEqualTo(one.id());
        assertThat(now(third).mergedInto()).isEqualTo(one.id());
        assertThat(now(one).withdrawn()).isFalse();
    }

    @Test
    void twoOpportunitiesStayTwo() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", null);
        reach(one, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);
        reach(other, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);
        merged(one, other, true);

        assertThat(now(one).withdrawn()).isFalse();
        assertThat(now(other).withdrawn()).isFalse();
        assertThat(now(other).contactId()).isEqualTo(one.contactId());
        theFactsAgree(one, other);
    }

    @Test
    void aMergeTakenBackLeavesBothAsTheyWere() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", "+49 30 1234567");
        var merge = merged(one, other, true, ContactField.EMAIL, ContactField.NAME);

        assertThat(separate(merge))
                .isInstanceOfSatisfying(
                        Merging.Separated.class, it -> assertThat(it.kept()).isEmpty());

        assertThat(now(one).contact()).isEqualTo(one.contact());
        assertThat(now(other).contact()).isEqualTo(other.contact());
        assertThat(now(other).contactId()).isEqualTo(other.contactId());
        assertThat(now(other).withdrawn()).isFalse();
        assertThat(create("Somebody", "jon@flow.example", null).id()).isEqualTo(one.id());
        assertThat(create("Somebody", "john@flow.example", null).id()).isEqualTo(other.id());
        assertThat(separate(merge)).isEqualTo(new Merging.AlreadySeparated());
        theFactsAgree(one, other);
    }

    @Test
    void whatWasEditedSinceTheMergeIsKeptWhenItIsTakenBack() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var other = create("John Smith", "john@flow.example", "+49 30 1234567");
        var merge = merged(one, other, false, ContactField.NAME);
        stand.in(() -> leads.change(
                one.id(), Leads.ANY_VERSION, LeadChange.NONE.with(ContactField.NAME, "Dr John Smith"), stand.actor()));

        var separated = (Merging.Separated) separate(merge);

        assertThat(separated.kept()).containsExactly(ContactField.NAME);
        assertThat(now(one).contact().name()).isEqualTo("Dr John Smith");
        assertThat(now(one).contact().phone()).isNull();
        assertThat(now(other).contact()).isEqualTo(other.contact());
        theFactsAgree(one, other);
    }

    @Test
    void aMergeUnderALaterOneIsTakenBackAfterIt() {
        var one = create("One", "one@flow.example", null);
        var two = create("Two", "two@flow.example", null);
        var three = create("Three", "three@flow.example", null);
        var first = merged(two, three, true);
        var second = merged(one, two, true);

        assertThat(separate(first)).isEqualTo(new Merging.Buried(one.contactId()));
        assertThat(create("Somebody", "three@flow.example", null).id()).isEqualTo(one.id());
        assertThat(separate(second)).isInstanceOf(Merging.Separated.class);
        assertThat(create("Somebody", "three@flow.example", null).id()).isEqualTo(two.id());
        assertThat(separate(first)).isInstanceOf(Merging.Separated.class);
        assertThat(create("Somebody", "three@flow.example", null).id()).isEqualTo(three.id());
        theFactsAgree(one, two, three);
    }

    @Test
    void ofTwoWhoMergeTheSamePairOneIsTold() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = create("Jon " + round, "jon" + round + "@flow.example", null);
            var other = create("John " + round, "john" + round + "@flow.example", null);
            Callable<Merging> there = () -> merge(one, other, true);
            Callable<Merging> back = () -> merge(other, one, true);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = people.invokeAll(List.of(there, back, there)).stream()
                        .map(it -> it.resultNow())
                        .toList();

                assertThat(outcomes)
                        .filteredOn(Merging.Merged.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Merging.AlreadyMerged.class::isInstance)
                        .hasSize(2);
            }
            theFactsAgree(one, other);
        }
    }

    @Test
    void aNeighboursContactsAreNotThere() {
        var one = create("Jon Smyth", "jon@flow.example", null);
        var neighbour = Stand.of(cast);
        var other =
                neighbour.in(() -> leads.get(Stand.lead(leads.create(arrival(Stand.grace(), null), neighbour.actor())))
                        .orElseThrow());

        assertThat(merge(one, other, false)).isEqualTo(new Merging.Missing());
        assertThat(merge(other, one, false)).isEqualTo(new Merging.Missing());
        assertThat(merge(one, one, false)).isEqualTo(new Merging.Missing());
        assertThat(Objects.requireNonNull(now(one).contact().name())).isEqualTo("Jon Smyth");
    }
}
