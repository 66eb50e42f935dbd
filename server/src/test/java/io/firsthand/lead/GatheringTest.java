package io.firsthand.lead;

import static io.firsthand.lead.Stand.MAY;
import static io.firsthand.lead.Stand.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Gathering.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LeadModuleTest
class GatheringTest {

    private final Gathering gathering;
    private final Leads leads;
    private final Cast cast;
    private Stand stand;

    GatheringTest(Gathering gathering, Leads leads, Cast cast) {
        this.gathering = gathering;
        this.leads = leads;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
    }

    @Test
    void whoeverComesAtOnceGetsTheirOwnLead() throws InterruptedException {
        var made = atOnce(IntStream.range(0, 60).mapToObj(GatheringTest::person).toList());

        assertThat(made.stream().map(GatheringTest::lead).map(it -> it.contact().name()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "Person " + i).toList());
        for (var one : made) {
            var lead = lead(one);
            assertThat(stand.in(() -> leads.recorded(lead.id()))).isEqualTo(stand.in(() -> leads.shown(lead.id())));
        }
    }

    @Test
    void theSamePersonAtOnceIsOneLead() throws InterruptedException {
        var made = atOnce(Stream.generate(() -> person(1)).limit(12).toList());

        assertThat(made.stream().map(GatheringTest::lead).map(Lead::id).distinct())
                .hasSize(1);
        assertThat(made.stream().filter(it -> it.orElseThrow().outcome() instanceof Outcome.Created))
                .hasSize(1);
    }

    @Test
    void oneThatIsRefusedOrFailsDoesNotHurtTheOthers() throws InterruptedException {
        var refused = arrival(ContactDetails.of("No Address", "nowhere", null, null), null);
        var failing = person(100).withCustom(Map.of("Size", endless()));
        var given = Stream.of(person(1), refused, person(2), failing, person(3)).toList();

        var made = atOnce(given);

        assertThat(Stand.reasons(made.get(1).orElseThrow().outcome())).containsExactly("contact.email NOT_AN_EMAIL");
        assertThat(made.get(3)).isEmpty();
        assertThat(Stream.of(0, 2, 4)
                        .map(made::get)
                        .map(GatheringTest::lead)
                        .map(it -> it.contact().name()))
                .containsExactly("Person 1", "Person 2", "Person 3");
        assertThat(stand.in(
                        () -> leads.list(LeadQuery.ALL, Optional.empty(), 10).leads()))
                .hasSize(3);
    }

    /** What cannot be written into a table, which is found out in the middle of writing. */
    private static List<Object> endless() {
        var list = new ArrayList<>();
        list.add(list);
        return list;
    }

    private static Lead lead(Optional<Made> made) {
        return made.orElseThrow().lead().orElseThrow();
    }

    private static Arrival person(int number) {
        return Arrival.of(
                ContactDetails.of("Person " + number, "person" + number + "@flowmatic.com", null, null),
                "Flow-Matic",
                Source.of(Channel.BOOTH_CONVERSATION, null),
                null,
                Provenance.of(How.API, Grade.B, MAY, null, null));
    }

    /** Nothing for one that failed. */
    private List<Optional<Made>> atOnce(List<Arrival> arrivals) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = arrivals.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return stand.in(() -> gathering.create(it, stand.actor()));
                    }))
                    .toList();
            start.countDown();
            var made = new ArrayList<Optional<Made>>();
            for (var each : all) {
                try {
                    made.add(Optional.of(each.get()));
                } catch (ExecutionException _) {
                    made.add(Optional.empty());
                }
            }
            return made;
        }
    }
}
