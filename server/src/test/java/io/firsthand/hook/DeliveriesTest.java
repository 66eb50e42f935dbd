package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.hook.Delivery.Outcome;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadHistory;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HookModuleTest
class DeliveriesTest {

    private static final String SECRET = "a secret of the sender".replace(' ', '-');
    private static final Mapping MAPPING = new Mapping(
            "",
            List.of(
                    new Mapping.Line("person.full_name", "contact.name"),
                    new Mapping.Line("person.email", "contact.email"),
                    new Mapping.Line("org", "company.name"),
                    new Mapping.Line("answers[0].text", "notes"),
                    new Mapping.Line("employees", "custom")));

    private final Cast cast;
    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Leads leads;
    private final Ledger ledger;
    private Company company;
    private Hook hook;

    DeliveriesTest(Cast cast, Hooks hooks, Deliveries deliveries, Leads leads, Ledger ledger) {
        this.cast = cast;
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.leads = leads;
        this.ledger = ledger;
        this.company = cast.home();
        this.hook = hook(Scheme.STANDARD);
    }

    @BeforeEach
    void aHookOfItsOwn() {
        company = cast.found("Hooks " + UUID.randomUUID());
        hook = hook(Scheme.STANDARD);
        company.run(() -> hooks.map(hook.id(), MAPPING));
    }

    private Hook hook(Scheme scheme) {
        var wish = new Wish("Typeform", scheme, scheme.usualHeader(), Channel.DEMO_REQUEST, "Spring");
        var made = company.in(() -> hooks.make(wish, SECRET, company.maya().actor()));
        return ((HookChange.Made) made).hook();
    }

    private static String payload(String email) {
        return """
                {"person": {"full_name": "Grace Hopper", "email": "%s"}, "org": "Flow-Matic",
                 "answers": [{"text": "Please call"}], "employees": 120}
                """.formatted(email);
    }

    private Receipt.Answered send(String message, String body) {
        var signed = Signatures.sign(hook, SECRET, message, body.getBytes(UTF_8), Instant.now());
        return send(signed, body);
    }

    private Receipt.Answered send(Map<String, String> headers, String body) {
        var receipt = company.in(() ->
                deliveries.receive(hook.publicId(), name -> headers.getOrDefault(name, ""), body.getBytes(UTF_8)));
        return (Receipt.Answered) receipt;
    }

    private Lead lead(Item item) {
        var id = new LeadId(UUID.fromString(String.valueOf(item.lead())));
        return company.in(() -> leads.get(id)).orElseThrow();
    }

    @Test
    void aSignedPayloadIsALeadThatOurOwnServerObserved() {
        var delivery = send("msg_1", payload("grace@flowmatic.example")).delivery();

        assertThat(delivery.outcome()).isEqualTo(Outcome.DONE);
        var lead = lead(delivery.items().getFirst());
        assertThat(lead.contact().name()).isEqualTo("Grace Hopper");
        assertThat(lead.firstNote()).isEqualTo("Please call");
        assertThat(String.valueOf(lead.custom().get("employees"))).isEqualTo("120");
        assertThat(lead.provenance().grade()).isEqualTo(Grade.B);
        assertThat(lead.provenance().how()).isEqualTo(How.WEBHOOK);
        assertThat(lead.source().channel()).isEqualTo(Channel.DEMO_REQUEST);
        assertThat(lead.source().campaign()).isEqualTo("Spring");
        var facts = company.in(() -> ledger.of(lead.id().value()));
        assertThat(facts.getLast().kind()).isEqualTo(HookKinds.RECEIVED);
        assertThat(LeadHistory.replay(facts)).isEqualTo(company.in(() -> leads.shown(lead.id())));
    }

    @Test
    void theSameMessageAgainOrManyTimesAtOnceGetsTheSameAnswerAndNoSecondLead() throws Exception {
        var body = payload("twice@flowmatic.example");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = senders.invokeAll(IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<Receipt.Answered>) () -> send("msg_2", body))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().delivery().outcome()).isEqualTo(Outcome.DONE);
            }
        }
        var again = send("msg_2", body);

        assertThat(again.before()).isTrue();
        assertThat(company.in(() ->
                        ledger.of(lead(again.delivery().items().getFirst()).id().value())))
                .hasSize(2);
        assertThat(send("msg_2", payload("other@flowmatic.example")).delivery().outcome())
                .isEqualTo(Outcome.OTHER_PAYLOAD);
        assertThat(send("msg_3", body).delivery().items().getFirst().verdict()).isEqualTo("unchanged");
    }

    @Test
    void whatNobodyVouchesForLeavesNothingOfItself() {
        var body = payload("mallory@evil.example");
        assertThat(send(Map.of(), body).delivery().outcome()).isEqualTo(Outcome.NO_SIGNATURE);
        var signed = Signatures.sign(hook, "another secret", "msg_4", body.getBytes(UTF_8), Instant.now());
        assertThat(send(signed, body).delivery().outcome()).isEqualTo(Outcome.WRONG_SIGNATURE);
        var old = Signatures.sign(
                hook, SECRET, "msg_4", body.getBytes(UTF_8), Instant.now().minusSeconds(3_600));
        assertThat(send(old, body).delivery().outcome()).isEqualTo(Outcome.LATE);
        for (var i = 0; i < 30; i++) {
            send(Map.of(), body);
        }

        var kept = company.in(() -> deliveries.list(hook.id(), null, 100));
        assertThat(kept)
                .hasSize(Deliveries.PAYLOADS)
                .allSatisfy(it -> assertThat(it.payload()).isNull());
    }

    @Test
    void beforeThereIsAMappingPayloadsAreKeptAndTakenInLater() {
        company.run(() -> hooks.map(hook.id(), Mapping.NONE));
        var kept = send("msg_5", payload("later@flowmatic.example")).delivery();
        assertThat(kept.outcome()).isEqualTo(Outcome.UNMAPPED);
        var sample = company.in(() -> deliveries.sample(hook.id(), null)).orElseThrow();
        assertThat(sample.values()).containsEntry("person.email", "later@flowmatic.example");
        var suggested = Mapping.suggested(sample.items(), sample.values());
        assertThat(suggested.becomes("person.email")).isEqualTo("contact.email");
        assertThat(suggested.becomes("person.full_name")).isEqualTo("contact.name");
        assertThat(suggested.becomes("employees")).isEqualTo("custom");

        company.run(() -> hooks.map(hook.id(), suggested));
        var mapped = company.in(() -> hooks.find(hook.id())).orElseThrow();

        assertThat(company.in(() -> deliveries.retry(mapped, kept.id()))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(company.in(() -> deliveries.retry(mapped, kept.id()))).isEmpty();
    }

    @Test
    void aListHasAVerdictForEachAndItsBounds() {
        company.run(() -> hooks.map(hook.id(), new Mapping("data.leads", MAPPING.lines())));
        var many = IntStream.range(0, 3)
                .mapToObj(i -> payload(i == 1 ? "no address" : "n" + i + "@list.example"))
                .collect(Collectors.joining(","));

        var delivery = send("msg_6", "{\"data\": {\"leads\": [" + many + "]}}").delivery();

        assertThat(delivery.items()).extracting(Item::verdict).containsExactly("created", "refused", "created");
        assertThat(delivery.items().get(1).errors())
                .extracting(Item.Wrong::field)
                .containsExactly("contact.email");
        var lot = IntStream.range(0, 501).mapToObj(_ -> "{}").collect(Collectors.joining(","));
        assertThat(send("msg_7", "{\"data\": {\"leads\": [" + lot + "]}}")
                        .delivery()
                        .outcome())
                .isEqualTo(Outcome.TOO_MANY);
        assertThat(send("msg_8", "{\"data\": {}}").delivery().outcome()).isEqualTo(Outcome.NO_ITEMS);
        assertThat(send("msg_9", "{\"data\": {\"leads\": [{}]}}").delivery().outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void hostilePayloadsAreRefusedInASentence() {
        var deep = "[".repeat(40) + "]".repeat(40);
        var hostile = List.of(
                "",
                "nonsense",
                "\"text\"",
                "{\"a\": 1, \"a\": 2}",
                "{} {}",
                deep,
                "{\"a\": \"\u0000\"}",
                "1e999999999");
        for (var i = 0; i < hostile.size(); i++) {
            assertThat(send("bad_" + i, hostile.get(i)).delivery().outcome())
                    .as(hostile.get(i))
                    .isEqualTo(Outcome.NO_JSON);
        }
        var nul = send("bad_nul", payload("nul\\u0000@x.example")).delivery();
        assertThat(nul.outcome()).isEqualTo(Outcome.REFUSED);
        var half = send("bad_half", "{\"person\": {\"full_name\": \"half \\ud800\", \"email\": \"h@x.example\"}}");
        assertThat(half.delivery().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void onlyTheLastPayloadsAreKept() {
        for (var i = 0; i < 25; i++) {
            send("many_" + i, payload("m" + i + "@many.example"));
        }

        var all = company.in(() -> deliveries.list(hook.id(), null, 100));
        assertThat(all).hasSize(25);
        assertThat(all.stream().filter(it -> it.payload() != null)).hasSize(Deliveries.PAYLOADS);
        assertThat(send("many_0", payload("m0@many.example")).before()).isTrue();
    }

    @Test
    void aTestIsSignedAndCheckedAndMakesNoLead() {
        var tried = company.in(() -> deliveries.tryOut(hook.id())).orElseThrow();

        assertThat(tried.trial()).isTrue();
        assertThat(tried.outcome()).isEqualTo(Outcome.REFUSED);
        send("msg_10", payload("real@flowmatic.example"));
        var again = company.in(() -> deliveries.tryOut(hook.id())).orElseThrow();
        assertThat(again.outcome()).isEqualTo(Outcome.DONE);
        assertThat(again.items().getFirst().verdict()).isEqualTo("unchanged");
    }

    @Test
    void twoSecretsAreValidUntilTheOldOneIsEnded() {
        var made = (HookChange.Made) company.in(() -> hooks.rotate(hook.id(), ""));
        assertThat(made.secret()).startsWith("whsec_");
        assertThat(send("old", payload("o@x.example")).delivery().outcome()).isEqualTo(Outcome.DONE);
        var body = payload("n@x.example");
        assertThat(send(Signatures.sign(hook, made.secret(), "new", body.getBytes(UTF_8), Instant.now()), body)
                        .delivery()
                        .outcome())
                .isEqualTo(Outcome.DONE);

        company.run(() -> hooks.endOldSecrets(hook.id()));

        assertThat(send("older", payload("p@x.example")).delivery().outcome()).isEqualTo(Outcome.WRONG_SIGNATURE);
        assertThat(company.in(() -> hooks.secrets(hook.id()))).hasSize(1);
    }

    @Test
    void aClosedHookTakesNothing() {
        company.run(() -> hooks.open(hook.id(), false));

        assertThat(send("msg_11", payload("c@x.example")).delivery().outcome()).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void withoutANameOfItsOwnThePayloadIsItsName() {
        hook = hook(Scheme.TOKEN);
        company.run(() -> hooks.map(hook.id(), MAPPING));
        var headers = Map.of("X-Token", SECRET);

        assertThat(send(headers, payload("t@x.example")).before()).isFalse();
        assertThat(send(headers, payload("t@x.example")).before()).isTrue();
        assertThat(send(Map.of("X-Token", SECRET + "x"), payload("t@x.example"))
                        .delivery()
                        .outcome())
                .isEqualTo(Outcome.WRONG_SIGNATURE);
    }
}
