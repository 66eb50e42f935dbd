package io.firsthand.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a program is told when its request is wrong: one problem per kind, naming field and mend. */
@WebTest
class ProblemsTest {

    private static final String VISITS = "/api/v1/visits";

    private final Browser browser;

    ProblemsTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void invalidFieldsAreNamedEachWithItsMend() {
        var answer = browser.postJson(VISITS, "{\"person\":{\"name\":\" \",\"email\":\"grace\"}}");

        assertThat(problem(answer, 400))
                .contains("\"field\":\"person.name\"", "must not be blank")
                .contains("\"field\":\"person.email\"", "must be a well-formed email address");
    }

    @Test
    void malformedJsonIsLocated() {
        var answer = browser.postJson(VISITS, "{\"person\":\n  {\"name\": \"Grace\",, }}");

        assertThat(problem(answer, 400))
                .contains("malformed at line 2, column ")
                .doesNotContain("jackson", "Source:");
    }

    @Test
    void cutOffJsonIsMalformed() {
        assertThat(problem(browser.postJson(VISITS, "{\"person\":"), 400)).contains("malformed at line 1");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        var answer = browser.postJson(VISITS, "{\"person\":{\"name\":\"Grace\",\"mail\":\"g@x.org\"}}");

        assertThat(problem(answer, 400))
                .contains("\"field\":\"person.mail\"", "is not known here", "one of email, name");
    }

    @Test
    void aDuplicateFieldIsRefused() {
        assertThat(problem(browser.postJson(VISITS, "{\"at\":null,\"at\":null}"), 400))
                .contains("Duplicate");
    }

    @Test
    void aValueOfTheWrongKindIsToldTheRightOne() {
        assertThat(problem(browser.postJson(VISITS, "{\"channel\":\"FAX\"}"), 400))
                .contains("\"field\":\"channel\"", "must be one of BOOTH, FORM");
        assertThat(problem(browser.postJson(VISITS, "{\"at\":\"yesterday\"}"), 400))
                .contains("\"field\":\"at\"", "must be a time such as");
        assertThat(problem(browser.postJson(VISITS, "{\"person\":[]}"), 400)).contains("\"field\":\"person\"");
        assertThat(problem(browser.postJson(VISITS, "[]"), 400)).contains("The body must be an object");
    }

    @Test
    void nulAndHalvesOfCharactersAreRefusedByName() {
        assertThat(problem(browser.postJson(VISITS, "{\"person\":{\"name\":\"a\\u0000b\"}}"), 400))
                .contains("\"field\":\"person.name\"", "a character that cannot be kept");
        assertThat(problem(browser.postJson(VISITS, "{\"person\":{\"name\":\"a\\ud800b\"}}"), 400))
                .contains("\"field\":\"person.name\"", "a character that cannot be kept");
        assertThat(browser.postJson(VISITS, "{\"person\":{\"name\":\"\\ud83d\\ude00\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(problem(browser.postJson(VISITS, "{\"more\":" + deep + "}"), 400))
                .contains("nested too deeply", "64");
    }

    @Test
    void anEmptyBodyIsAskedFor() {
        assertThat(problem(browser.postJson(VISITS, ""), 400)).contains("The body is missing");
    }

    @Test
    void anotherMediaTypeIsToldTheRightOne() {
        var answer = browser.post(VISITS, "name=Grace", "Content-Type", "text/plain");

        assertThat(problem(answer, 415)).contains("text/plain", "send application/json");
    }

    @Test
    void anotherMethodIsToldTheRightOne() {
        var answer = browser.send("DELETE", VISITS, BodyPublishers.noBody());

        assertThat(problem(answer, 405)).contains("DELETE is not possible here; use POST");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void parametersAreNamedWithWhatTheyMustBe() {
        assertThat(problem(browser.get(VISITS + "/seven"), 400)).contains("\"field\":\"id\"", "an id such as");
        var id = "/01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7";
        assertThat(problem(browser.get(VISITS + id + "?limit=many"), 400)).contains("limit", "a whole number");
        assertThat(problem(browser.get(VISITS + id + "?limit=5000"), 400))
                .contains("limit", "less than or equal to 100");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        var large = "{\"person\":{\"name\":\"" + "x".repeat(1 << 20) + "\"}}";

        assertThat(problem(browser.postJson(VISITS, large), 413)).contains("at most 1 MB");
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedWhileItIsRead() {
        var large = ("{\"person\":{\"name\":\"x\"}, \"more\": [" + "1,".repeat(1 << 20) + "1]}").getBytes(UTF_8);
        var unknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        var answer = browser.send("POST", VISITS, unknownLength, "Content-Type", "application/json");

        assertThat(problem(answer, 413)).contains("at most 1 MB");
    }

    @Test
    void aDeclaredPathTakesMore() {
        var body = "x".repeat(2 << 20);

        assertThat(browser.post("/desk/upload/raw", body, "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/desk/upload/raw", body + body, "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFailureTellsItsIdAndNothingElse() {
        assertThat(problem(browser.get("/api/v1/fails"), 500))
                .contains("\"errorId\":\"")
                .doesNotContain("secret", "IllegalState", "trace");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        assertThat(problem(browser.get("/api/v1/nowhere"), 404)).contains("\"status\":404");
        assertThat(problem(browser.get("/nowhere", "Accept", "application/json"), 404))
                .contains("\"status\":404");
        assertThat(problem(browser.get("/api/v1/status/409"), 409)).contains("\"status\":409");
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                .as(answer.body())
                .startsWith("application/problem+json");
        return answer.body();
    }
}
