package io.firsthand.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Profile;
import io.firsthand.lead.Profiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DuplicateTest
class HuntTest {

    private final Office office;
    private final Leads leads;
    private final Profiles profiles;
    private final Hunt hunt;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Cast.Company home;

    HuntTest(
            Office office,
            Leads leads,
            Profiles profiles,
            Hunt hunt,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.office = office;
        this.leads = leads;
        this.profiles = profiles;
        this.hunt = hunt;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.home = office.opens();
    }

    @BeforeEach
    void begin() {
        home = office.opens();
    }

    @Test
    void whoMayBeTheSamePersonStandsInTheQueue() {
        office.meets(home, "Jon Smyth", "jon@flow.example", null, "Flow-Matic");
        office.meets(home, "John Smith", null, null, "Flow-Matic Inc.");
        office.meets(home, "Grace Hopper", "grace@navy.example", null, "Navy");
        assertThat(office.queue(home)).isEmpty();

        office.hunts(home);

        assertThat(office.names(home)).containsExactly("John Smith = Jon Smyth");
        assertThat(office.queue(home).getFirst().reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.SAME_COMPANY, Reason.Kind.FAMILY_NAME_SOUNDS_ALIKE);
    }

    /** Every pair of generated people that a comparison of all with all finds probable, and no other. */
    @Test
    void findsWhatAComparisonOfAllWithAllFinds() {
        var random = new Random(3);
        var arrivals = new ArrayList<Arrival>();
        for (var i = 0; i < 260; i++) {
            var known =
                    arrivals.isEmpty() || random.nextInt(3) > 0 ? null : arrivals.get(random.nextInt(arrivals.size()));
            arrivals.add(known == null ? somebody(random, i) : again(known, random, i));
        }
        var met = office.meets(home, arrivals);
        office.hunts(home);

        var all =
                home.in(() -> profiles.of(met.stream().map(it -> it.contactId()).toList()));
        var found = new TreeSet<String>();
        office.queue(home).forEach(it -> found.add(name(it.one(), it.other())));
        var expected = new TreeSet<String>();
        var traits = new HashMap<Object, Traits>();
        all.forEach((id, profile) -> traits.put(id, Reading.of(profile)));
        var times = new HashMap<Long, Long>();
        traits.values().forEach(it -> Rarity.names(it).forEach(name -> times.merge(name, 1L, Long::sum)));
        var rarity = new Rarity(all.size(), times);
        var list = List.copyOf(all.values());
        for (var i = 0; i < list.size(); i++) {
            for (var j = i + 1; j < list.size(); j++) {
                var one =
                        java.util.Objects.requireNonNull(traits.get(list.get(i).id()));
                var other =
                        java.util.Objects.requireNonNull(traits.get(list.get(j).id()));
                if (Comparison.of(one, other, rarity).isProbable()
                        || Comparison.of(other, one, rarity).isProbable()) {
                    expected.add(name(list.get(i), list.get(j)));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(40);
        // Keys miss few of those that comparing all with all would find, and find no other.
        assertThat(expected).containsAll(found);
        assertThat(found.size()).isGreaterThan(expected.size() * 90 / 100);
    }

    private static String name(Profile one, Profile other) {
        return new TreeSet<>(
                        Set.of(one.id().value().toString(), other.id().value().toString()))
                .toString();
    }

    private static final List<String> GIVEN =
            List.of("Anna", "Ben", "Carla", "David", "Emma", "Felix", "Greta", "Hugo");
    private static final List<String> FAMILY =
            List.of("Schmidt", "Miller", "Rossi", "Garcia", "Dubois", "Novak", "Kowalski", "Jensen", "Virtanen");

    private static Arrival somebody(Random random, int i) {
        var name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
        return Office.arrival(
                ContactDetails.of(
                        name,
                        random.nextInt(3) == 0 ? null : "p" + (char) ('a' + i % 26) + "erson" + i + "@firm.example",
                        random.nextInt(3) == 0 ? null : "+4930" + (1_000_000 + random.nextInt(8_000_000)),
                        null),
                random.nextInt(3) == 0 ? null : "Firm " + random.nextInt(30));
    }

    private static Arrival again(Arrival known, Random random, int i) {
        var contact = known.contact();
        var name = java.util.Objects.requireNonNull(contact.name());
        var at = 1 + random.nextInt(name.length() - 2);
        var mistyped = random.nextBoolean() ? name : name.substring(0, at) + name.substring(at + 1);
        return Office.arrival(
                ContactDetails.of(
                        mistyped,
                        random.nextBoolean() ? "other" + i + "@private.example" : null,
                        random.nextInt(3) > 0 ? contact.phone() : null,
                        null),
                random.nextInt(4) > 0 ? known.companyName() : null);
    }

    @Test
    void whoIsNoLongerAlikeLeavesTheQueue() {
        var jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(home, "John Smith", null, "+49 30 1234567", null);
        office.hunts(home);
        assertThat(office.queue(home)).hasSize(1);

        home.in(() -> leads.change(
                jon.id(),
                Leads.ANY_VERSION,
                LeadChange.NONE.with(ContactField.NAME, "Barbara Liskov").with(ContactField.PHONE, "+49 89 7654321"),
                home.maya().actor()));
        office.hunts(home);

        assertThat(office.queue(home)).isEmpty();
    }

    @Test
    void whoWasWithdrawnIsNobodysDuplicate() {
        var jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(home, "John Smith", null, "+49 30 1234567", null);
        office.hunts(home);
        var actor = home.maya().actor();

        home.in(() -> leads.withdraw(List.of(jon.id()), "wrong file", actor));
        assertThat(office.queue(home)).isEmpty();
        office.hunts(home);
        assertThat(rows("duplicate_key")).isEqualTo(1);

        home.in(() -> leads.restore(List.of(jon.id()), "right file", actor));
        office.hunts(home);
        assertThat(office.queue(home)).hasSize(1);
    }

    private long rows(String table) {
        return home.in(() -> transaction.execute(_ -> jdbc.sql("select count(distinct contact_id) from " + table)
                .query(Long.class)
                .single()));
    }

    @Test
    void whatACrashInterruptsBeginsAnew() {
        office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(home, "John Smith", null, "+49 30 1234567", null);

        home.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(hunt.round()).isEqualTo(2);
            status.setRollbackOnly();
        }));
        assertThat(office.queue(home)).isEmpty();
        office.hunts(home);

        assertThat(office.queue(home)).hasSize(1);
    }

    @Test
    void severalWhoHuntAtOnceStandInNobodysWay() throws Exception {
        var arrivals = new ArrayList<Arrival>();
        for (var i = 0; i < 1_200; i++) {
            var phone = "+4930" + (1_000_000 + i % 600);
            arrivals.add(Office.arrival(
                    ContactDetails.of("Person Number" + (char) ('a' + i % 26), null, phone, null), null));
        }
        office.meets(home, arrivals);
        try (var hunters = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> task = () -> {
                office.hunts(home);
                return true;
            };
            assertThat(hunters.invokeAll(List.of(task, task, task)))
                    .allSatisfy(it -> assertThat(it.resultNow()).isTrue());
        }
        office.hunts(home);

        var counted = home.in(() -> transaction.execute(_ -> jdbc.sql("select times from duplicate_name where name = 0")
                .query(Long.class)
                .single()));
        assertThat((long) counted).isEqualTo(1_200);
        assertThat(rows("duplicate_key")).isEqualTo(1_200);
    }

    @Test
    void aNeighbourIsNobodysDuplicate() {
        var neighbour = office.opens();
        office.meets(home, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(neighbour, "Jon Smyth", null, "+49 30 1234567", null);
        office.hunts(home);
        office.hunts(neighbour);

        assertThat(office.queue(home)).isEmpty();
        assertThat(office.queue(neighbour)).isEmpty();
    }
}
