package io.firsthand.lead;

import static io.firsthand.lead.Stand.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadModuleTest
class ReplayTest {

    private final Leads leads;
    private final Merges merges;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private Stand stand;

    ReplayTest(Leads leads, Merges merges, Cast cast, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.leads = leads;
        this.merges = merges;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensTheTablesFollowFromTheFacts(long seed) {
        var history = new RandomHistory(new Random(seed), leads, merges, stand);
        for (var step = 0; step < 80; step++) {
            history.step();
        }
        assertThat(history.known()).hasSizeGreaterThan(5);
        for (var lead : history.known()) {
            assertThat(differences(lead)).as("seed " + seed + ", " + lead).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lead    | stage = 'won'                                          | stage
            lead    | stage_since = now()                                    | stageSince
            lead    | owner_id = null                                        | owner
            lead    | channel = 'referral'                                   | source
            lead    | campaign = 'ours'                                      | source
            lead    | source = '{"channel": "referral", "detail": "x"}'      | source
            lead    | original_source = '{"channel": "referral"}'            | originalSource
            lead    | latest_source = '{"channel": "referral"}'              | latestSource
            lead    | captured_at = captured_at - interval '1 day'           | capturedAt
            lead    | captured_by_name = 'Somebody Else'                     | capturedByName
            lead    | grade = 'A'                                            | grade
            lead    | how = 'device'                                         | how
            lead    | place = 'Hall 1'                                       | place
            lead    | corrected = true                                       | corrected
            lead    | withdrawn_at = now()                                   | withdrawn
            lead    | first_note = 'Loves us'                                | firstNote
            lead    | merged_into = id                                       | mergedInto
            lead    | custom = '{"budget": 1000000}'                         | custom
            lead    | company_id = null                                      | company
            contact | name = 'Grace Murray'                                  | name
            contact | email = 'g@example.com'                                | email
            contact | phone = '1'                                            | phone
            contact | title = 'Boss'                                         | title
            company | name = 'Another'                                       | company
            lead_stage | entered_at = entered_at - interval '1 hour'         | stageTimes
            lead_note  | text = 'Loves us'                                   | notes
            """)
    void anEditBehindOurBackShows(String table, String edit, String field) {
        var lead = stand.in(() -> Stand.lead(
                leads.create(Stand.arrival(Stand.grace(), "Flow-Matic").withOwner(stand.person()), stand.actor())));
        assertThat(differences(lead)).isEmpty();

        CurrentWorkspace.run(
                stand.workspace(),
                () -> transactions.executeWithoutResult(_ -> assertThat(
                                jdbc.sql("update " + table + " set " + edit).update())
                        .isEqualTo(1)));

        assertThat(differences(lead)).extracting(Difference::field).contains(field);
    }

    @Test
    void aNoteThatSomebodyDeletedIsMissed() {
        var lead = stand.in(() -> Stand.lead(leads.create(Stand.arrival(Stand.grace(), null), stand.actor())));
        CurrentWorkspace.run(
                stand.workspace(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("delete from lead_note").update()));

        assertThat(differences(lead)).extracting(Difference::field).containsExactly("notes");
    }

    private List<Difference> differences(LeadId lead) {
        return stand.in(() -> Replay.compare(
                leads.recorded(lead).orElseThrow(), leads.shown(lead).orElseThrow()));
    }

    /** People who arrive, arrive again, are changed, moved and withdrawn, in an order that a seed decides. */
    private static final class RandomHistory {

        private final Random random;
        private final Leads leads;
        private final Merges merges;
        private final Stand stand;
        private final List<LeadId> known = new ArrayList<>();

        RandomHistory(Random random, Leads leads, Merges merges, Stand stand) {
            this.random = random;
            this.leads = leads;
            this.merges = merges;
            this.stand = stand;
        }

        List<LeadId> known() {
            return known.stream().distinct().toList();
        }

        void step() {
            if (known.isEmpty() || random.nextInt(4) == 0) {
                var some = new ArrayList<Arrival>();
                for (var i = random.nextInt(6); i >= 0; i--) {
                    some.add(arrival());
                }
                stand.in(() -> leads.takeAll(some, stand.actor())).stream()
                        .filter(it -> !(it instanceof Outcome.Refused))
                        .forEach(it -> known.add(Stand.lead(it)));
                return;
            }
            var lead = known.get(random.nextInt(known.size()));
            var any = Leads.ANY_VERSION;
            var actor = stand.actor();
            stand.in(() -> switch (random.nextInt(12)) {
                case 0 -> leads.addNote(lead, "note " + random.nextInt(), actor);
                case 1, 2, 3 -> leads.move(lead, any, one(List.of(Stage.values())), null, actor);
                case 4 -> leads.assign(lead, any, random.nextBoolean() ? stand.person() : null, actor);
                case 5 -> leads.correctSource(lead, any, source(), "because", actor);
                case 6 -> leads.change(lead, any, change(), actor);
                case 7 -> leads.recordSignal(lead, new Signal(one(List.of(Signal.Kind.values())), "demo", MAY), actor);
                case 8, 9 -> merge(lead, known.get(random.nextInt(known.size())));
                case 10 -> separate(lead);
                default ->
                    random.nextBoolean()
                            ? leads.withdraw(List.of(lead), "wrong", actor)
                            : leads.restore(List.of(lead), "right", actor);
            });
        }

        private Merging merge(LeadId one, LeadId other) {
            var taken = Set.of(one(List.of(ContactField.values())));
            return merges.merge(contact(one), contact(other), taken, random.nextBoolean(), stand.actor());
        }

        private Object separate(LeadId lead) {
            return merges.of(contact(lead)).stream()
                    .map(it -> merges.separate(it.id(), stand.actor()))
                    .toList();
        }

        private ContactId contact(LeadId lead) {
            return leads.get(lead).orElseThrow().contactId();
        }

        private LeadChange change() {
            var field = one(List.of(ContactField.values()));
            var value = random.nextInt(4) == 0
                    ? null
                    : field == ContactField.EMAIL ? email() : field == ContactField.PHONE ? "089 1234" : word();
            var change = LeadChange.NONE.with(field, value);
            return random.nextBoolean()
                    ? change
                    : change.withCompany(one(List.of("Acme Inc", "Flow", "Pack AG")), null);
        }

        private Arrival arrival() {
            var contact = new ContactDetails(
                    random.nextBoolean() ? word() : null,
                    random.nextBoolean() ? word() : null,
                    null,
                    random.nextInt(3) > 0 ? email() : null,
                    random.nextBoolean() ? "+49 30 12345" + random.nextInt(10) : null,
                    random.nextBoolean() ? word() : null);
            var at = MAY.plus(Duration.ofHours(random.nextInt(1_000)));
            var batch = new Provenance.FileRow("leads.csv", "ab".repeat(32), random.nextInt(100), new UUID(1, 2));
            var provenance =
                    new Provenance(How.IMPORT, Grade.D, at, null, "Ada", null, random.nextBoolean() ? batch : null);
            var past = new ArrayList<Arrival.Past>();
            for (var i = random.nextInt(4); i > 0; i--) {
                past.add(new Arrival.Past(one(List.of(Stage.values())), at.plus(Duration.ofDays(10L - i))));
            }
            return new Arrival(
                    contact,
                    random.nextBoolean() ? one(List.of("ACME", "Flow GmbH", "Pack")) : null,
                    null,
                    source(),
                    random.nextBoolean() ? word() + "\n" + word() : null,
                    provenance,
                    past,
                    random.nextBoolean() ? stand.person() : null,
                    random.nextBoolean() ? new Arrival.Key("csv", "" + random.nextInt(20)) : null,
                    random.nextBoolean() ? Map.of(word(), (long) random.nextInt(), "same", word()) : Map.of());
        }

        private Source source() {
            return Source.of(one(List.of(Channel.values())), random.nextBoolean() ? word() : null);
        }

        private String email() {
            return "person" + random.nextInt(8) + one(List.of("@acme.example", "@flow.example", "@gmail.com"));
        }

        private String word() {
            return one(List.of("alpha", "beta", "gamma", "delta", "äöü", "' or 1=1"));
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
