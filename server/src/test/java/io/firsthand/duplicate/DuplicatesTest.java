package io.firsthand.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DuplicateTest
class DuplicatesTest {

    private final Office office;
    private final Duplicates duplicates;
    private final Leads leads;
    private final Profiles profiles;
    private Cast.Company home;
    private Lead jon;
    private Lead john;

    DuplicatesTest(Office office, Duplicates duplicates, Leads leads, Profiles profiles) {
        this.office = office;
        this.duplicates = duplicates;
        this.leads = leads;
        this.profiles = profiles;
        this.home = office.opens();
        this.jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        this.john = office.meets(home, "John Smith", "john@flow.example", "+49 30 1234567", null);
    }

    @BeforeEach
    void begin() {
        home = office.opens();
        jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        john = office.meets(home, "John Smith", "john@flow.example", "+49 30 1234567", null);
        office.hunts(home);
    }

    private Pair pair() {
        return office.queue(home).getFirst();
    }

    private Decision merge(UUID pair, Lead survivor) {
        return home.in(() -> duplicates.merge(
                pair,
                survivor.contactId(),
                Set.of(ContactField.NAME),
                true,
                home.maya().actor()));
    }

    private Decision takeBack(UUID pair) {
        return home.in(() -> duplicates.takeBack(pair, home.maya().actor()));
    }

    @Test
    void aMergedPairLeavesTheQueueAndCanBeTakenBack() {
        var pair = pair();

        assertThat(merge(pair.id(), jon))
                .isInstanceOfSatisfying(
                        Decision.Made.class, it -> assertThat(it.pair().state()).isEqualTo(Pair.State.MERGED));
        office.hunts(home);
        assertThat(office.queue(home)).isEmpty();
        assertThat(office.list(home, Pair.State.MERGED)).extracting(Pair::id).containsExactly(pair.id());
        assertThat(office.now(home, john).contactId()).isEqualTo(jon.contactId());
        assertThat(office.now(home, jon).contact().name()).isEqualTo("John Smith");

        assertThat(takeBack(pair.id())).isInstanceOf(Decision.TakenBack.class);
        office.hunts(home);
        assertThat(office.queue(home)).extracting(Pair::id).containsExactly(pair.id());
        assertThat(office.now(home, john).contactId()).isEqualTo(john.contactId());
        assertThat(office.now(home, jon).contact()).isEqualTo(jon.contact());
    }

    @Test
    void notADuplicateIsRememberedUntilTheyAreMuchMoreAlike() {
        var pair = pair();
        home.in(() -> duplicates.dismiss(pair.id(), home.maya().actor()));
        touch(ContactField.TITLE, "Buyer");
        assertThat(office.queue(home)).isEmpty();
        assertThat(office.list(home, Pair.State.DISMISSED)).hasSize(1);

        touch(ContactField.EMAIL, "john+fair@flow.example");

        assertThat(office.queue(home)).extracting(Pair::id).containsExactly(pair.id());
    }

    private void touch(ContactField field, String value) {
        home.in(() -> leads.change(
                jon.id(),
                Leads.ANY_VERSION,
                LeadChange.NONE.with(field, value),
                home.maya().actor()));
        office.hunts(home);
    }

    @Test
    void aDismissalCanBeTakenBack() {
        var pair = pair();
        home.in(() -> duplicates.dismiss(pair.id(), home.maya().actor()));

        assertThat(takeBack(pair.id())).isInstanceOf(Decision.TakenBack.class);

        assertThat(office.queue(home)).hasSize(1);
        assertThat(takeBack(pair.id())).isInstanceOf(Decision.Decided.class);
    }

    @Test
    void whomTheAbsorbedContactIsNotTheSurvivorIsNotEither() {
        var third = office.meets(home, "Jonn Smith", null, "+49 30 1234567", null);
        office.hunts(home);
        assertThat(office.queue(home)).hasSize(3);
        office.queue(home).stream()
                .filter(it ->
                        Set.of(it.one().id(), it.other().id()).equals(Set.of(third.contactId(), john.contactId())))
                .forEach(it ->
                        home.in(() -> duplicates.dismiss(it.id(), home.maya().actor())));
        office.queue(home).stream()
                .filter(it -> Set.of(it.one().id(), it.other().id()).equals(Set.of(third.contactId(), jon.contactId())))
                .forEach(it ->
                        home.in(() -> duplicates.takeBack(it.id(), home.maya().actor())));

        var pair = office.queue(home).stream()
                .filter(it -> Set.of(it.one().id(), it.other().id()).equals(Set.of(john.contactId(), jon.contactId())))
                .findFirst()
                .orElseThrow();
        merge(pair.id(), jon);
        office.hunts(home);

        assertThat(office.names(home)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldOfTheOther() throws Exception {
        var pair = pair().id();
        Callable<Decision> here = () -> merge(pair, jon);
        Callable<Decision> there = () -> merge(pair, john);
        Callable<Decision> no =
                () -> home.in(() -> duplicates.dismiss(pair, home.maya().actor()));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = people.invokeAll(List.of(here, there, no)).stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(outcomes)
                    .filteredOn(it -> it instanceof Decision.Made(var made) && made.state() == Pair.State.MERGED)
                    .hasSize(1);
        }
    }

    @Test
    void whoIsTypedInIsComparedAtOnce() {
        var likely = home.in(() -> duplicates.like(profiles.of(
                ContactDetails.of("Jon Smith", null, "+49 30 1234567", null), Optional.empty(), Optional.empty())));

        assertThat(likely).hasSize(2);
        assertThat(likely.getFirst().percent()).isGreaterThan(90);
        assertThat(home.in(() -> duplicates.like(profiles.of(
                        ContactDetails.of(null, "JOHN@flow.example", null, null), Optional.empty(), Optional.empty()))))
                .singleElement()
                .satisfies(it -> assertThat(it.reasons().getFirst().kind()).isEqualTo(Reason.Kind.SAME_EMAIL));
    }

    @Test
    void aLeadIsComparedAtOnceToo() {
        assertThat(home.in(() -> duplicates.of(jon.id())).orElseThrow())
                .extracting(it -> it.profile().id())
                .containsExactly(john.contactId());
        var neighbour = office.opens();
        assertThat(neighbour.in(() -> duplicates.of(jon.id()))).isEmpty();
    }

    @Test
    void aNeighbourDecidesNothing() {
        var pair = pair().id();
        var neighbour = office.opens();

        assertThat(neighbour.in(() -> duplicates.find(pair))).isEmpty();
        assertThat(neighbour.in(() -> duplicates.dismiss(pair, neighbour.maya().actor())))
                .isEqualTo(new Decision.Missing());
        assertThat(office.queue(home)).hasSize(1);
    }
}
