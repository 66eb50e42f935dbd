package io.firsthand.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Email;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Role;
import io.firsthand.identity.Sessions;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class PeoplePagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/invitations/[0-9a-f]+_[0-9a-f]+)");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Cast cast;
    private final People people;
    private final Sessions sessions;
    private Company company;

    PeoplePagesTest(MockMvcTester browser, Cast cast, People people, Sessions sessions) {
        this.browser = browser;
        this.cast = cast;
        this.people = people;
        this.sessions = sessions;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Company " + System.nanoTime());
    }

    @Test
    void everybodySeesWhoIsThereAndOnlyAdministratorsMayChangeIt() {
        assertThat(browser.get().uri("/people").with(company.sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Maya Marketing", "Rita Revops")
                .doesNotContain("Deactivate");
        assertThat(browser.post()
                        .uri(
                                "/people/{id}/deactivation",
                                company.maya().person().id().value())
                        .with(company.sam().signedIn()))
                .hasStatus(403);
        assertThat(browser.get().uri("/people").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Deactivate");
    }

    @Test
    void whoeverHasTheLinkJoinsOnce() throws Exception {
        var link = link(invite("Nora New", "nora@new.example", "SALES"));
        var page = browser.get().uri(link).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Nora New", "nora@new.example");

        assertThat(accept(page, link, "short")).hasStatus(422).bodyText().contains("too short", "Nora New");
        assertThat(accept(page, link, "a quiet river in may")).hasStatus(303);

        assertThat(find("nora@new.example").role()).isEqualTo(Role.MEMBER);
        assertThat(browser.get().uri(link)).hasStatus(410).bodyText().contains("does not work any more");
        assertThat(accept(page, link, "another river in may")).hasStatus(410);
    }

    @Test
    void aSecondInvitationMakesTheFirstLinkVoid() throws Exception {
        var first = link(invite("Nora New", "nora@new.example", "SALES"));
        var second = link(invite("Nora New", "nora@new.example", "MARKETING"));

        assertThat(browser.get().uri(first)).hasStatus(410);
        assertThat(browser.get().uri(second)).hasStatusOk();
    }

    @Test
    void badInputIsNamedAndKept() {
        assertThat(invite("<b>Nora</b>", "nora at new", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Write an e-mail address such as",
                        "Choose one of those offered",
                        "&lt;b>Nora&lt;/b>",
                        "nora at new");
    }

    @Test
    void somebodyKnownIsNotInvitedAgain() {
        assertThat(invite("Maya", company.maya().person().email().value(), "SALES"))
                .hasStatus(422)
                .bodyText()
                .contains("Maya Marketing has this address");
    }

    @Test
    void aNewLinkSetsAnotherPassphraseAndSignsOutEverywhere() throws Exception {
        var maya = company.maya();
        var link = link(browser.post()
                .uri("/people/{id}/link", maya.person().id().value())
                .with(company.rita().signedIn())
                .exchange());
        var page = browser.get().uri(link).exchange();

        assertThat(accept(page, link, "another river in may")).hasStatus(303);

        assertThat(sessions.find(maya.session())).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        var rita = company.rita();

        assertThat(post("/people/{id}/deactivation", rita.person())).hasStatus(303);
        assertThat(browser.post()
                        .uri("/people/{id}/assignment", rita.person().id().value())
                        .param("function", "REVOPS")
                        .param("role", "MEMBER")
                        .with(rita.signedIn()))
                .hasStatus(303);

        assertThat(find(rita.person().email().value()))
                .returns(true, Person::active)
                .returns(Role.ADMIN, Person::role);
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndComesBackWhenReactivated() {
        var sam = company.sam();
        post("/people/{id}/deactivation", sam.person()).getResponse();

        assertThat(browser.get().uri("/account").with(sam.signedIn())).hasStatus(303);
        assertThat(find(sam.person().email().value()).active()).isFalse();

        post("/people/{id}/reactivation", sam.person()).getResponse();
        assertThat(find(sam.person().email().value()).active()).isTrue();
    }

    private Person find(String email) {
        return company.in(() -> people.find(new Email(email)).orElseThrow());
    }

    private MvcTestResult post(String uri, Person person) {
        return browser.post()
                .uri(uri, person.id().value())
                .with(company.rita().signedIn())
                .exchange();
    }

    private MvcTestResult invite(String name, String email, String function) {
        return browser.post()
                .uri("/people/invitations")
                .param("name", name)
                .param("email", email)
                .param("function", function)
                .param("role", "MEMBER")
                .with(company.rita().signedIn())
                .exchange();
    }

    private MvcTestResult accept(MvcTestResult page, String link, String passphrase) throws Exception {
        var token = FORM_TOKEN.matcher(page.getResponse().getContentAsString());
        assertThat(token.find()).isTrue();
        return browser.post()
                .uri(link)
                .cookie(Objects.requireNonNull(page.getResponse().getCookie("visitor-80")))
                .param("_csrf", token.group(1))
                .param("name", "Nora New")
                .param("passphrase", passphrase)
                .exchange();
    }

    private static String link(MvcTestResult page) throws Exception {
        var found = LINK.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
