package io.firsthand.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.AgreementTest;
import io.firsthand.agreement.Parley;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import io.firsthand.ledger.Sequencer;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AgreementTest
class DefinitionApiTest {

    private static final String SIGNATURE = "{\"hash\": \"%s\", \"passphrase\": \"%s\"}";

    private final Cast cast;
    private final MockMvcTester programs;
    private final Sequencer sequencer;
    private Parley parley;
    private String mira = "";
    private String saul = "";

    DefinitionApiTest(Cast cast, MockMvcTester programs, Sequencer sequencer) {
        this.cast = cast;
        this.programs = programs;
        this.sequencer = sequencer;
        this.parley = Parley.meet(cast, "Definition API");
    }

    @BeforeEach
    void begin() {
        parley = Parley.meet(cast, "Definition API");
        mira = cast.bearer(parley.mira());
        saul = cast.bearer(parley.saul());
    }

    @Test
    void aDefinitionIsDraftedObjectedToChangedSignedByBothAndInForce() {
        var id = drafted("Exhibition lead");
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, "\"1\"", 200);
        var objection = json(send(
                        HttpMethod.POST,
                        "/" + id + "/remarks",
                        "{\"kind\": \"objection\", \"line\": \"criteria.spoken\", \"text\": \"Which booth?\"}",
                        saul,
                        null,
                        201))
                .at("/id")
                .asString();
        var hash = get(id).at("/hash").asString();
        assertThat(title(send(HttpMethod.POST, "/" + id + "/signatures", signature(hash), mira, null, 409)))
                .isEqualTo("Objections are open");

        var changed =
                send(HttpMethod.PUT, "/" + id, Parley.content("Booth lead").json(), mira, "\"2\"", 200);
        assertThat(json(changed).at("/state").asString()).isEqualTo("draft");
        send(HttpMethod.PUT, "/" + id, Parley.content("Late").json(), mira, "\"2\"", 412);
        send(
                HttpMethod.POST,
                "/" + id + "/remarks/" + objection + "/resolution",
                "{\"text\": \"Any\"}",
                mira,
                null,
                201);
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, "*", 200);
        hash = get(id).at("/hash").asString();
        send(HttpMethod.POST, "/" + id + "/signatures", signature(hash), mira, null, 200);
        var signed = json(send(HttpMethod.POST, "/" + id + "/signatures", signature(hash), saul, null, 200));

        assertThat(signed.at("/state").asString()).isEqualTo("in_force");
        assertThat(signed.at("/signatures")).hasSize(2);
        var inForce = json(send(HttpMethod.GET, "/in-force", null, saul, null, 200));
        assertThat(inForce.at("/0/id").asString()).isEqualTo(id);
        assertThat(inForce.at("/0/content/title").asString()).isEqualTo("Booth lead");
        sequencer.drain();
        assertThat(json(send(HttpMethod.GET, "/" + id + "/proof", null, saul, null, 200))
                        .at("/definition")
                        .asString())
                .isEqualTo(id);
        assertThat(json(send(HttpMethod.GET, "/" + id + "/verification", null, saul, null, 200))
                        .at("/sound")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aProgramBeginsWithAPackAndGetsTheFieldsThatItAsksAbout() {
        var packs = json(send(HttpMethod.GET, "/packs", null, mira, null, 200));
        assertThat(packs.valueStream().map(it -> it.at("/id").asString())).contains("bant", "meddic", "exhibition");

        var draft = send(HttpMethod.POST, "/packs/bant/drafts?language=de", null, mira, null, 201);

        assertThat(draft.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(json(draft).at("/content/title").asString()).isEqualTo("Vertriebsreifer Lead (BANT)");
        assertThat(json(send(HttpMethod.GET, "/packs", null, mira, null, 200)).valueStream())
                .filteredOn(it -> it.at("/id").asString().equals("bant"))
                .singleElement()
                .satisfies(it -> assertThat(it.at("/missingFields")).isEmpty());
        send(HttpMethod.POST, "/packs/wishes/drafts", null, mira, null, 404);
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        var problem = json(send(HttpMethod.POST, "", "{\"title\": 5}", mira, null, 400));
        assertThat(problem.at("/errors"))
                .extracting(it -> it.at("/field").asString())
                .contains("title");

        var id = drafted("Exhibition lead");
        var faulty = Parley.content("Faulty").withThreshold(1000).json();
        send(HttpMethod.PUT, "/" + id, faulty, mira, "\"1\"", 200);
        var refused = json(send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, "\"2\"", 400));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("threshold");
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, null, 428);
        send(
                HttpMethod.POST,
                "/" + id + "/remarks",
                "{\"kind\": \"objection\", \"line\": \"x\", \"text\": \"y\"}",
                mira,
                null,
                400);
    }

    @Test
    void aProposalIsDeclinedWithAReason() {
        var id = drafted("Stricter");
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, "\"1\"", 200);

        send(HttpMethod.POST, "/" + id + "/refusal", "{}", saul, null, 400);
        var declined =
                json(send(HttpMethod.POST, "/" + id + "/refusal", "{\"text\": \"Too strict\"}", saul, null, 200));

        assertThat(declined.at("/state").asString()).isEqualTo("declined");
        assertThat(declined.at("/reason").asString()).isEqualTo("Too strict");
        send(HttpMethod.POST, "/" + id + "/withdrawal", "{}", mira, null, 409);
    }

    @Test
    void nobodySignsWithoutThePassphraseOrTheScope() {
        var id = drafted("Exhibition lead");
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", mira, "\"1\"", 200);
        var hash = get(id).at("/hash").asString();
        var path = "/" + id + "/signatures";

        send(HttpMethod.POST, path, SIGNATURE.formatted(hash, "not the river in may"), mira, null, 403);
        send(HttpMethod.POST, path, "{\"hash\": \"" + hash + "\"}", mira, null, 400);
        send(
                HttpMethod.POST,
                path,
                signature(hash),
                cast.bearer(parley.mira(), Permission.WRITE_DEFINITION),
                null,
                403);
        send(
                HttpMethod.POST,
                path,
                signature(hash),
                cast.bearer(parley.company().rita()),
                null,
                403);
        send(HttpMethod.POST, path, signature("0".repeat(64)), mira, null, 409);
        assertThat(get(id).at("/signatures")).isEmpty();
    }

    @Test
    void whoMayNotWriteDraftsNothingButDiscusses() {
        var id = drafted("Exhibition lead");
        var sam = cast.bearer(parley.company().sam());

        send(HttpMethod.POST, "", Parley.content("Mine").json(), sam, null, 403);
        send(HttpMethod.PUT, "/" + id, Parley.content("Mine").json(), sam, "\"1\"", 403);
        send(HttpMethod.POST, "/" + id + "/proposal", "{}", sam, "\"1\"", 403);
        send(
                HttpMethod.POST,
                "/" + id + "/remarks",
                "{\"kind\": \"comment\", \"text\": \"Looks good\"}",
                sam,
                null,
                201);
        assertThat(json(send(HttpMethod.GET, "/" + id + "/remarks", null, sam, null, 200)))
                .hasSize(1);
    }

    private String drafted(String title) {
        return json(send(HttpMethod.POST, "", Parley.content(title).json(), mira, null, 201))
                .at("/id")
                .asString();
    }

    private JsonNode get(String id) {
        return json(send(HttpMethod.GET, "/" + id, null, mira, null, 200));
    }

    private static String signature(String hash) {
        return SIGNATURE.formatted(hash, Cast.PASSPHRASE);
    }

    private static String title(MvcTestResult answer) {
        return json(answer).at("/title").asString();
    }

    private MvcTestResult send(
            HttpMethod method,
            String path,
            @Nullable String body,
            String bearer,
            @Nullable String ifMatch,
            int status) {
        var request = programs.method(method).uri("/api/v1/definitions" + path).header("Authorization", bearer);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        var answer = request.exchange();
        assertThat(answer.getResponse().getStatus())
                .as(method + " " + path + ": " + text(answer))
                .isEqualTo(status);
        return answer;
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
