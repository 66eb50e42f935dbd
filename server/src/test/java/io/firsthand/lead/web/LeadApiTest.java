package io.firsthand.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LeadApiTest {

    private static final String GRACE = """
            {"contact": {"name": "Grace Hopper", "email": "grace@flowmatic.com", "phone": "+49 89 63648018",
                "title": "Rear Admiral"},
             "company": {"name": "Flow-Matic GmbH", "domain": "flowmatic.com"},
             "source": {"channel": "booth_conversation", "campaign": "interpack 2026", "utm": {"source": "badge"}},
             "notes": "Needs a cartoner for 200 packs a minute"}
            """;

    private final Cast cast;
    private final int port;
    private Cast.Company company;
    private Http system;
    private Http maya;

    LeadApiTest(Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Api " + UUID.randomUUID());
        system = Http.at(port, cast.bearerOfSystem(company, "website", Permission.READ_LEADS, Permission.WRITE_LEADS));
        maya = Http.at(port, cast.bearer(company.maya()));
    }

    @Test
    void aCreatedLeadIsAnsweredWithItsPlaceAndVersion() {
        var created = system.post("/api/v1/leads", GRACE);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("location")).isEqualTo("/api/v1/leads/" + created.text("/id"));
        assertThat(created.header("etag")).isEqualTo("\"1\"");
        assertThat(created.text("/contact/name")).isEqualTo("Grace Hopper");
        assertThat(created.text("/company/domain")).isEqualTo("flowmatic.com");
        assertThat(created.text("/source/utm/source")).isEqualTo("badge");
        assertThat(created.text("/stage")).isEqualTo("inquiry");
        assertThat(system.get(created.header("location")).json()).isEqualTo(created.json());
    }

    @Test
    void aListIsNarrowedToTheLeadsOfAShow() {
        var show = UUID.randomUUID();
        var atShow = "{\"contact\": {\"name\": \"Ada Byron\"}, \"source\": {\"event\": \"%s\"}}".formatted(show);
        maya.post("/api/v1/leads", atShow);
        maya.post("/api/v1/leads", GRACE);

        assertThat(namesOf("show=" + show)).containsExactly("Ada Byron");
        assertThat(maya.get("/api/v1/leads?count=true&show=" + show).text("/count/value"))
                .isEqualTo("1");
    }

    @Test
    void aSystemObservesAndAPersonTypes() {
        assertThat(system.post("/api/v1/leads", GRACE).text("/provenance/grade"))
                .isEqualTo("B");

        var typed = maya.post("/api/v1/leads", "{\"contact\": {\"phone\": \"+49 30 1234567\"}}");

        assertThat(typed.text("/provenance/grade")).isEqualTo("C");
        assertThat(typed.text("/provenance/capturedByName")).isEqualTo("Maya Marketing");
        assertThat(typed.text("/source/channel")).isEqualTo("unknown");
    }

    @Test
    void theSameKeyWithTheSameBodyIsDoneOnce() throws Exception {
        var keyed = system.with("Idempotency-Key", "form-4711");
        var body = "{\"contact\": {\"name\": \"Without Address\"}}";
        List<Callable<Http.Answer>> calls = IntStream.range(0, 6)
                .<Callable<Http.Answer>>mapToObj(_ -> () -> keyed.post("/api/v1/leads", body))
                .toList();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var ids = threads.invokeAll(calls).stream()
                    .map(it -> it.resultNow())
                    .map(it -> it.status() + " " + it.header("location"))
                    .distinct();
            assertThat(ids).hasSize(1).first().asString().startsWith("201 /api/v1/leads/");
        }
        assertThat(system.get("/api/v1/leads?count=true").text("/count/value")).isEqualTo("1");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var keyed = system.with("Idempotency-Key", "form-4711");
        keyed.post("/api/v1/leads", GRACE);

        var other = keyed.post("/api/v1/leads", "{\"contact\": {\"name\": \"Somebody Else\"}}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/detail")).contains("another body");
        assertThat(maya.with("Idempotency-Key", "form-4711")
                        .post("/api/v1/leads", "{\"contact\": {\"name\": \"Somebody Else\"}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var keyed = system.with("Idempotency-Key", "form-4712");

        assertThat(keyed.post("/api/v1/leads", "{\"contact\": {\"email\": \"no\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(keyed.post("/api/v1/leads", GRACE).status()).isEqualTo(201);
    }

    @Test
    void aPatchNeedsTheVersionThatWasRead() {
        var created = system.post("/api/v1/leads", GRACE);
        var path = created.header("location");
        var title = "{\"contact\": {\"title\": \"Commodore\", \"phone\": null}, \"stage\": \"mql\"}";

        var unconditional = system.patch(path, title);
        var changed = system.with("If-Match", created.header("etag"))
                .with("Content-Type", "application/merge-patch+json")
                .patch(path, title);
        var stale = system.with("If-Match", created.header("etag")).patch(path, title);

        assertThat(unconditional.status()).isEqualTo(428);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/contact/title")).isEqualTo("Commodore");
        assertThat(changed.json().at("/contact/phone").isMissingNode()).isTrue();
        assertThat(changed.text("/stage")).isEqualTo("mql");
        assertThat(changed.header("etag")).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("etag")).isEqualTo("\"2\"");
    }

    @Test
    void aStageThatCannotFollowIsAConflict() {
        var created = system.post("/api/v1/leads", GRACE);

        var skipped = system.with("If-Match", "*").patch(created.header("location"), "{\"stage\": \"won\"}");

        assertThat(skipped.status()).isEqualTo(409);
        assertThat(skipped.mistake()).isEqualTo("stage: From here a lead can go to mql, nurture, disqualified.");
    }

    @Test
    void whatTheBuyerDidIsRecordedAndRefusedWithTheMend() {
        var path = system.post("/api/v1/leads", GRACE).header("location");

        var recorded = system.post(path + "/signals", "{\"kind\": \"explicit\", \"name\": \"pricing\"}");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text("/at")).isNotBlank();
        assertThat(system.post(path + "/signals", "{\"kind\": \"click\", \"name\": \"pricing\"}")
                        .mistake())
                .contains("kind", "explicit, engagement");
        assertThat(system.post(path + "/signals", "{\"kind\": \"engagement\"}").mistake())
                .startsWith("name");
    }

    @Test
    void notesStagesAndCorrectionsAreOnTheTimeline() {
        var path = system.post("/api/v1/leads", GRACE).header("location");

        assertThat(system.post(path + "/notes", "{\"text\": \"Called back\"}").status())
                .isEqualTo(201);
        assertThat(system.post(path + "/stages", "{\"stage\": \"mql\", \"reason\": \"fits\"}")
                        .status())
                .isEqualTo(201);
        var correction = system.post(
                path + "/source-corrections", "{\"source\": {\"channel\": \"webinar\"}, \"reason\": \"She said so\"}");

        assertThat(correction.status()).isEqualTo(201);
        assertThat(correction.text("/originalSource/channel")).isEqualTo("booth_conversation");
        assertThat(system.get(path + "/notes").json()).hasSize(2);
        assertThat(system.get(path + "/stages").text("/1/stage")).isEqualTo("mql");
        var timeline = system.get(path + "/timeline");
        assertThat(timeline.json().values().stream().map(it -> it.at("/kind").asString()))
                .containsExactly("lead.captured", "note.added", "stage.changed", "source.corrected");
        assertThat(timeline.text("/2/values/stage/reason")).isEqualTo("fits");
        assertThat(system.post(path + "/source-corrections", "{\"source\": {\"channel\": \"chat\"}}")
                        .mistake())
                .startsWith("reason:");
    }

    @Test
    void contactsAndCompaniesCanBeRead() {
        var created = system.post("/api/v1/leads", GRACE);

        var contact = system.get("/api/v1/contacts/" + created.text("/contactId"));
        var itsCompany = system.get("/api/v1/companies/" + created.text("/company/id"));

        assertThat(contact.text("/contact/email")).isEqualTo("grace@flowmatic.com");
        assertThat(contact.text("/leads/0")).isEqualTo(created.text("/id"));
        assertThat(itsCompany.text("/name")).isEqualTo("Flow-Matic GmbH");
        assertThat(system.get("/api/v1/contacts/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void pagesOfAListFollowEachOtherWithoutGapOrRepetition() {
        IntStream.range(0, 7)
                .forEach(i -> system.post("/api/v1/leads", "{\"contact\": {\"name\": \"Person %d\"}}".formatted(i)));
        for (var sort : List.of("newest", "oldest", "changed", "name")) {
            var first = system.get("/api/v1/leads?limit=3&sort=" + sort);
            var second = system.get("/api/v1/leads?limit=3&sort=" + sort + "&cursor=" + first.text("/next"));
            var third = system.get("/api/v1/leads?limit=3&sort=" + sort + "&cursor=" + second.text("/next"));

            assertThat(Stream.of(first, second, third)
                            .flatMap(it -> it.json().at("/leads").values().stream())
                            .map(it -> it.at("/id").asString()))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
            assertThat(third.json().at("/next").isMissingNode()).isTrue();
        }
    }

    @Test
    void filtersAndWordsNarrowTheList() {
        system.post("/api/v1/leads", GRACE);
        system.post("/api/v1/leads", "{\"contact\": {\"name\": \"Jürgen Müller\", \"phone\": \"089 / 123 456\"}}");

        assertThat(namesOf("q=muller")).containsExactly("Jürgen Müller");
        assertThat(namesOf("q=m%C3%BCll%20j")).containsExactly("Jürgen Müller");
        assertThat(namesOf("q=089123")).containsExactly("Jürgen Müller");
        assertThat(namesOf("q=%2B49%2089%20636")).containsExactly("Grace Hopper");
        assertThat(namesOf("q=cartoner&channel=booth_conversation&grade=B&stage=inquiry"))
                .containsExactly("Grace Hopper");
        assertThat(namesOf("q=cartoner&stage=won&stage=lost")).isEmpty();
        assertThat(namesOf("campaign=interpack%202026&from=2020-01-01T00:00:00Z"))
                .containsExactly("Grace Hopper");
        assertThat(namesOf("to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(namesOf("q=%25")).as("a sign alone narrows nothing").hasSize(2);
    }

    private List<String> namesOf(String parameters) {
        return system.get("/api/v1/leads?" + parameters).json().at("/leads").values().stream()
                .map(it -> it.at("/contact/name").asString())
                .toList();
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        var reader = Http.at(port, cast.bearer(company.sam(), Permission.READ_LEADS));

        var refused = reader.post("/api/v1/leads", GRACE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/scope")).isEqualTo("leads:write");
        assertThat(Http.at(port, "Bearer fh_nonsense").get("/api/v1/leads").status())
                .isEqualTo(401);
    }

    @Test
    void aNeighboursLeadIsNotThere() {
        var path = system.post("/api/v1/leads", GRACE).header("location");
        var neighbour = Http.at(
                port, cast.bearer(cast.found("Next " + UUID.randomUUID()).rita()));

        for (var part : List.of("", "/notes", "/stages", "/timeline")) {
            assertThat(neighbour.get(path + part).status()).as(part).isEqualTo(404);
        }
        assertThat(neighbour
                        .with("If-Match", "*")
                        .patch(path, "{\"stage\": \"mql\"}")
                        .status())
                .isEqualTo(404);
        assertThat(neighbour.post(path + "/notes", "{\"text\": \"Hello\"}").status())
                .isEqualTo(404);
        assertThat(neighbour.get("/api/v1/leads?q=grace").json().at("/leads")).isEmpty();
    }

    static Stream<List<String>> badBodies() {
        return Stream.of(
                List.of("{}", "contact: Give a name, an e-mail"),
                List.of("{\"contact\": {\"name\": \"a\\u0000b\"}}", "contact.name: "),
                List.of("{\"contact\": {\"name\": \"a\\ud800b\"}}", "contact.name: "),
                List.of("{\"contact\": {\"name\": \"a\\u0007b\"}}", "contact.name: This contains characters"),
                List.of(
                        "{\"contact\": {\"name\": \"%s\"}}".formatted("x".repeat(201)),
                        "contact.name: This is longer than 200"),
                List.of("{\"contact\": {\"email\": \"not at all\"}}", "contact.email: This is no e-mail address"),
                List.of("{\"contact\": {\"phone\": \"none\"}}", "contact.phone: This is no phone number"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"company\": {\"domain\": \"not a domain\"}}",
                        "company.domain: "),
                List.of(
                        "{\"contact\": {\"nam\": \"A\"}}",
                        "contact.nam: is not known here; leave it out, or use one of email"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"source\": {\"channel\": \"fax\"}}",
                        "source.channel: We don’t know this channel; known are booth_conversation, meeting"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"capturedAt\": \"1899-12-30T00:00:00Z\"}",
                        "capturedAt: This date lies before"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"capturedAt\": \"2199-01-01T00:00:00Z\"}",
                        "capturedAt: This date lies after"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"capturedAt\": \"yesterday\"}",
                        "capturedAt: must be a time such as"),
                List.of(
                        "{\"contact\": {\"name\": \"A\"}, \"owner\": \"01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7\"}",
                        "owner: There is no such active person"),
                List.of("{\"contact\": {\"name\": \"A\"}, \"key\": {\"system\": \"crm\"}}", "key.key: This is needed"),
                List.of("{\"contact\": {\"name\": \"A\"}, \"custom\": {\"a\": {\"b\": 1}}}", "custom.a: "));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsAnsweredWithTheFieldAndTheMend(List<String> body) {
        var refused = system.post("/api/v1/leads", body.getFirst());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(refused.mistake()).startsWith(body.getLast());
        assertThat(system.get("/api/v1/leads?count=true").text("/count/value")).isEqualTo("0");
    }

    @Test
    void sqlAndHtmlAreJustText() {
        var hostile = "'); drop table lead; -- <script>alert(1)</script> ${7*7} \\\" %s".formatted("{{x}}");
        var escaped = hostile.replace("\\\"", "\\\\\\\"");
        var body = """
                {"contact": {"name": "%1$s", "givenName": "%1$s", "familyName": "%1$s", "phone": "1 %1$.40s",
                    "title": "%1$s"},
                 "company": {"name": "%1$s"},
                 "source": {"channel": "chat", "campaign": "%1$s", "detail": "%1$s", "gclid": "%1$s", "fbclid": "%1$s",
                    "msclkid": "%1$s", "referrer": "%1$s",
                    "utm": {"source": "%1$s", "medium": "%1$s", "campaign": "%1$s", "term": "%1$s", "content": "%1$s"}},
                 "notes": "%1$s", "place": "%1$s", "custom": {"%1$s": "%1$s"},
                 "key": {"system": "%1$s", "key": "%1$s"}}
                """.formatted(escaped);

        var created = system.post("/api/v1/leads", body);
        var name = created.text("/contact/name");

        assertThat(created.status()).isEqualTo(201);
        assertThat(name).contains("drop table lead", "<script>", "${7*7}");
        for (var pointer : List.of("/company/name", "/source/campaign", "/source/utm/term", "/firstNote")) {
            assertThat(created.text(pointer)).isEqualTo(name);
        }
        assertThat(namesOf("q=%27%29%3B%20drop%20table")).containsExactly(name);
        assertThat(namesOf("campaign=%27%20or%20%271%27%3D%271")).isEmpty();
    }

    @Test
    void whatIsNoJsonOrTooMuchIsRefused() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var nested = "{\"contact\": {\"name\": \"A\"}, \"custom\": {\"a\": " + deep + "}}";

        assertThat(system.post("/api/v1/leads", nested).status()).isEqualTo(400);
        assertThat(system.post("/api/v1/leads", "{\"contact\": ").status()).isEqualTo(400);
        assertThat(system.post("/api/v1/leads", "[]").status()).isEqualTo(400);
        assertThat(system.post("/api/v1/leads", "").status()).isEqualTo(400);
        assertThat(system.post("/api/v1/leads", "{\"notes\": \"" + "x".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(system.with("Content-Type", "text/plain")
                        .post("/api/v1/leads", "Grace")
                        .status())
                .isEqualTo(415);
        assertThat(system.with("Idempotency-Key", "x".repeat(256))
                        .post("/api/v1/leads", GRACE)
                        .mistake())
                .isEqualTo("Idempotency-Key: A key is 1 to 255 printable ASCII characters.");
    }

    @Test
    void badParametersOfAListAreNamed() {
        assertThat(system.get("/api/v1/leads?channel=fax").mistake()).startsWith("channel: We don’t know this channel");
        assertThat(system.get("/api/v1/leads?stage=mql&stage=hot").mistake()).startsWith("stage: We don’t know");
        assertThat(system.get("/api/v1/leads?sort=size").mistake()).startsWith("sort: ");
        assertThat(system.get("/api/v1/leads?grade=E").mistake()).startsWith("grade: ");
        assertThat(system.get("/api/v1/leads?limit=0").mistake()).isEqualTo("limit: This must be 1 to 200.");
        assertThat(system.get("/api/v1/leads?cursor=tampered").mistake()).startsWith("cursor: This is no cursor");
        assertThat(system.get("/api/v1/leads?from=yesterday").mistake()).startsWith("from: ");
        assertThat(system.get("/api/v1/leads?owner=me").mistake()).startsWith("owner: ");
        assertThat(system.get("/api/v1/leads/nonsense").status()).isIn(400, 404);
    }

    @Test
    void badPatchesAreNamed() {
        var path = system.post("/api/v1/leads", GRACE).header("location");
        var always = system.with("If-Match", "*");

        assertThat(always.patch(path, "{\"colour\": 1}").mistake()).startsWith("colour: This field is not known here");
        assertThat(always.patch(path, "{\"contact\": {\"fax\": \"1\"}}").mistake())
                .startsWith("contact.fax: ");
        assertThat(always.patch(path, "{\"contact\": {\"name\": 7}}").mistake()).startsWith("contact.name: ");
        assertThat(always.patch(path, "{\"contact\": {\"name\": \"a\\u0000\"}}").mistake())
                .startsWith("contact.name: ");
        assertThat(always.patch(path, "{\"contact\": \"Grace\"}").mistake()).startsWith("contact: ");
        assertThat(always.patch(path, "{\"stage\": \"hot\"}").mistake()).startsWith("stage: We don’t know");
        assertThat(always.patch(path, "{\"owner\": \"me\"}").mistake()).startsWith("owner: There is no such");
        assertThat(always.patch(path, "[]").status()).isEqualTo(400);
        assertThat(always.patch(path, "{\"contact\": {\"name\": null, \"email\": null, \"phone\": null}}")
                        .mistake())
                .startsWith("contact: Give a name");
    }
}
