package io.firsthand.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.RoutingModuleTest;
import io.firsthand.routing.RoutingOffice;
import io.firsthand.routing.Rule;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoutingModuleTest
class RoutingPagesTest {

    private final RoutingOffice office;
    private final Setups setups;
    private final MockMvcTester browser;
    private final Company company;
    private final Member ada;

    RoutingPagesTest(RoutingOffice office, Setups setups, MockMvcTester browser) {
        this.office = office;
        this.setups = setups;
        this.browser = browser;
        this.company = office.opens();
        this.ada = office.rep(company, "Ada");
    }

    @Test
    void everybodySeesTheRulesAndOnlyManagersChangeThem() {
        office.rule(
                company,
                "Germany",
                "custom.territory == \"DE\"",
                new Target.ToPerson(ada.person().id()));

        assertThat(browser.get().uri("/settings/routing").with(ada.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Germany", "Territory is “DE”", "Ada")
                .doesNotContain("/settings/routing/rules/new");
        assertThat(browser.post().uri("/settings/routing/switch").with(ada.signedIn()))
                .hasStatus(403);
        assertThat(browser.get().uri("/settings/routing").with(rita()))
                .hasStatusOk()
                .bodyText()
                .contains("/settings/routing/rules/new");
    }

    @Test
    void aRuleIsBuiltChoiceByChoiceAndSaved() {
        assertThat(post(
                        "/settings/routing/rules/new",
                        "name",
                        "Germany",
                        "mode",
                        "form",
                        "if.kind",
                        "all",
                        "if.0.term",
                        "custom.territory",
                        "if.0.was",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("if.0.op", "Germany");
        assertThat(post(
                        "/settings/routing/rules/new",
                        "then",
                        "save",
                        "name",
                        "Germany",
                        "mode",
                        "form",
                        "if.kind",
                        "all",
                        "if.0.term",
                        "custom.territory",
                        "if.0.was",
                        "custom.territory is",
                        "if.0.op",
                        "is",
                        "if.0.v",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who gets these leads", "not finished yet");
        assertThat(post(
                        "/settings/routing/rules/new",
                        "then",
                        "save",
                        "name",
                        "Germany",
                        "mode",
                        "text",
                        "cel",
                        "custom.territory == \"DE\"",
                        "target",
                        "person:" + ada.person().id().value(),
                        "skills",
                        "German, robotics",
                        "on",
                        "true"))
                .hasStatus(303);

        assertThat(company.in(setups::now).rules())
                .singleElement()
                .satisfies(it -> assertThat(it.condition()).isEqualTo("custom.territory == \"DE\""))
                .satisfies(it -> assertThat(it.skills()).containsExactly("German", "robotics"))
                .satisfies(it -> assertThat(it.on()).isTrue());
    }

    @Test
    void aConditionThatNamesNoFieldIsRefusedWithTheSpot() {
        assertThat(post(
                        "/settings/routing/rules/new",
                        "then",
                        "save",
                        "name",
                        "Germany",
                        "mode",
                        "text",
                        "cel",
                        "custom.nothing == 1",
                        "target",
                        "person:" + ada.person().id().value()))
                .hasStatus(422)
                .bodyText()
                .contains("custom.nothing");
    }

    @Test
    void rulesMoveAndGoAndComeBackWhereTheyStood() {
        var to = new Target.ToPerson(ada.person().id());
        var first = office.rule(company, "First", "", to);
        office.rule(company, "Second", "", to);
        var third = office.rule(company, "Third", "", to);

        assertThat(post("/settings/routing/rules/" + third + "/place", "by", "-2"))
                .hasStatus(303);
        assertThat(post("/settings/routing/rules/" + first + "/removal")).hasStatus(303);
        assertThat(company.in(setups::now).rules()).extracting(Rule::name).containsExactly("Third", "Second");

        assertThat(post("/settings/routing/rules/" + first + "/restoration")).hasStatus(303);
        assertThat(company.in(setups::now).rules()).extracting(Rule::name).containsExactly("Third", "First", "Second");
    }

    @Test
    void aGroupThatARuleLeadsToIsNotRemoved() {
        var group = office.group(company, "Team", Hours.IGNORE, ada);
        office.rule(company, "All", "", new Target.ToGroup(group));

        assertThat(post("/settings/routing/groups/" + group + "/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("Rules lead to this group: All");
    }

    @Test
    void aGroupIsMadeWithWeightsAndRefusedWithoutAnybody() {
        var id = ada.person().id().value().toString();

        assertThat(post("/settings/routing/groups/new", "name", "Team", "hours", "require"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one person", "Team");
        assertThat(post(
                        "/settings/routing/groups/new",
                        "name",
                        "Team",
                        "hours",
                        "require",
                        "member",
                        id,
                        "weight." + id,
                        "500"))
                .hasStatus(422)
                .bodyText()
                .contains("from 1 to 100", "500");
        assertThat(post(
                        "/settings/routing/groups/new",
                        "name",
                        "Team",
                        "hours",
                        "require",
                        "member",
                        id,
                        "weight." + id,
                        "3"))
                .hasStatus(303);

        assertThat(company.in(setups::now)
                        .groups()
                        .getFirst()
                        .members()
                        .getFirst()
                        .weight())
                .isEqualTo(3);
    }

    @Test
    void eachSaysForThemselvesWhenTheyAreAwayAndManagersForAll() {
        var sam = company.sam();

        assertThat(browser.post()
                        .uri("/settings/absences")
                        .param("first", "2090-01-05")
                        .param("last", "2090-01-04")
                        .with(ada.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("before the first", "2090-01-05");
        assertThat(browser.post()
                        .uri("/settings/absences")
                        .param("first", "2090-01-01")
                        .param("last", "2090-01-04")
                        .with(ada.signedIn()))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri("/settings/absences")
                        .param("person", sam.person().id().value().toString())
                        .param("first", "2090-01-01")
                        .param("last", "2090-01-04")
                        .with(ada.signedIn()))
                .hasStatus(403);
        assertThat(post(
                        "/settings/absences",
                        "person",
                        sam.person().id().value().toString(),
                        "first",
                        "2090-02-01",
                        "last",
                        "2090-02-04"))
                .hasStatus(303);

        assertThat(browser.get().uri("/settings/absences").with(rita()))
                .bodyText()
                .contains("2090-01-01", "2090-02-01");
    }

    @Test
    void capacityAndSkillsAreKeptAndMendedWhereTheyWereTyped() {
        var path = "/settings/routing/people/" + ada.person().id().value();

        assertThat(post(path, "capacity", "many", "skills", ""))
                .hasStatus(422)
                .bodyText()
                .contains("no limit");
        assertThat(post(path, "capacity", "12", "skills", "German, robotics")).hasStatus(303);

        assertThat(company.in(setups::abilities).get(ada.person().id()))
                .isNotNull()
                .satisfies(it -> assertThat(it.capacity()).contains(12))
                .satisfies(it -> assertThat(it.skills()).containsExactly("German", "robotics"));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor rita() {
        return company.rita().signedIn();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = browser.post().uri(path).with(rita());
        for (var i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
