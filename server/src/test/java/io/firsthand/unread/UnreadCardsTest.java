package io.firsthand.unread;

import static io.firsthand.capture.Hall.json;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.capture.Hall;
import io.firsthand.capture.Phone;
import io.firsthand.identity.Cast;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.TimelineItem;
import io.firsthand.picture.Photo;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import io.firsthand.unread.UnreadCard.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@UnreadTest
class UnreadCardsTest {

    private static final byte[] CARD =
            Photo.ofCode("MECARD:N:Hopper,Grace;ORG:Compilers & Co;EMAIL:grace@compilers.example;TEL:+49 30 5550100;;");
    private static final String HASH = Hash.sha256(CARD).hex();

    private final Hall hall;
    private final UnreadCards cards;
    private final UnreadQueue queue;
    private final UnreadData data;
    private final Leads leads;
    private final Cast cast;
    private final JdbcClient jdbc;
    private Cast.Company company;
    private Phone phone;

    UnreadCardsTest(
            Hall hall, UnreadCards cards, UnreadQueue queue, UnreadData data, Leads leads, Cast cast, JdbcClient jdbc) {
        this.hall = hall;
        this.cards = cards;
        this.queue = queue;
        this.data = data;
        this.leads = leads;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Unread " + UUID.randomUUID());
        phone = hall.phone(company, company.sam());
    }

    @Test
    void aCardSavedWithANameOnlyIsReadWhenItsPictureIsHereAndFillsWhatTheLeadLacks() {
        var conversation = capture("Grace Hopper", true);
        assertThat(card(conversation).state()).isEqualTo(State.WAITING);

        arrives();

        awaited(conversation);
        var lead = lead(conversation);
        assertThat(lead.contact().name()).isEqualTo("Grace Hopper");
        assertThat(lead.contact().email()).isEqualTo("grace@compilers.example");
        assertThat(lead.contact().phone()).isEqualTo("+49 30 5550100");
        assertThat(lead.company()).isNotNull();
        assertThat(company.in(() -> leads.timeline(lead.id())))
                .extracting(TimelineItem::kind)
                .contains(UnreadKinds.READ);
        assertThat(company.in(() -> leads.recorded(lead.id()))).isEqualTo(company.in(() -> leads.shown(lead.id())));
        assertThat(offers(conversation)).isEmpty();
    }

    @Test
    void whatTheRepTypedStaysAndTheCardIsOffered() {
        var conversation = capture("Amazing Grace", true);

        arrives();
        awaited(conversation);

        var lead = lead(conversation);
        assertThat(lead.contact().name()).isEqualTo("Amazing Grace");
        assertThat(lead.contact().email()).isEqualTo("grace@compilers.example");
        assertThat(offers(conversation)).containsExactly("contact.name: Grace Hopper instead of Amazing Grace");
        assertThat(hall.post(company.sam(), path(conversation) + "?field=contact.name", Map.of()))
                .hasStatus(303);
        assertThat(lead(conversation).contact().name()).isEqualTo("Grace Hopper");
        assertThat(offers(conversation)).isEmpty();
        assertThat(hall.post(company.sam(), path(conversation) + "?field=shoe", Map.of()))
                .hasStatus(404);
    }

    @Test
    void whatSomebodyWroteMeanwhileStaysAndWhatIsOfferedCanBeLeft() {
        var conversation = capture("Grace Hopper", true);
        var id = lead(conversation).id();
        var change = LeadChange.NONE.with(ContactField.EMAIL, "grace@home.example");
        company.in(
                () -> leads.change(id, Leads.ANY_VERSION, change, company.maya().actor()));

        arrives();
        awaited(conversation);

        assertThat(lead(conversation).contact().email()).isEqualTo("grace@home.example");
        assertThat(lead(conversation).contact().phone()).isEqualTo("+49 30 5550100");
        assertThat(hall.post(company.sam(), path(conversation) + "/dismissal", Map.of()))
                .hasStatus(303);
        assertThat(offers(conversation)).isEmpty();
        assertThat(hall.post(company.sam(), path(conversation) + "/restoration", Map.of()))
                .hasStatus(303);
        assertThat(offers(conversation))
                .containsExactly("contact.email: grace@compilers.example instead of grace@home.example");
    }

    @Test
    void anAddressThatSomebodyElseHasIsOfferedAndTheRestFilled() {
        capture("Grace B. Hopper", false);
        var other = hall.send(company.sam(), phone.capture(now(), Hall.said("Other", "grace@compilers.example", "Hi")));
        assertThat(other).hasStatus(201);
        var conversation = capture("Grace Hopper", true);

        arrives();
        awaited(conversation);

        assertThat(lead(conversation).contact().email()).isNull();
        assertThat(lead(conversation).contact().phone()).isEqualTo("+49 30 5550100");
        assertThat(offers(conversation)).containsExactly("contact.email: grace@compilers.example instead of null");
    }

    @Test
    void aCardOfSomebodyCalledOtherwiseIsOfferedOnly() {
        var conversation = capture("Ada Byron", true);

        arrives();
        awaited(conversation);

        assertThat(lead(conversation).contact().email()).isNull();
        assertThat(offers(conversation))
                .hasSize(4)
                .contains("contact.name: Grace Hopper instead of Ada Byron")
                .contains("contact.email: grace@compilers.example instead of null");
    }

    @Test
    void aPhoneThatHadItReadExpectsNothing() {
        var conversation = capture("Grace Hopper", false);

        arrives();
        queue.sweep();

        assertThat(company.in(() -> cards.find(conversation))).isEmpty();
        assertThat(lead(conversation).contact().email()).isNull();
    }

    @Test
    void whatArrivedWhileNobodyWasToldIsFoundByTheSweep() {
        var conversation = capture("Grace Hopper", true);
        arrives();
        awaited(conversation);
        hall.in(company, () -> jdbc.sql("""
                update unread_card set state = 'waiting', missing = pictures, reading = null where workspace_id = :w
                """).param("w", company.id().value()).update());

        queue.sweep();

        assertThat(card(conversation).state()).isEqualTo(State.READ);
        assertThat(card(conversation).attempts()).isEqualTo(2);
    }

    @Test
    void anErasureTakesWhatWasRead() {
        var conversation = capture("Grace Hopper", true);
        arrives();
        awaited(conversation);
        var lead = lead(conversation);
        var subject = new Subject(Set.of(lead.contactId()), Set.of(lead.id()), Marks.NONE);

        assertThat(hall.in(company, () -> data.of(subject)).toString()).contains("grace@compilers.example");
        assertThat(hall.in(company, () -> data.erase(subject)).things()).isEqualTo(1);
        assertThat(company.in(() -> cards.find(conversation))).isEmpty();
    }

    private UUID capture(String name, boolean isUnread) {
        var values = new HashMap<String, Object>();
        values.put("source", Map.of("channel", "booth_conversation", "how", "card"));
        values.put("person", Map.of("name", name));
        values.put("notes", Map.of("text", "Wants a compiler"));
        var file = Map.of("sha256", HASH, "bytes", (long) CARD.length, "type", "image/jpeg", "role", "front");
        values.put("image", Map.of("files", List.of(file)));
        var capture = phone.capture(now(), values);
        var body = new TreeMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(Json.parse(capture.body())))
                .forEach((key, value) -> body.put(String.valueOf(key), value));
        if (isUnread) {
            body.put("unread", List.of(HASH));
        }
        assertThat(hall.send(company.sam(), Jcs.bytes(body))).hasStatus(201);
        return capture.id();
    }

    private void arrives() {
        assertThat(hall.patch(company.sam(), "/capture/api/files/" + HASH, 0, CARD))
                .hasStatus(204);
    }

    private void awaited(UUID conversation) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> card(conversation).state() == State.READ);
    }

    private UnreadCard card(UUID conversation) {
        return company.in(() -> cards.find(conversation)).orElseThrow();
    }

    private Lead lead(UUID conversation) {
        var state = json(hall.get(company.sam(), "/capture/api/captures?ids=" + conversation))
                .get("captures")
                .get(0);
        var id = new LeadId(UUID.fromString(state.get("lead").asString()));
        return company.in(() -> leads.get(id)).orElseThrow();
    }

    private List<String> offers(UUID conversation) {
        return UnreadCards.offers(card(conversation), lead(conversation)).stream()
                .map(it -> it.part().id() + ": " + it.value() + " instead of " + it.now())
                .toList();
    }

    private static String path(UUID conversation) {
        return "/conversations/" + conversation + "/card";
    }

    private static Instant now() {
        return Instant.now().truncatedTo(MILLIS);
    }
}
