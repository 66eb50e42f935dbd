package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WebTest
class GuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Browser browser;

    GuardTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void nothingInlineAndNothingOfOthersMayRun() {
        var policy = browser.get("/nowhere")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "*");
    }

    @Test
    void templatesHoldNothingThatThePolicyForbids() {
        assertThat(Sources.of(".jte"))
                .allSatisfy(source -> assertThat(source.text())
                        .as(source.path().toString())
                        .doesNotContainPattern("\\sstyle=\"")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContainPattern("\\shx-on")
                        .doesNotContain("<style", "javascript:", "$unsafe")
                        .doesNotContainPattern("<script(?![^>]*\\ssrc=)"));
    }

    @Test
    void everyAnswerHasItsHeaders() {
        var headers = browser.get("/nowhere").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)");
    }

    @Test
    void nothingButAssetsIsForKeeping() {
        assertThat(browser.get("/nowhere", "Accept", "text/html").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(browser.get("/api/v1/visits/01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void formsSayInWordsWhatIsOfTheWrongKind() {
        assertThat(browser.post("/desk", "name=Grace&rooms=many", "Content-Type", FORM)
                        .body())
                .contains("This is of the wrong kind");
    }

    @Test
    void formsRefuseNul() {
        assertThat(browser.post("/desk", "name=a%00b", "Content-Type", FORM).body())
                .contains("a character that cannot be kept");
    }

    @Test
    void parametersThatAreNoUtf8AreABadRequest() {
        var visit = "/api/v1/visits/01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7";
        assertThat(browser.get(visit + "?limit=%ED%A0%80").statusCode()).isEqualTo(400);
        assertThat(browser.get(visit + "?limit=1&%FF=", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/desk", "name=%ED%A0%80&rooms=1", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theThemeIsKeptInACookieAndLeadsBackToOurOwnPagesOnly() {
        var answer = browser.post("/appearance", "theme=dark&back=/leads?q=x", "Content-Type", FORM);
        var astray = browser.post("/appearance", "theme=dark&back=//evil.example", "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/leads?q=x");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("theme=dark; Path=/;");
        assertThat(astray.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/nowhere", "Accept", "text/html", "Cookie", "theme=dark")
                        .body())
                .contains("data-theme=\"dark\"");
    }
}
