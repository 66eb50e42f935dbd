package io.firsthand.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Departures;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonChange;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.routing.Target.ToPerson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoutingModuleTest
class DeparturesTest {

    private final RoutingOffice office;
    private final Departures departures;
    private final People people;
    private final Leads leads;
    private final MockMvcTester browser;
    private final Company company;
    private final Member ada;
    private final Member ben;

    DeparturesTest(RoutingOffice office, Departures departures, People people, Leads leads, MockMvcTester browser) {
        this.office = office;
        this.departures = departures;
        this.people = people;
        this.leads = leads;
        this.browser = browser;
        this.company = office.opens();
        this.ada = office.rep(company, "Ada");
        this.ben = office.rep(company, "Ben");
    }

    @Test
    void nobodyLeavesWithOpenLeadsUntilTheyAreHandedOver() {
        var lead = office.arrives(
                company, "Grace Hopper", null, null, null, ada.person().id());
        var rita = company.rita().actor();

        var refused = company.in(() -> departures.leave(ada.person().id(), rita));
        var done = company.in(() ->
                departures.leave(ada.person().id(), Optional.of(ben.person().id()), rita));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        PersonChange.Keeps.class,
                        it -> assertThat(it.kept()).containsExactly(new PersonChange.Keeps.Kept("routing.leaving", 1)));
        assertThat(done).isInstanceOf(PersonChange.Changed.class);
        assertThat(isActive(ada)).isFalse();
        assertThat(owner(lead)).contains(ben.person().id());
    }

    @Test
    void theRulesFindSomebodyForEachLead() {
        office.rule(company, "All", "", new ToPerson(ben.person().id()));
        var lead = office.arrives(
                company, "Grace Hopper", null, null, null, ada.person().id());

        company.in(() -> departures.leave(
                ada.person().id(), Optional.empty(), company.rita().actor()));

        assertThat(owner(lead)).contains(ben.person().id());
    }

    @Test
    void thePageSaysHowMuchThereIsAndHandsOverInOneStep() {
        office.arrives(company, "Grace Hopper", null, null, null, ada.person().id());
        office.arrives(company, "Alan Turing", null, null, null, ada.person().id());
        var at = "/people/" + ada.person().id().value();
        var rita = company.rita().signedIn();

        assertThat(browser.post().uri(at + "/deactivation").with(rita))
                .hasStatus(303)
                .hasHeader("Location", at + "/departure");
        assertThat(browser.get().uri(at + "/departure").with(rita))
                .hasStatusOk()
                .bodyText()
                .contains("Ada still has", "2 open leads", "Ben");
        assertThat(browser.post()
                        .uri(at + "/departure")
                        .param("heir", "nonsense")
                        .with(rita))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who gets it.");
        assertThat(browser.post()
                        .uri(at + "/departure")
                        .param("heir", ben.person().id().value().toString())
                        .with(rita))
                .hasStatus(303)
                .hasHeader("Location", "/people");

        assertThat(isActive(ada)).isFalse();
    }

    private boolean isActive(Member member) {
        return company.in(() -> people.find(member.person().id()).orElseThrow().active());
    }

    private Optional<PersonId> owner(LeadId lead) {
        return company.in(
                () -> Optional.ofNullable(leads.get(lead).orElseThrow().owner()));
    }
}
