package io.firsthand.capture;

import static io.firsthand.capture.Hall.json;
import static io.firsthand.capture.Hall.said;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Consents;
import io.firsthand.tlog.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CaptureTest
class CapturesTest {

    private final Hall hall;
    private final Devices devices;
    private final Captures captures;
    private final Leads leads;
    private final Ledger ledger;
    private final Consents consents;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private Cast.Company company;
    private Phone phone;
    private Instant now;

    CapturesTest(
            Hall hall,
            Devices devices,
            Captures captures,
            Leads leads,
            Ledger ledger,
            Consents consents,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc) {
        this.hall = hall;
        this.devices = devices;
        this.captures = captures;
        this.leads = leads;
        this.ledger = ledger;
        this.consents = consents;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Hall " + UUID.randomUUID());
        phone = hall.phone(company, company.sam());
        now = Instant.now().truncatedTo(MILLIS);
    }

    @Test
    void aCaptureBecomesALeadOfTheRepWithWhatTheDeviceSignedAsItsFirstFact() {
        var capture = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "Wants a compiler by June"));

        var answer = hall.send(company.sam(), capture);

        assertThat(answer).hasStatus(201);
        assertThat(json(answer).get("capture").asString())
                .isEqualTo(capture.id().toString());
        var lead = leadOf(answer);
        var shown = hall.in(company, () -> leads.get(lead)).orElseThrow();
        assertThat(shown.contact().name()).isEqualTo("Grace Hopper");
        assertThat(shown.owner()).isEqualTo(company.sam().person().id());
        assertThat(shown.provenance().how()).isEqualTo(How.DEVICE);
        assertThat(shown.firstNote()).isEqualTo("Wants a compiler by June");
        var facts = hall.in(company, () -> ledger.of(lead.value()));
        assertThat(facts)
                .extracting(it -> it.kind().name())
                .startsWith("lead.captured", "lead.received")
                .contains("conversation.graded");
        assertThat(facts.getFirst().id()).hasToString(json(answer).get("fact").asString());
        assertThat(facts.getFirst().at()).isEqualTo(now);
        assertThat(hall.in(company, () -> leads.recorded(lead)))
                .isPresent()
                .isEqualTo(hall.in(company, () -> leads.shown(lead)));
    }

    @Test
    void theSameAgainGivesTheFirstResult() {
        var capture = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "Hello"));
        var first = hall.send(company.sam(), capture);

        var second = hall.send(company.sam(), capture);

        assertThat(second).hasStatus(200);
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(hall.in(company, () -> captures.of(leadOf(first)))).hasSize(1);
    }

    @Test
    void twoRepsWhoMeetTheSamePersonHaveTwoConversationsOnOneLead() {
        var rita = hall.phone(company, company.rita());
        var first = hall.send(
                company.sam(), phone.capture(now, said("Grace Hopper", "grace@compilers.example", "Met Sam")));
        var second =
                hall.send(company.rita(), rita.capture(now, said("G. Hopper", "Grace@Compilers.example", "Met Rita")));
        var third = hall.send(
                company.sam(), phone.capture(now, said("Grace Hopper", "grace@compilers.example", "Met Sam again")));

        assertThat(leadOf(second)).isEqualTo(leadOf(first)).isEqualTo(leadOf(third));
        assertThat(json(second).get("known").get("contact").asBoolean()).isTrue();
        assertThat(json(second).get("known").get("others").get(0).get("person").asString())
                .isEqualTo("Sam Sales");
        var conversations = hall.in(company, () -> captures.of(leadOf(first)));
        assertThat(conversations)
                .extracting(Conversation::rep)
                .containsExactlyInAnyOrder(
                        company.sam().person().id(),
                        company.rita().person().id(),
                        company.sam().person().id());
        var lead = hall.in(company, () -> leads.get(leadOf(first))).orElseThrow();
        assertThat(lead.owner()).isEqualTo(company.sam().person().id());
        assertThat(lead.contact().name()).isEqualTo("Grace Hopper");
        assertThat(hall.in(company, () -> leads.recorded(lead.id())))
                .isEqualTo(hall.in(company, () -> leads.shown(lead.id())));
    }

    @Test
    void theSameBadgeIsTheSamePerson() {
        var show = UUID.randomUUID().toString();
        var first = hall.send(company.sam(), phone.capture(now, badge(show, "Grace Hopper")));
        var second = hall.send(company.sam(), phone.capture(now, badge(show, "Hopper, G.")));

        assertThat(leadOf(second)).isEqualTo(leadOf(first));
        assertThat(hall.in(company, () -> captures.of(leadOf(first)))).hasSize(2);
        assertThat(hall.in(company, () -> leads.recorded(leadOf(first))))
                .isEqualTo(hall.in(company, () -> leads.shown(leadOf(first))));
    }

    private static Map<String, Object> badge(String show, String name) {
        return Map.of(
                "source", Map.of("channel", "booth_conversation", "event", show, "how", "badge"),
                "person", Map.of("name", name, "badge", "ATT-0042"),
                "notes", Map.of("text", "By " + name));
    }

    @Test
    void aForkedCounterIsKeptAsideAndTold() {
        var before = phone.last();
        hall.send(company.sam(), phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One")));
        var other = phone.signed(
                phone.origin(), 1, before, now, now, said("Ada Lovelace", "ada@engines.example", "Two"), null);

        var answer = hall.send(company.sam(), other);

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).get("type").asString()).endsWith("/forked");
        assertThat(told(company.sam())).isEqualTo(1);
        assertThat(told(company.rita())).isEqualTo(1);
        assertThat(told(company.maya())).isZero();
        hall.send(company.sam(), other);
        assertThat(told(company.rita())).isEqualTo(1);
    }

    private long told(Cast.Member member) {
        return hall.in(
                company,
                () -> jdbc.sql("""
                select count(*) from notification
                 where workspace_id = :workspace and person_id = :person and kind = 'capture.forked'
                """)
                        .param("workspace", company.id().value())
                        .param("person", member.person().id().value())
                        .query(Long.class)
                        .single());
    }

    @Test
    void refusesWhatWasNotSigned() {
        var capture = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One"));
        var other = new HashMap<>(capture.values());
        other.put("notes", Map.of("text", "Two"));

        assertInvalid(hall.send(company.sam(), capture.body(new byte[32], capture.values())), "envelope");
        assertInvalid(hall.send(company.sam(), capture.body(capture.seed().bytes(), other)), "envelope");
        assertInvalid(hall.send(company.sam(), capture.body(new byte[31], other)), "seed");
        assertInvalid(hall.send(company.sam(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "values");
        assertThat(hall.send(company.sam(), capture)).hasStatus(201);
    }

    @Test
    void refusesWhatIsTooLongOrOfAnotherKindWithItsPlace() {
        assertInvalid(sent(Map.of("notes", Map.of("text", "x".repeat(20_001)))), "values.notes.text");
        assertInvalid(sent(Map.of("notes", Map.of("rating", 6L))), "values.notes.rating");
        assertInvalid(sent(Map.of("notes", Map.of("tags", "no list"))), "values.notes.tags");
        assertInvalid(sent(Map.of("person", Map.of("name", "x".repeat(501)))), "values.person.name");
        assertInvalid(sent(Map.of("place", Map.of("latitude", 91_000_000L, "longitude", 0L))), "values.place");
        assertInvalid(sent(Map.of("person", Map.of())), "values.person");
    }

    private MvcTestResult sent(Map<String, Object> more) {
        var values = new HashMap<>(said("Grace Hopper", "grace@compilers.example", "One"));
        values.putAll(more);
        return hall.send(company.sam(), phone.signed(phone.origin(), 1, null, now, now, values, null));
    }

    @Test
    void takesWhatIsNoAddressAsItStands() {
        var values = said("Grace Hopper", "grace at compilers", "One");

        var answer = hall.send(company.sam(), phone.capture(now, values));

        assertThat(answer).hasStatus(201);
        assertThat(hall.in(company, () -> captures.of(leadOf(answer)))
                        .getFirst()
                        .told()
                        .person())
                .containsEntry("email", "grace at compilers");
    }

    @Test
    void takesNothingNewFromARevokedDeviceButKnowsWhatItTook() {
        var taken = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One"));
        hall.send(company.sam(), taken);
        assertThat(hall.in(
                        company,
                        () -> devices.revoke(phone.key.id(), company.sam().actor())))
                .isTrue();

        assertThat(hall.send(company.sam(), taken)).hasStatus(200);
        assertThat(hall.send(company.sam(), phone.capture(now, said("Ada", "ada@engines.example", "Two"))))
                .hasStatus(410);
    }

    @Test
    void isForTheDevicesOwnWorkspaceOnly() {
        var others = cast.found("Others " + UUID.randomUUID());
        var capture = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One"));

        assertThat(hall.send(others.sam(), capture)).hasStatus(422);
        var theirs = hall.phone(others, others.sam());
        var forUs = theirs.signed(phone.origin(), 1, null, now, now, said("Ada", "ada@engines.example", "Two"), null);
        assertInvalid(hall.send(others.sam(), forUs), "envelope");
    }

    @Test
    void whoIsNotSignedInAnyMoreIsAskedToAndLosesNothing() {
        var capture = phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One"));

        var answer = browser.post()
                .uri("/capture/api/captures")
                .contentType(MediaType.APPLICATION_JSON)
                .content(capture.body())
                .exchange();

        assertThat(answer).hasStatus(401);
        assertThat(browser.get().uri("/capture/api/start").exchange()).hasStatus(401);
        assertThat(hall.send(company.sam(), capture)).hasStatus(201);
    }

    @Test
    void aPhoneThatLostItsMemoryLearnsWhereItWas() {
        hall.send(company.sam(), phone.capture(now, said("Grace Hopper", "grace@compilers.example", "One")));

        var start = json(hall.get(
                company.sam(), "/capture/api/start?key={key}", phone.key.id().base64()));

        assertThat(start.get("device").get("counter").asLong()).isEqualTo(1);
        assertThat(start.get("device").get("last").asString())
                .isEqualTo(java.util.Objects.requireNonNull(phone.last()).base64());
        assertThat(start.get("person").get("name").asString()).isEqualTo("Sam Sales");
        assertThat(start.get("csrf").get("token").asString()).isNotEmpty();
        assertThat(start.get("origin").asString()).isEqualTo(phone.origin());
    }

    @Test
    void gradesByWhatIsShown() {
        var prompt = hall.send(company.sam(), phone.capture(now, said("A", "a@a.example", "One")));
        var late = hall.send(
                company.sam(), phone.capture(now.minusSeconds(7_200), now, said("B", "b@b.example", "Two"), null));
        var wrongClock = hall.send(
                company.sam(),
                phone.capture(now.plusSeconds(7_200), now.plusSeconds(7_200), said("C", "c@c.example", "3"), null));

        assertThat(json(prompt).get("grade").asString()).isEqualTo(Grade.B.name());
        assertThat(json(late).get("grade").asString()).isEqualTo(Grade.C.name());
        assertThat(json(wrongClock).get("grade").asString()).isEqualTo(Grade.C.name());
        assertThat(json(wrongClock).get("skew").asLong()).isGreaterThan(7_000_000);
        assertThat(json(late).get("why").valueStream().map(it -> it.asString())).anyMatch(it -> it.contains("120"));
    }

    @Test
    void gradesAWhatFitsTheShowInTimeAndPlace() {
        var show = hall.show(company, LocalDate.now(ZoneId.of("Europe/Berlin")));
        var grace = Hall.at(show, said("Grace Hopper", "grace@compilers.example", "At the booth"));
        var elsewhere = new HashMap<>(Hall.at(show, said("Ada", "ada@engines.example", "At home")));
        elsewhere.put("place", Map.of("latitude", 52_520_000L, "longitude", 13_405_000L, "accuracy", 20L));

        var here = hall.send(company.sam(), phone.capture(now, grace));
        var there = hall.send(company.sam(), phone.capture(now, elsewhere));

        assertThat(json(here).get("grade").asString()).isEqualTo("A");
        assertThat(json(there).get("grade").asString()).isEqualTo("B");
        assertThat(json(there).get("why").get(0).asString()).contains("from the venue");
        var lead = hall.in(company, () -> leads.get(leadOf(here))).orElseThrow();
        assertThat(lead.provenance().place()).isEqualTo("Pack Fair, Hall 11, B24");
        assertThat(lead.source().event()).isEqualTo(show.id());
        assertThat(hall.in(company, () -> leads.recorded(lead.id())))
                .isEqualTo(hall.in(company, () -> leads.shown(lead.id())));
        var offered = json(hall.get(company.sam(), "/capture/api/start"))
                .get("shows")
                .get(0);
        assertThat(offered.get("name").asString()).isEqualTo("Pack Fair");
        assertThat(offered.get("on").asBoolean()).isTrue();
    }

    @Test
    void theNextStepBecomesATaskOfTheRep() {
        var values = new HashMap<>(said("Grace Hopper", "grace@compilers.example", "Hello"));
        values.put("notes", Map.of("next", Map.of("text", "Send the quote", "on", "2030-05-04")));

        var answer = hall.send(company.sam(), phone.capture(now, values));

        var facts = hall.in(company, () -> ledger.of(leadOf(answer).value()));
        assertThat(facts).extracting(it -> it.kind().name()).contains("task.created");
    }

    @Test
    void tellsWhatWeKnowOfSomebody() {
        hall.send(company.sam(), phone.capture(now, said("Grace Hopper", "grace@compilers.example", "Hello")));

        var known = json(hall.post(company.rita(), "/capture/api/known", Map.of("email", "Grace@compilers.example")));

        assertThat(known.get("contact").get("name").asString()).isEqualTo("Grace Hopper");
        assertThat(known.get("lead").get("owner").asString()).isEqualTo("Sam Sales");
        assertThat(known.get("met").get(0).get("person").asString()).isEqualTo("Sam Sales");
        var nobody = json(hall.post(company.rita(), "/capture/api/known", Map.of("email", "ada@engines.example")));
        assertThat(nobody.get("contact").isNull()).isTrue();
        assertThat(json(hall.get(company.rita(), "/capture/api/complete?kind=title&q=rear"))
                        .get("values")
                        .get(0)
                        .asString())
                .isEqualTo("Rear admiral");
        assertThat(json(hall.get(company.rita(), "/capture/api/complete?kind=company&q=comp"))
                        .get("values")
                        .get(0)
                        .asString())
                .isEqualTo("Compilers & Co");
    }

    @Test
    void fiftyPhonesAtOnceAreAllTaken() throws Exception {
        var phones = IntStream.range(0, 50)
                .mapToObj(_ -> hall.phone(company, company.sam()))
                .toList();
        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = phones.stream()
                    .map(each -> threads.submit(() -> {
                        // Half of them meet the same person.
                        var email = phones.indexOf(each) % 2 == 0
                                ? "grace@compilers.example"
                                : UUID.randomUUID() + "@x.example";
                        return hall.send(company.sam(), each.capture(now, said("Grace Hopper", email, "Hello")))
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(hall.in(
                        company,
                        () -> jdbc.sql("select count(distinct lead_id) from conversation where workspace_id = :w")
                                .param("w", company.id().value())
                                .query(Long.class)
                                .single()))
                .isEqualTo(26);
    }

    @Test
    void aConsentIsRecordedWithItsWordingAndTime() {
        var show = hall.show(company, LocalDate.now(ZoneId.of("Europe/Berlin")));
        var wording = hall.wording(company, show, "May we write to you about our machines?");
        var values = new HashMap<>(Hall.at(show, said("Grace Hopper", "grace@compilers.example", "Hello")));
        values.put(
                "notes",
                Map.of(
                        "consent",
                        List.of(Map.of(
                                "wording",
                                wording.id().toString(),
                                "version",
                                1L,
                                "given",
                                true,
                                "at",
                                now.toEpochMilli()))));

        var answer = hall.send(company.sam(), phone.capture(now, values));

        var contact =
                hall.in(company, () -> leads.get(leadOf(answer))).orElseThrow().contactId();
        assertThat(hall.in(company, () -> consents.of(contact)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.wording()).isEqualTo("May we write to you about our machines?");
                    assertThat(it.version()).isEqualTo("1");
                    assertThat(it.at()).isEqualTo(now);
                    assertThat(it.purpose()).isEqualTo("news");
                });
    }

    @Test
    void anAttendeeIsKnownByTheBadge() {
        var show = hall.show(company, LocalDate.now(ZoneId.of("Europe/Berlin")));
        hall.attendee(company, show, "ATT-7", "Ada Lovelace", "ada@engines.example");
        var values = new HashMap<>(Hall.at(show, Map.of("person", Map.of("badge", "ATT-7"))));

        var answer = hall.send(company.sam(), phone.capture(now, values));

        var lead = hall.in(company, () -> leads.get(leadOf(answer))).orElseThrow();
        assertThat(lead.contact().name()).isEqualTo("Ada Lovelace");
        assertThat(lead.contact().email()).isEqualTo("ada@engines.example");
        var page = json(hall.get(company.sam(), "/capture/api/shows/" + show.id() + "/attendees"));
        assertThat(page.get("attendees").get(0).get("badge").asString()).isEqualTo("ATT-7");
    }

    @Test
    void enrolsOnlyWhoHasTheKeyAndOnlyOnce() {
        var sam = company.sam();
        var stranger = new Phone(phone.origin(), company.maya().person().id());
        var nonce = hall.challenge(sam);
        assertThat(hall.post(sam, "/capture/api/devices", stranger.enrolment(nonce)))
                .hasStatus(422);
        var own = new Phone(phone.origin(), sam.person().id());
        assertThat(hall.post(sam, "/capture/api/devices", own.enrolment(nonce)))
                .hasStatus(422);
        assertThat(hall.post(sam, "/capture/api/devices", own.enrolment("made up")))
                .hasStatus(422);
        var fresh = own.enrolment(hall.challenge(sam));
        assertThat(hall.post(sam, "/capture/api/devices", fresh)).hasStatus(201);
        assertThat(hall.post(sam, "/capture/api/devices", fresh)).hasStatus(422);
        assertThat(Hash.fromBase64(own.key.id().base64())).isEqualTo(own.key.id());
    }

    private static LeadId leadOf(MvcTestResult answer) {
        return new LeadId(UUID.fromString(json(answer).get("lead").asString()));
    }

    private static void assertInvalid(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(422);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}
