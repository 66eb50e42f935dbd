package io.firsthand.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.handoff.HandoffTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class EndpointPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Endpoints endpoints;
    private Company company;

    EndpointPagesTest(MockMvcTester browser, Cast cast, Endpoints endpoints) {
        this.browser = browser;
        this.cast = cast;
        this.endpoints = endpoints;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Endpoints " + UUID.randomUUID());
    }

    @Test
    void aWebhookIsAddedItsSecretIsShownOnceAndItCanBeClosedAndRemoved() throws Exception {
        assertThat(get("/settings/webhooks")).hasStatusOk().bodyText().contains("Nobody is told yet");
        var made = post(
                "/settings/webhooks",
                Map.of("name", "CRM", "url", "https://crm.example.invalid/x", "event", "lead.mql", "detailed", "true"));
        assertThat(made).hasStatusOk();
        var secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+")
                .matcher(made.getResponse().getContentAsString());
        assertThat(secret.find()).isTrue();
        var it = company.in(() -> endpoints.all(false)).getFirst();

        assertThat(get(it.path())).hasStatusOk().bodyText().contains("lead.mql").doesNotContain(secret.group());
        assertThat(get(it.path().replace("webhooks", "chat"))).hasStatus(404);
        assertThat(post(it.path() + "/trial", Map.of())).hasStatus3xxRedirection();
        assertThat(get(it.path()))
                .bodyText()
                .contains("There is no host of this name", "webhook.test")
                .doesNotContain(it.path() + "/deliveries/repeat");
        assertThat(post(it.path() + "/closing", Map.of())).hasStatus3xxRedirection();
        assertThat(get(it.path())).bodyText().contains("It is closed");
        assertThat(post(it.path() + "/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(get(it.path())).hasStatus(404);
        assertThat(post(it.path() + "/restoration", Map.of())).hasStatus3xxRedirection();
        assertThat(get(it.path())).hasStatusOk();
    }

    @Test
    void nothingTypedIsLostAndNothingLeadsInside() {
        var typed = Map.of("name", "Inside job", "event", "lead.mql");
        for (var url :
                List.of("https://127.0.0.1/x", "https://169.254.169.254/latest", "http://example.com/", "nonsense")) {
            var all = new java.util.HashMap<>(typed);
            all.put("url", url);
            assertThat(post("/settings/webhooks", all))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Inside job", url);
        }
        assertThat(company.in(() -> endpoints.all(false))).isEmpty();
    }

    @Test
    void whoChangedItLastIsNotOverwritten() {
        post(
                "/settings/chat",
                Map.of(
                        "name",
                        "Sales",
                        "kind",
                        "teams",
                        "url",
                        "https://teams.example.invalid/w",
                        "event",
                        "handoff.breached"));
        var it = company.in(() -> endpoints.all(true)).getFirst();
        var change = Map.of("name", "Mine", "event", "handoff.breached", "version", String.valueOf(it.version()));

        assertThat(get(it.path())).hasStatusOk().bodyText().doesNotContain("/w<");
        assertThat(get(it.path() + "/settings")).hasStatusOk().bodyText().contains("Now at teams.example.invalid");
        assertThat(post(it.path() + "/settings", change)).hasStatus3xxRedirection();
        assertThat(post(it.path() + "/settings", change))
                .hasStatus(409)
                .bodyText()
                .contains("Mine");
        assertThat(post("/settings/chat", Map.of("name", "No events", "url", "https://slack.example.invalid/")))
                .hasStatus(422);
    }

    @Test
    void aProgramSubscribesItself() {
        var made = api(
                "POST",
                "",
                "{\"name\": \"CRM\", \"url\": \"https://crm.example.invalid/\", \"events\": [\"handoff.accepted\"]}");
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.secret")
                .asString()
                .startsWith("whsec_");
        var id = company.in(() -> endpoints.all(false)).getFirst().id();

        assertThat(api("PATCH", "/" + id, "{\"open\": false, \"detailed\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.open")
                .isEqualTo(false);
        assertThat(api("PATCH", "/" + id, "{\"name\": \"x\", \"version\": 1}")).hasStatus(409);
        assertThat(api("POST", "/" + id + "/test", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.trouble")
                .isEqualTo("unknown_host");
        assertThat(api("GET", "/" + id + "/deliveries", ""))
                .hasStatusOk()
                .bodyText()
                .contains("webhook.test");
        assertThat(api("POST", "", "{\"name\": \"x\", \"url\": \"https://10.0.0.1/\", \"events\": [\"no.such\"]}"))
                .hasStatus(400)
                .bodyText()
                .contains("private or reserved network", "no.such");
        assertThat(api("DELETE", "/" + id, "")).hasStatus(204);
        assertThat(api("GET", "/" + id, "")).hasStatus(404);
    }

    @Test
    void quietHoursAreSetByEverybodyForThemselves() {
        var sam = company.sam();
        assertThat(browser.post()
                        .uri("/account/notifications/quiet")
                        .with(sam.signedIn())
                        .param("from", "20:00")
                        .exchange())
                .hasStatus(422);
        assertThat(browser.post()
                        .uri("/account/notifications/quiet")
                        .with(sam.signedIn())
                        .param("from", "20:00")
                        .param("to", "07:00")
                        .param("weekends", "true")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(browser.get()
                        .uri("/account/notifications")
                        .with(sam.signedIn())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"20:00\"", "value=\"07:00\"");
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(company.rita().signedIn()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = browser.post().uri(uri).with(company.rita().signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult api(String method, String path, String body) {
        return browser.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/webhook-endpoints" + path)
                .header("Authorization", cast.bearer(company.rita(), Permission.MANAGE_WORKSPACE))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
