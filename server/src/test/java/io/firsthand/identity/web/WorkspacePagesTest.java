package io.firsthand.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.Workspaces;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class WorkspacePagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Workspaces workspaces;
    private final People people;
    private Company company;

    WorkspacePagesTest(MockMvcTester browser, Cast cast, Workspaces workspaces, People people) {
        this.browser = browser;
        this.cast = cast;
        this.workspaces = workspaces;
        this.people = people;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Workspace " + System.nanoTime());
    }

    @Test
    void theCountryOfPhoneNumbersIsTheOperatorsUntilItIsSet() {
        assertThat(company.in(workspaces::region)).isEqualTo("US");

        assertThat(browser.post()
                        .uri("/settings/workspace")
                        .param("name", "Another name")
                        .param("region", "DE")
                        .with(company.rita().signedIn()))
                .hasStatus(303);

        assertThat(company.in(workspaces::region)).isEqualTo("DE");
        assertThat(browser.get().uri("/settings/workspace").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Another name", "<option value=\"DE\" selected>Germany");
    }

    @Test
    void whatIsNoCountryIsNotTaken() {
        assertThat(browser.post()
                        .uri("/settings/workspace")
                        .param("name", "")
                        .param("region", "XX")
                        .with(company.rita().signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name", "Choose one of those offered");
        assertThat(browser.get().uri("/settings/workspace").with(company.sam().signedIn()))
                .hasStatus(403);
    }

    @Test
    void datesAndNumbersAreWrittenAsInTheChosenCountry() {
        var sam = company.sam();
        assertThat(browser.post()
                        .uri("/account")
                        .param("name", "Sam Sales")
                        .param("language", "en")
                        .param("zone", "America/New_York")
                        .param("region", "US")
                        .with(sam.signedIn()))
                .hasStatus(303);

        assertThat(company.in(() -> people.find(sam.person().id())).orElseThrow())
                .returns(Locale.US, Person::language);
        assertThat(browser.get().uri("/account").with(sam.signedIn()))
                .bodyText()
                .contains("1,234,567", "<option value=\"US\" selected>United States");
    }
}
