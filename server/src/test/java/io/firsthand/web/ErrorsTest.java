package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a person sees when something goes wrong. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

    private static final String[] BROWSER = {"Accept", "text/html,*/*;q=0.8"};

    private final Browser browser;

    ErrorsTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 429, 500, 503})
    void everyStatusHasItsPage(int status) {
        var answer = browser.get("/desk/status/" + status, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("<title>", "HTTP " + status, "href=\"/\"")
                .doesNotContain("web.error", "Exception", "\tat ");
    }

    @Test
    void aPathThatIsNotThereGetsThePageToo() {
        var answer = browser.get("/nowhere", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    @Test
    void thePageSpeaksTheBrowsersLanguage() {
        var answer = browser.get("/nowhere", "Accept", "text/html", "Accept-Language", "de-AT,de;q=0.9");

        assertThat(answer.body()).contains("lang=\"de\"", "Hier ist nichts");
    }

    @Test
    void aFailureTellsAnIdThatStandsInTheLogAndNothingElse(CapturedOutput log) {
        var answer = browser.get("/desk/fails", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("In the log as").doesNotContain("secret", "IllegalState");
        var id = answer.body().replaceAll("(?s).*data-copy=\"([0-9A-V]+)\".*", "$1");
        assertThat(log.getOut()).contains("Error " + id + " at GET /desk/fails").contains("secret inside");
    }

    @Test
    void htmxGetsASentenceToSay() {
        var answer = browser.get("/desk/status/409", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEmpty();
        assertThat(URLDecoder.decode(answer.headers().firstValue("X-Said").orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("Somebody else was faster");
    }

    @Test
    void aWrongMethodNamesTheRightOne() {
        var answer = browser.get("/desk", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }
}
