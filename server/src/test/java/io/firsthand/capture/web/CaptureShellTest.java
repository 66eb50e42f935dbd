package io.firsthand.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class CaptureShellTest {

    private final MockMvcTester browser;
    private final JsonMapper json;
    private final Cast cast;

    CaptureShellTest(MockMvcTester browser, JsonMapper json, Cast cast) {
        this.browser = browser;
        this.json = json;
        this.cast = cast;
    }

    private String body(String path) {
        return new String(
                browser.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void thePageIsTheSameForEverybodyAndHasNobodysData() {
        var stranger = body("/capture");
        var rep = browser.get()
                .uri("/capture")
                .with(cast.home().sam().signedIn())
                .exchange()
                .getResponse();

        assertThat(stranger)
                .contains("capture/app.js", "/capture/manifest.webmanifest")
                .doesNotContain("csrf");
        assertThat(new String(rep.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(stranger);
        assertThat(rep.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void theServiceWorkerMayServeThePageAboveIt() {
        assertThat(browser.get().uri("/capture/sw.js"))
                .hasStatusOk()
                .hasHeader("Service-Worker-Allowed", "/capture")
                .hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void theWorkerThatIsWokenSendsAsWell() {
        var script = body("/capture/sw-away.js");

        assertThat(browser.get().uri("/capture/sw-away.js"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/javascript")
                .hasHeader("Service-Worker-Allowed", "/capture");
        assertThat(script).startsWith("import \"/").endsWith(body("/capture/sw.js"));
        assertThat(body(script.substring(8, script.indexOf("\";")))).contains("addEventListener(\"sync\"");
    }

    @Test
    void everyFileTheServiceWorkerKeepsIsThere() {
        var files = body("/capture/sw.js")
                .lines()
                .filter(it -> it.startsWith("const FILES"))
                .findFirst()
                .orElseThrow();
        var paths = json.readValue(files.substring(files.indexOf('['), files.indexOf(';')), String[].class);

        assertThat(paths)
                .hasSizeGreaterThan(30)
                .contains("/capture", "/capture/words.json")
                .noneMatch(it -> it.contains("worker.js"))
                .allSatisfy(path -> assertThat(browser.get().uri(path)).hasStatusOk());
    }

    @Test
    void theWordsOfEveryLanguageComeAtOnce() {
        var words = json.readTree(body("/capture/words.json"));

        assertThat(words.propertyNames()).containsExactlyInAnyOrder("en", "de");
        assertThat(words.get("de").get("phone.dock.card").asString()).isEqualTo("Karte");
    }

    @Test
    void phonesAreToldHowToPutItAmongTheirApps() {
        assertThat(browser.get().uri("/capture/manifest.webmanifest").header("Accept-Language", "de"))
                .hasStatusOk()
                .hasContentType("application/manifest+json")
                .bodyText()
                .contains("\"start_url\":\"/capture\"", "\"display\":\"standalone\"", "\"lang\":\"de\"", "Ausweis");
    }
}
