package io.firsthand.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.database.Ids;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.People;
import io.firsthand.lead.LeadId;
import io.firsthand.ledger.Sequencer;
import io.firsthand.notification.News;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Wishes;
import io.firsthand.outbound.Listener.Reply;
import io.firsthand.privacy.PersonalData;
import io.firsthand.routing.Setups;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HandoffTest
class OutboundTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Handover handover;
    private final Tail tail;
    private final Outbox outbox;
    private final Sequencer sequencer;
    private final EndpointRepository repository;
    private final DueRepository due;
    private final DeliveryRepository rows;
    private final Keys keys;
    private final Notifications notifications;
    private final List<PersonalData> personal;
    private final TransactionTemplate transaction;
    private final Hands hands = new Hands();
    private final Listener listener = new Listener();
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Carrier carrier;
    private final Sender sender;
    private Parley parley;

    OutboundTest(
            Handover handover,
            Tail tail,
            Outbox outbox,
            Sequencer sequencer,
            EndpointRepository repository,
            DueRepository due,
            DeliveryRepository rows,
            Keys keys,
            Closing closing,
            Trials trials,
            OutboundBell bell,
            Notifications notifications,
            Wishes wishes,
            Setups setups,
            People people,
            Ids ids,
            List<PersonalData> personal,
            PlatformTransactionManager transactions) {
        this.handover = handover;
        this.tail = tail;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.repository = repository;
        this.due = due;
        this.rows = rows;
        this.keys = keys;
        this.notifications = notifications;
        this.personal = personal;
        transaction = new TransactionTemplate(transactions);
        var open = new Doorkeeper(true, InetAddress::getAllByName);
        sender = new Sender(open, hands);
        endpoints = new Endpoints(repository, new EndpointCheck(open, wishes, setups, people), keys, tail, ids, hands);
        carrier = new Carrier(repository, due, rows, keys, sender, closing, transactions, hands);
        deliveries = new Deliveries(rows, keys, trials, carrier, bell, ids, hands);
        this.parley = handover.opens();
    }

    /** A clock that goes on as it is told. */
    private static final class Hands extends Clock {

        private Duration ahead = Duration.ZERO;

        void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
    }

    @AfterEach
    void end() throws Exception {
        listener.close();
        sender.destroy();
    }

    @Test
    void whatHappensToALeadArrivesOnceSignedAndInOrder() throws Exception {
        var secret = webhook("handoff.offered", "handoff.accepted", "lead.mql").secret();
        var lead = handover.qualified(parley, "Grace Hopper");
        handover.accepted(parley, lead);

        read();
        read();
        carryAll();

        assertThat(types()).containsExactly("lead.mql", "handoff.offered", "handoff.accepted");
        var last = listener.got.getLast();
        assertThat(Signing.headers(
                        last.header("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(last.header("webhook-timestamp"))),
                        last.body(),
                        List.of(secret)))
                .containsEntry("webhook-signature", last.header("webhook-signature"));
        var data = JSON.readTree(last.body()).at("/data");
        assertThat(data.at("/lead/name").asString()).isEqualTo("Grace Hopper");
        assertThat(data.at("/by/name").asString()).isEqualTo("Sam Sales");
        assertThat(data.at("/change/handoff").asString()).isNotBlank();
    }

    @Test
    void whoIsNotToBeToldWhoItIsGetsIdsAndLinksOnly() {
        made(EndpointWish.webhook("Thin", listener.url(), Set.of("handoff.rejected"), false));
        var lead = handover.qualified(parley, "Grace Hopper");
        var it = handover.offered(parley, lead);
        handover.reply(parley, it.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "budget", "They only rent"));

        read();
        carryAll();

        var body = listener.got.getFirst().body();
        assertThat(body)
                .contains(lead.value().toString(), "definitional", "budget")
                .doesNotContain("Hopper", "rent", "@");
    }

    @Test
    void whatFailsIsTriedAgainLaterUnderTheSameNameAndHoldsUpWhatFollowsOfTheLead() {
        webhook("handoff.offered", "handoff.accepted");
        listener.answers = _ -> Reply.of(503);
        handover.accepted(parley, handover.qualified(parley, "Grace Hopper"));
        read();

        carryAll();
        assertThat(types()).containsExactly("handoff.offered");
        carryAll();
        assertThat(types()).hasSize(1);

        listener.answers = _ -> Reply.of(204);
        hands.pass(Duration.ofSeconds(6));
        carryAll();
        assertThat(types()).containsExactly("handoff.offered", "handoff.offered", "handoff.accepted");
        assertThat(listener.got.get(0).header("webhook-id"))
                .isEqualTo(listener.got.get(1).header("webhook-id"));
        assertThat(listener.got.get(0).body()).isEqualTo(listener.got.get(1).body());
    }

    @Test
    void whoIsKilledBetweenDeliveryAndMarkDeliversAgainAfterItsLease() {
        var endpoint = webhook("handoff.offered").endpoint();
        handover.offered(parley, handover.qualified(parley, "Grace Hopper"));
        read();
        in(() -> transaction.execute(_ -> due.take(endpoint.id(), 10, hands.instant())));

        carryAll();
        assertThat(listener.got).as("it belongs to the one who took it").isEmpty();
        hands.pass(DueRepository.LEASE.plusSeconds(1));
        carryAll();
        carryAll();
        assertThat(listener.got).hasSize(1);
    }

    @Test
    void twoNodesNeverDeliverTheSame() throws Exception {
        var endpoint = webhook("handoff.offered").endpoint();
        var event = in(() -> transaction.execute(_ -> IntStream.range(0, 60)
                .mapToObj(i -> new DeliveryRepository.New(
                        UUID.randomUUID(), endpoint.id(), "key " + i, "handoff.offered", null, "{}", hands.instant()))
                .toList()));
        in(() -> transaction.execute(_ -> {
            outbox.put(event);
            return 1;
        }));

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 4; node++) {
                nodes.execute(this::carryAll);
            }
        }
        carryAll();

        assertThat(listener.got.stream().map(it -> it.header("webhook-id")))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void aChatThatIsToldTooMuchIsGivenTheTimeItAsksForAndNeverMoreThanOneASecond() {
        made(new EndpointWish(
                EndpointKind.SLACK,
                "Sales",
                listener.url(),
                Set.of("handoff.offered", "handoff.accepted"),
                true,
                Audience.ALL,
                Locale.GERMAN));
        handover.accepted(parley, handover.qualified(parley, "Grace Hopper"));
        read();
        listener.answers = _ -> new Reply(429, Map.of("Retry-After", "30"), "rate_limited");

        carryAll();
        assertThat(listener.got).hasSize(1);
        hands.pass(Duration.ofSeconds(29));
        carryAll();
        assertThat(listener.got).as("it asked for 30 seconds").hasSize(1);

        listener.answers = _ -> Reply.of(200);
        hands.pass(Duration.ofSeconds(2));
        carryAll();
        assertThat(listener.got).as("one at a time").hasSize(2);
        carryAll();
        assertThat(listener.got).as("not within the second").hasSize(2);
        hands.pass(Duration.ofMillis(1_100));
        carryAll();
        assertThat(listener.got).hasSize(3);
        assertThat(listener.got.getLast().body()).contains("hat angenommen: Grace Hopper", "plain_text");
        assertThat(listener.got.getLast().header("webhook-signature")).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        var inside = new Listener();
        webhook("handoff.offered");
        listener.answers = _ -> new Reply(302, Map.of("Location", inside.url()), "");
        handover.offered(parley, handover.qualified(parley, "Grace Hopper"));
        read();

        carryAll();

        assertThat(listener.got).hasSize(1);
        assertThat(inside.got).isEmpty();
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(302);
            assertThat(it.trouble()).isEqualTo(Trouble.STATUS);
            assertThat(it.state()).isEqualTo(Delivery.State.WAITING);
        });
        inside.close();
    }

    @Test
    void anAddressInAClosedNetworkIsReachedByNoRoundabout() throws Exception {
        try (var closed = new Box(new Doorkeeper(false, InetAddress::getAllByName))) {
            assertThat(closed.post(listener.url()).trouble()).isEqualTo(Trouble.BLOCKED);
            assertThat(closed.post(listener.url().replace("127.0.0.1", "localhost"))
                            .trouble())
                    .isEqualTo(Trouble.BLOCKED);
            assertThat(closed.post(listener.url().replace("127.0.0.1", "[::1]")).trouble())
                    .isEqualTo(Trouble.BLOCKED);
            assertThat(closed.post(listener.url().replace("127.0.0.1", "2130706433"))
                            .trouble())
                    .isEqualTo(Trouble.BLOCKED);
        }
        try (var turned = new Box(new Doorkeeper(false, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()}))) {
            assertThat(turned.post(listener.url().replace("127.0.0.1", "harmless.example"))
                            .trouble())
                    .isEqualTo(Trouble.BLOCKED);
        }
        assertThat(listener.got).isEmpty();
    }

    @Test
    void anAnswerWithoutEndIsCutAndOneThatNeverComesIsGivenUp() {
        listener.answers = _ -> new Reply(500, Map.of(), "x".repeat(5_000_000));

        var answer = sender.post(listener.url(), "{}", Map.of());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.said()).hasSizeLessThan(1_100);
    }

    @Test
    void afterFiveDaysWithoutSuccessAnEndpointIsClosedAndTheAdministratorsHear() {
        var endpoint = webhook("handoff.offered", "handoff.accepted").endpoint();
        listener.answers = _ -> Reply.of(500);
        var lead = handover.qualified(parley, "Grace Hopper");
        handover.offered(parley, lead);
        read();
        for (var i = 0; i < 30 && now(endpoint).open(); i++) {
            carryAll();
            hands.pass(Duration.ofHours(13));
            in(() -> transaction.execute(_ -> rows.repeat(endpoint.id(), null, hands.instant())));
        }

        assertThat(now(endpoint).open()).isFalse();
        assertThat(now(endpoint).closedWhy()).isEqualTo(Endpoint.ClosedWhy.FAILING);
        assertThat(in(() ->
                        notifications.list(parley.company().rita().person().id(), true, java.util.Optional.empty(), 9)))
                .anySatisfy(it -> assertThat(it.news().kind()).isEqualTo(Closing.CLOSED));
    }

    @Test
    void whatIsGoneForGoodIsClosedAtOnce() {
        var endpoint = webhook("handoff.offered").endpoint();
        listener.answers = _ -> Reply.of(410);
        handover.offered(parley, handover.qualified(parley, "Grace Hopper"));
        read();

        carryAll();

        assertThat(now(endpoint).closedWhy()).isEqualTo(Endpoint.ClosedWhy.GONE);
        assertThat(all()).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Delivery.State.FAILED));
    }

    @Test
    void whoseOwnChannelIsClosedHearsOfThat() {
        var sam = parley.company().sam().person().id();
        made(new EndpointWish(
                EndpointKind.SLACK,
                "Sam",
                listener.url(),
                Set.of("handoff.offered"),
                true,
                new Audience(Audience.Kind.PERSON, sam.value()),
                Locale.ENGLISH));
        listener.answers = _ -> Reply.of(410);
        handover.offered(parley, handover.qualified(parley, "Grace Hopper"));

        carryAll();

        assertThat(in(() -> notifications.list(sam, true, java.util.Optional.empty(), 9)))
                .filteredOn(it -> it.news().kind().equals(Closing.CLOSED))
                .singleElement()
                .satisfies(it -> assertThat(it.news().href()).isEqualTo(OwnChats.PLACE));
    }

    @Test
    void aNewSecretIsUsedBesideTheOldOneForADay() {
        var made = webhook("handoff.offered");
        assertThat(secrets(made.endpoint())).containsExactly(made.secret());

        var fresh = ((EndpointChange.Made) in(() -> transaction.execute(
                        _ -> endpoints.rotate(made.endpoint().id()))))
                .secret();

        assertThat(secrets(made.endpoint())).containsExactly(fresh, made.secret());
        hands.pass(Duration.ofHours(25));
        assertThat(secrets(made.endpoint())).containsExactly(fresh);
    }

    @Test
    void aTestIsSentAtOnceAndCanBeSeen() {
        var endpoint = webhook().endpoint();

        var tried = in(() -> deliveries.tryOut(endpoint.id())).orElseThrow();

        assertThat(tried.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(tried.answer()).isEqualTo("said 200");
        assertThat(types()).containsExactly("webhook.test");
        listener.answers = _ -> Reply.of(500);
        assertThat(in(() -> deliveries.tryOut(endpoint.id())).orElseThrow().state())
                .isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void oneClosedHearsOnlyOfWhatComesAfterItIsOpened() {
        var endpoint = webhook("handoff.offered").endpoint();
        in(() -> transaction.execute(_ -> endpoints.open(endpoint.id(), false)));
        handover.offered(parley, handover.qualified(parley, "Before"));
        hands.pass(Duration.ofMillis(5));
        in(() -> transaction.execute(_ -> endpoints.open(endpoint.id(), true)));
        handover.offered(parley, handover.qualified(parley, "After"));

        read();
        carryAll();

        assertThat(listener.got)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("After"));
    }

    @Test
    void onePersonsChannelHearsWhatThePersonIsNotifiedOf() {
        var sam = parley.company().sam().person();
        made(new EndpointWish(
                EndpointKind.TEAMS,
                "Sam",
                listener.url(),
                Set.of("handoff.offered"),
                true,
                new Audience(Audience.Kind.PERSON, sam.id().value()),
                Locale.ENGLISH));
        in(() -> transaction.execute(_ -> {
            var news = News.of("handoff.offered", "one", "handoff.notification.offered.said", "Maya", "Grace Hopper");
            notifications.tell(sam.id(), news);
            notifications.tell(sam.id(), news);
            notifications.tell(parley.company().maya().person().id(), news);
            return 1;
        }));

        carryAll();

        assertThat(listener.got)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("Grace Hopper", "AdaptiveCard"));
    }

    @Test
    void whatWasSentAboutAPersonGoesWithThePerson() {
        webhook("handoff.offered");
        var lead = handover.qualified(parley, "Grace Hopper");
        handover.offered(parley, lead);
        read();
        assertThat(all()).hasSize(1);

        var data = personal.stream()
                .filter(it -> it instanceof OutboundData)
                .findFirst()
                .orElseThrow();
        in(() -> transaction.execute(_ -> data.erase(subject(lead))));

        assertThat(all()).isEmpty();
    }

    private static io.firsthand.privacy.Subject subject(LeadId lead) {
        return new io.firsthand.privacy.Subject(Set.of(), Set.of(lead), io.firsthand.privacy.Marks.NONE);
    }

    private final class Box implements AutoCloseable {

        private final Sender inner;

        Box(Doorkeeper doorkeeper) {
            inner = new Sender(doorkeeper, hands);
        }

        Answer post(String url) {
            return inner.post(url, "{}", Map.of());
        }

        @Override
        public void close() throws IOException {
            inner.destroy();
        }
    }

    private EndpointChange.Made webhook(String... events) {
        return made(EndpointWish.webhook("Test", listener.url(), Set.of(events), true));
    }

    private EndpointChange.Made made(EndpointWish wish) {
        sequencer.drain();
        var made = in(() -> transaction.execute(
                _ -> endpoints.make(wish, true, parley.company().rita().actor())));
        assertThat(made).isInstanceOf(EndpointChange.Made.class);
        return (EndpointChange.Made) made;
    }

    private void read() {
        sequencer.drain();
        in(() -> {
            while (tail.read() == Tail.CHUNK) {}
            return 1;
        });
    }

    private void carryAll() {
        in(() -> {
            for (var i = 0; i < 20; i++) {
                var some = carrier.due();
                if (some.isEmpty()) {
                    return 1;
                }
                some.forEach(carrier::carry);
            }
            return 1;
        });
    }

    private List<String> secrets(Endpoint it) {
        return in(() -> transaction.execute(_ -> keys.secrets(it.id(), hands.instant())));
    }

    private Endpoint now(Endpoint it) {
        return in(() -> transaction.execute(_ -> repository.find(it.id()).orElseThrow()));
    }

    private List<Delivery> all() {
        return in(() -> transaction.execute(_ -> repository.all().stream()
                .flatMap(it -> rows.list(it.id(), null, null, 99).stream())
                .toList()));
    }

    private List<String> types() {
        return listener.got.stream()
                .map(it -> JSON.readTree(it.body()).at("/type").asString())
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return parley.company().in(work);
    }
}
