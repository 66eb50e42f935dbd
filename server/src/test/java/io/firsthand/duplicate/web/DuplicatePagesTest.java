package io.firsthand.duplicate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.duplicate.DuplicateTest;
import io.firsthand.duplicate.Office;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Lead;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DuplicateTest
@AutoConfigureMockMvc
class DuplicatePagesTest {

    private static final Pattern PAIR = Pattern.compile("/duplicates/([0-9a-f-]{36})/merge");

    private final MockMvcTester browser;
    private final Office office;
    private final Cast cast;
    private Cast.Company home;
    private Lead jon;
    private Lead john;

    DuplicatePagesTest(MockMvcTester browser, Office office, Cast cast) {
        this.browser = browser;
        this.office = office;
        this.cast = cast;
        this.home = office.opens();
        this.jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", "Flow-Matic");
        this.john = jon;
    }

    @BeforeEach
    void begin() {
        home = office.opens();
        jon = office.meets(home, "Jon Smyth", null, "+49 30 1234567", "Flow-Matic");
        john = office.meets(home, "John Smith", "john@flow.example", "+49 30 1234567", "Flow-Matic");
        office.hunts(home);
    }

    private String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String queue(Cast.Member who) {
        var result = browser.get().uri("/duplicates").with(who.signedIn()).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private String pair() {
        var found = PAIR.matcher(queue(home.maya()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = browser.post().uri(path).with(home.maya().signedIn());
        for (var i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void theQueueShowsBothSidesAndTheReasons() {
        assertThat(queue(home.maya()))
                .contains("Jon Smyth", "John Smith", "Same phone", "Family name sounds alike: Smyth / Smith")
                .contains("Not a duplicate");
    }

    @Test
    void whoMayNotDecideSeesNoButtons() {
        assertThat(queue(home.sam()))
                .contains("Jon Smyth")
                .doesNotContain("Not a duplicate</button>", "name=\"survivor\"");
        assertThat(browser.post()
                        .uri("/duplicates/" + pair() + "/dismissal")
                        .with(home.sam().signedIn())
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void aPairIsMergedAsChosenAndTakenBack() {
        var pair = pair();

        assertThat(post("/duplicates/" + pair + "/merge", "survivor", "one", "name", "other"))
                .hasStatus(303)
                .hasHeader("Location", "/duplicates");
        assertThat(queue(home.maya())).contains("No duplicates to decide on");
        assertThat(office.now(home, john).contactId()).isEqualTo(jon.contactId());
        assertThat(office.now(home, jon).contact().name()).isEqualTo("John Smith");

        assertThat(post("/duplicates/" + pair + "/undo")).hasStatus(303);
        assertThat(queue(home.maya())).contains("Jon Smyth", "John Smith");
        assertThat(office.now(home, jon).contact().name()).isEqualTo("Jon Smyth");
    }

    @Test
    void whoIsTypedInIsShownWhomWeMayKnow() {
        var known = post("/duplicates/possible", "contact.name", "Jon Smith", "contact.phone", "+49 30 1234567");

        assertThat(body(known))
                .contains("John Smith", "Same phone", "/leads/" + john.id().value());
        assertThat(body(post("/duplicates/possible", "contact.name", "Grace Hopper")))
                .doesNotContain("John");
    }

    private JsonNode api(String method, String path, String body, int status) {
        var result = browser.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .header("Authorization", cast.bearer(home.maya()))
                .contentType("application/json")
                .content(body)
                .exchange();
        assertThat(result).as(body(result)).hasStatus(status);
        return JsonMapper.shared().readTree(body(result));
    }

    @Test
    void theApiDoesTheSame() {
        var possible = api("GET", "/leads/" + jon.id().value() + "/duplicates", "", 200);
        assertThat(possible.at("/possibleDuplicates/0/contact/name").asString()).isEqualTo("John Smith");
        var item = api("GET", "/duplicates", "", 200).at("/items/0");
        var pair = "/duplicates/" + item.at("/id").asString();
        assertThat(item.at("/contacts").size()).isEqualTo(2);
        assertThat(item.at("/reasons/0/weight").asDouble()).isPositive();

        assertThat(api("POST", pair + "/merge", "{}", 400).at("/errors/0/field").asString())
                .isEqualTo("survivor");
        var merge = "{\"survivor\": \"" + jon.contactId().value() + "\", \"take\": [\"name\"], \"mergeLeads\": true}";
        assertThat(api("POST", pair + "/merge", merge, 201).at("/state").asString())
                .isEqualTo("merged");
        api("POST", pair + "/merge", merge, 409);
        api("DELETE", pair + "/dismissal", "", 409);
        assertThat(office.now(home, john).mergedInto()).isEqualTo(jon.id());

        assertThat(api("DELETE", pair + "/merge", "", 200).at("/state").asString())
                .isEqualTo("open");
        assertThat(api("POST", pair + "/dismissal", "", 201).at("/state").asString())
                .isEqualTo("dismissed");
        assertThat(api("DELETE", pair + "/dismissal", "", 200).at("/state").asString())
                .isEqualTo("open");
        assertThat(office.now(home, john).withdrawn()).isFalse();
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        for (var i = 0; i < 12; i++) {
            office.meets(home, "Xaver Quill", null, "+49 30 77000" + (10 + i), null);
            office.meets(home, "Xaver Quil", null, "+49 30 77000" + (10 + i), null);
        }
        office.hunts(home);

        var seen = new java.util.HashSet<String>();
        for (var path = "/duplicates?limit=7"; ; ) {
            var page = api("GET", path, "", 200);
            page.at("/items")
                    .forEach(it -> assertThat(seen.add(it.at("/id").asString())).isTrue());
            if (page.at("/next").isMissingNode()) {
                break;
            }
            path = "/duplicates?limit=7&cursor=" + page.at("/next").asString();
        }
        assertThat(seen).hasSize(office.queue(home).size());
    }
}
