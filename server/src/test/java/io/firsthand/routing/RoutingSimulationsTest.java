package io.firsthand.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.routing.Decision.Step;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.Target.ToGroup;
import io.firsthand.routing.Target.ToPerson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoutingModuleTest
class RoutingSimulationsTest {

    private final RoutingOffice office;
    private final RoutingSimulations simulations;
    private final RuleChanges rules;
    private final Setups setups;
    private final MockMvcTester browser;
    private final Company company;
    private final Member ada;
    private final Member ben;

    RoutingSimulationsTest(
            RoutingOffice office,
            RoutingSimulations simulations,
            RuleChanges rules,
            Setups setups,
            MockMvcTester browser) {
        this.office = office;
        this.simulations = simulations;
        this.rules = rules;
        this.setups = setups;
        this.browser = browser;
        this.company = office.opens();
        this.ada = office.rep(company, "Ada");
        this.ben = office.rep(company, "Ben");
    }

    @Test
    void tellsWhoWouldHaveHadTheLeadsBesideWhoHasThemAndChangesNothing() {
        var group = office.group(company, "Team", Hours.IGNORE, ada, ben);
        office.rule(company, "All", "", new ToGroup(group));
        company.run(() -> setups.turn(false));
        for (var i = 0; i < 4; i++) {
            office.arrives(company, "Lead " + i, null, null, null, ada.person().id());
        }

        var simulation = company.in(() -> simulations.run(90, Set.of()));

        assertThat(simulation.shares())
                .containsExactlyInAnyOrder(
                        new Simulation.Share(Optional.of(ada.person().id()), 2, 4),
                        new Simulation.Share(Optional.of(ben.person().id()), 2, 0));
        assertThat(simulation.steps()).containsEntry(Step.RULE.id(), 4);
        assertThat(company.in(setups::now).groups().getFirst().members())
                .extracting(Group.Member::given)
                .containsOnly(0L);
    }

    @Test
    void thePageShowsTheNewestAndTheRestOnlyWhenItIsAskedFor() {
        for (var i = 0; i < 22; i++) {
            office.arrives(company, "Lead " + i);
        }

        assertThat(leadsOn("/settings/routing/simulation?days=7")).isEqualTo(20);
        assertThat(leadsOn("/settings/routing/simulation?days=7&more=true")).isEqualTo(22);
    }

    private long leadsOn(String uri) {
        var page = browser.get().uri(uri).with(company.rita().signedIn()).exchange();
        assertThat(page).hasStatusOk();
        return Pattern.compile("href=\"/leads/[0-9a-f-]{36}\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), UTF_8))
                .results()
                .count();
    }

    @Test
    void triesRulesThatAreOffOnlyWhenTheyAreAskedFor() {
        var off = company.in(() -> rules.add(
                new RuleWish("All", "", Optional.of(new ToPerson(ben.person().id())), List.of(), false)));
        office.arrives(company, "Grace Hopper");

        var without = company.in(() -> simulations.run(90, Set.of()));
        var with = company.in(() -> simulations.run(90, Set.of(((Saved.Done) off).id())));

        assertThat(without.steps()).containsOnlyKeys(Step.NOBODY.id());
        assertThat(with.steps()).containsOnlyKeys(Step.RULE.id());
        assertThat(browser.get()
                        .uri("/settings/routing/simulation?days=90&rule=" + ((Saved.Done) off).id())
                        .with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Grace Hopper", "Rule “All” fits.", "Who would have had 1 lead");
    }
}
