package io.firsthand.hook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class HookPagesTest {

    private static final Pattern ADDRESS = Pattern.compile("(/hooks/[A-Za-z0-9_-]{32})");
    private static final Pattern PAGE = Pattern.compile("(/webhooks/[0-9a-f-]{36})/mapping");
    private static final String SECRET = "sixteen-letters-and-more";

    private final MockMvcTester browser;
    private final Cast cast;
    private Company company;

    HookPagesTest(MockMvcTester browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Hook pages " + UUID.randomUUID());
    }

    private MvcTestResult get(String path, Member who) {
        return browser.get().uri(path).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(String path, Member who, String... parameters) {
        var request = browser.post().uri(path).with(who.signedIn());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(String address, String token, String body) {
        return browser.post()
                .uri(address)
                .contentType("application/json")
                .header("X-Token", token)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void aHookIsMadeReceivesIsMappedAndMakesLeads() throws Exception {
        assertThat(get("/webhooks", company.maya())).hasStatusOk().bodyText().contains("No webhooks yet");
        var made = post(
                "/webhooks",
                company.maya(),
                "name",
                "Typeform",
                "scheme",
                "token",
                "secret",
                SECRET,
                "channel",
                "chat");
        assertThat(made).hasStatusOk().bodyText().contains(SECRET, "not shown again");
        var address = found(ADDRESS, text(made));
        var page = found(PAGE, text(made));
        assertThat(get(page, company.maya())).bodyText().doesNotContain(SECRET);

        assertThat(send(address, SECRET, "{\"name\": \"<b>Ada</b>\", \"e-mail address\": \"ada@engines.example\"}"))
                .hasStatus(202)
                .bodyText()
                .contains("unmapped");
        assertThat(get(page + "/mapping", company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;Ada", "e-mail address")
                .doesNotContain("<b>Ada");
        assertThat(post(page + "/mapping", company.maya(), "path", "name", "becomes", "custom"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing says who the lead is");
        assertThat(browser.post()
                        .uri(page + "/mapping")
                        .with(company.maya().signedIn())
                        .param("path", "name", "e-mail address")
                        .param("becomes", "contact.name", "contact.email"))
                .hasStatus(303);

        assertThat(send(address, SECRET, "{\"name\": \"Alan\", \"e-mail address\": \"alan@bombe.example\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].verdict")
                .isEqualTo("created");
        assertThat(get(page, company.maya())).bodyText().contains("Take it in now", "1 created");
        assertThat(post(page + "/trial", company.maya())).hasStatus(303);
        assertThat(get(page, company.maya())).bodyText().contains("1 known already");
    }

    @Test
    void whatGoesWrongIsAProblemThatNamesTheMend() throws Exception {
        var made = post("/webhooks", company.maya(), "name", "X", "scheme", "token", "secret", SECRET);
        var address = found(ADDRESS, text(made));

        assertThat(send(address, "", "{}"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("X-Token");
        assertThat(send(address, "wrong", "{}")).hasStatus(403);
        assertThat(send(address, SECRET, "no json")).hasStatus(422).bodyText().contains("UTF-8");
        assertThat(send(address, SECRET, "[\"" + "x".repeat(300_000) + "\"]")).hasStatus(413);
        assertThat(send("/hooks/" + "A".repeat(32), SECRET, "{}")).hasStatus(404);
        assertThat(send("/hooks/x", SECRET, "{}")).hasStatus(404);
        assertThat(browser.get()
                        .uri(address)
                        .accept("*/*")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);
    }

    @Test
    void whoSendsTooMuchIsToldWhenToSendAgain() throws Exception {
        var made = post("/webhooks", company.maya(), "name", "X", "scheme", "token", "secret", SECRET);
        var address = found(ADDRESS, text(made));
        MvcTestResult answer;
        var sent = 0;
        do {
            answer = browser.post()
                    .uri(address)
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    })
                    .contentType("application/json")
                    .header("X-Token", "wrong")
                    .content("{}")
                    .exchange();
        } while (answer.getResponse().getStatus() == 403 && ++sent < 2_000);

        assertThat(sent).isEqualTo(600);
        assertThat(answer)
                .hasStatus(429)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("seconds");
        assertThat(Integer.parseInt(String.valueOf(answer.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(send(address, SECRET, "{\"n\": 1}")).hasStatus(202);
    }

    @Test
    void aSessionIsWorthNothingAtAHook() throws Exception {
        var made = post("/webhooks", company.maya(), "name", "X", "scheme", "token", "secret", SECRET);

        assertThat(browser.post()
                        .uri(found(ADDRESS, text(made)))
                        .with(company.rita().signedIn())
                        .content("{}"))
                .hasStatus(401);
    }

    @Test
    void badWishesAreSentBackWithWhatWasTyped() {
        assertThat(post(
                        "/webhooks",
                        company.maya(),
                        "name",
                        " ",
                        "scheme",
                        "hex",
                        "header",
                        "X Bad: header",
                        "secret",
                        "short"))
                .hasStatus(422)
                .bodyText()
                .contains("1 to 120 characters", "letters, figures and hyphens", "16 to 200", "X Bad: header");
    }

    @Test
    void onlyWhoMakesFormsSeesHooks() {
        assertThat(get("/webhooks", company.sam())).hasStatus(403);
        assertThat(browser.get().uri("/api/v1/webhooks").header("Authorization", cast.bearer(company.maya())))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
    }
}
