package io.firsthand.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Key;
import io.firsthand.identity.Origin;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Sessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class AccountPagesTest {

    private final MockMvcTester browser;
    private final Sessions sessions;
    private final People people;
    private final Company company;
    private final Member maya;
    private final Key elsewhere;

    AccountPagesTest(MockMvcTester browser, Sessions sessions, People people, Cast cast) {
        this.browser = browser;
        this.sessions = sessions;
        this.people = people;
        this.company = cast.found("Account " + System.nanoTime());
        this.maya = company.maya();
        this.elsewhere = sessions.open(maya.person(), new Origin("203.0.113.9", "Phone <script>"));
    }

    @Test
    void showsWhereOneIsSignedIn() {
        assertThat(browser.get().uri("/account").with(maya.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("This browser", "203.0.113.9", "Phone &lt;script&gt;");
    }

    @Test
    void keepsNameLanguageAndZone() {
        assertThat(post("/account", Map.of("name", "Maya Berg", "language", "de", "zone", "America/Lima")))
                .hasStatus(303);

        assertThat(person())
                .returns("Maya Berg", Person::name)
                .extracting(it -> it.zone().getId())
                .isEqualTo("America/Lima");
        assertThat(browser.get().uri("/account").with(maya.signedIn()))
                .bodyText()
                .contains("Mein Konto");
    }

    @Test
    void namesWhatIsWrongAndKeepsIt() {
        assertThat(post("/account", Map.of("name", " ", "language", "de", "zone", "Mars/Olympus")))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name", "There is no such time zone", "Mars/Olympus");
    }

    @Test
    void theLanguageSwitchIsKeptAsTheSetting() {
        assertThat(post("/appearance", Map.of("language", "de", "back", "/account")))
                .hasStatus(303);

        assertThat(person().language().getLanguage()).isEqualTo("de");
    }

    @Test
    void anotherPassphraseNeedsThePresentOneAndSignsOutElsewhere() {
        assertThat(post("/account/passphrase", Map.of("present", "wrong", "passphrase", "another river in may")))
                .hasStatus(422)
                .bodyText()
                .contains("not your present pass phrase");
        assertThat(sessions.find(elsewhere)).isPresent();

        assertThat(post(
                        "/account/passphrase",
                        Map.of("present", Cast.PASSPHRASE, "passphrase", "another river in may")))
                .hasStatus(303);
        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThat(sessions.find(maya.session())).isPresent();
    }

    @Test
    void oneSessionIsEndedOrAll() {
        var session = sessions.find(elsewhere).orElseThrow().session().orElseThrow();

        assertThat(post("/account/sessions/" + session + "/end", Map.of())).hasStatus(303);
        assertThat(sessions.find(elsewhere)).isEmpty();

        assertThat(post("/account/sessions/end", Map.of())).hasStatus(303);
        assertThat(sessions.find(maya.session())).isEmpty();
    }

    @Test
    void aTokenIsShownOnceAndRevokedForGood() {
        assertThat(post("/account/tokens", Map.of("name", "script", "scope", "leads:read", "days", "90")))
                .hasStatusOk()
                .bodyText()
                .contains("fh_", "not shown again");
        assertThat(browser.get().uri("/account/tokens").with(maya.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("script", "Revoke")
                .doesNotContain("fh_");
        assertThat(post("/account/tokens", Map.of("name", "", "days", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("1 to 100 characters", "Choose at least one thing", "Choose one of those offered");
        assertThat(post("/account/tokens", Map.of("name", "x", "scope", "people:write", "days", "")))
                .hasStatus(422)
                .bodyText()
                .contains("no more than you may yourself");
    }

    @Test
    void onlyAdministratorsSeeTokensOfSystems() {
        assertThat(browser.get().uri("/tokens").with(maya.signedIn())).hasStatus(403);
        assertThat(browser.get().uri("/tokens").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("No tokens yet");
    }

    private Person person() {
        return company.in(() -> people.find(maya.person().id()).orElseThrow());
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = browser.post().uri(uri).with(maya.signedIn());
        fields.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }
}
