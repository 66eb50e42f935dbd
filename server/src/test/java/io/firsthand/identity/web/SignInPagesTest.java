package io.firsthand.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Key;
import io.firsthand.identity.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SignInPagesTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Cast cast;
    private final Sessions sessions;

    SignInPagesTest(MockMvcTester browser, Cast cast, Sessions sessions) {
        this.browser = browser;
        this.cast = cast;
        this.sessions = sessions;
    }

    @Test
    void anybodyUnknownIsSentToSignInAndBackToWhereTheyWanted() throws Exception {
        cast.home();

        assertThat(browser.get().uri("/account?a=b"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?to=%2Faccount%3Fa%3Db");
        assertThat(signIn(Cast.PASSPHRASE, "/account?a=b"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/account?a=b");
    }

    @Test
    void afterwardsOneIsNeverSentToAnotherSite() throws Exception {
        for (var to :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            assertThat(signIn(Cast.PASSPHRASE, to)).hasStatus(303).headers().hasValue("Location", "/");
        }
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        var cookie = setCookie(signIn(Cast.PASSPHRASE, "/"), "session-80=");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @Test
    void overHttpsTheCookieCannotBeSetByAnotherHost() throws Exception {
        var page = browser.get().uri("/sign-in").secure(true).exchange();
        var visitor = Objects.requireNonNull(page.getResponse().getCookie("__Host-visitor"));

        var answer = browser.post()
                .uri("/sign-in")
                .secure(true)
                .cookie(visitor)
                .param("_csrf", formToken(page))
                .param("email", cast.home().maya().person().email().value())
                .param("passphrase", Cast.PASSPHRASE)
                .exchange();

        assertThat(setCookie(answer, "__Host-session=")).contains("Secure", "HttpOnly", "Path=/");
    }

    @Test
    void aWrongPassphraseAndAnUnknownAddressGetTheSameAnswerAndKeepWhatWasTyped() throws Exception {
        var wrong = attempt("maya@home.example", "not the river in may", "/");
        var unknown = attempt("nobody@home.example", "not the river in may", "/");

        assertThat(wrong).hasStatus(422).bodyText().contains("do not belong together", "value=\"maya@home.example\"");
        assertThat(unknown).hasStatus(422).bodyText().contains("do not belong together");
        assertThat(textOf(wrong)
                        .replace("maya@", "nobody@")
                        .replaceAll(FORM_TOKEN.pattern(), "")
                        .replaceAll("hx-headers=\"[^\"]*\"", ""))
                .isEqualTo(
                        textOf(unknown).replaceAll(FORM_TOKEN.pattern(), "").replaceAll("hx-headers=\"[^\"]*\"", ""));
    }

    @Test
    void aSessionPlantedInTheBrowserIsEndedNotUsed() throws Exception {
        var planted = cast.found("Planted").maya().session();
        var page = browser.get().uri("/people").exchange();

        var answer = browser.post()
                .uri("/sign-in")
                .with(InBrowser.signedIn(planted))
                .param("email", cast.home().maya().person().email().value())
                .param("passphrase", Cast.PASSPHRASE)
                .exchange();

        assertThat(page).hasStatus(303);
        assertThat(setCookie(answer, "session-80=")).doesNotContain(planted.text());
        assertThat(sessions.find(planted)).isEmpty();
    }

    @Test
    void withoutTheFormsTokenNothingIsDone() {
        assertThat(browser.post()
                        .uri("/sign-in")
                        .param("email", "maya@home.example")
                        .param("passphrase", Cast.PASSPHRASE))
                .hasStatus(403);
        assertThat(browser.post()
                        .uri("/sign-out")
                        .cookie(new Cookie(
                                "session-80", cast.home().sam().session().text())))
                .hasStatus(403);
        assertThat(sessions.find(cast.home().sam().session())).isPresent();
    }

    @Test
    void aTokenOfAnotherSessionDoesNotFit() {
        var rita = cast.home().rita();

        assertThat(browser.post()
                        .uri("/sign-out")
                        .cookie(new Cookie("session-80", rita.session().text()))
                        .param("_csrf", cast.home().sam().formToken()))
                .hasStatus(403);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = keyIn(signIn(Cast.PASSPHRASE, "/"));

        assertThat(browser.post().uri("/sign-out").with(InBrowser.signedIn(session)))
                .hasStatus(303);

        assertThat(sessions.find(session)).isEmpty();
        assertThat(browser.get().uri("/account").with(InBrowser.signedIn(session)))
                .hasStatus(303);
    }

    @Test
    void thePageSpeaksGermanToWhoeverAsksForIt() {
        cast.home();

        assertThat(browser.get().uri("/sign-in").header("Accept-Language", "de-AT"))
                .hasStatusOk()
                .bodyText()
                .contains("Anmelden", "Passwort vergessen?");
    }

    private MvcTestResult signIn(String passphrase, String to) throws Exception {
        return attempt(cast.home().maya().person().email().value(), passphrase, to);
    }

    private MvcTestResult attempt(String email, String passphrase, String to) throws Exception {
        cast.home();
        var page = browser.get().uri("/sign-in").param("to", to).exchange();
        return browser.post()
                .uri("/sign-in")
                .cookie(Objects.requireNonNull(page.getResponse().getCookie("visitor-80")))
                .param("_csrf", formToken(page))
                .param("email", email)
                .param("passphrase", passphrase)
                .param("to", to)
                .exchange();
    }

    private static String formToken(MvcTestResult page) throws Exception {
        var found = FORM_TOKEN.matcher(textOf(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String textOf(MvcTestResult page) throws Exception {
        return page.getResponse().getContentAsString();
    }

    private static Key keyIn(MvcTestResult answer) {
        return Key.parse(setCookie(answer, "session-80=").replaceAll("session-80=([^;]*);.*", "$1"))
                .orElseThrow();
    }

    private static String setCookie(MvcTestResult answer, String start) {
        return answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(it -> it.startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
