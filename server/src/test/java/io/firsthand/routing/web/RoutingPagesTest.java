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
import java.util.HashMap;
import java.util.Map;
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
        assertThat(browser.get().uri("/settings/routing").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("/settings/routing/rules/new");
    }

    @Test
    void aRuleIsBuiltChoiceByChoiceAndSaved() {
        var condition = Map.of("mode", "form", "if.kind", "all", "if.0.term", "custom.territory");
        assertThat(saves("Germany", condition, Map.of("then", "", "if.0.was", "")))
                .hasStatusOk()
                .bodyText()
                .contains("if.0.op", "Germany");
        assertThat(saves(
                        "Germany", condition, Map.of("if.0.was", "custom.territory is", "if.0.op", "is", "if.0.v", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who gets these leads", "not finished yet");
        assertThat(saves(
                        "Germany",
                        text("custom.territory == \"DE\""),
                        Map.of("skills", "German, robotics", "on", "true")))
                .hasStatus(303);

        assertThat(company.in(setups::now).rules())
                .singleElement()
                .satisfies(it -> assertThat(it.condition()).isEqualTo("custom.territory == \"DE\""))
                .satisfies(it -> assertThat(it.skills()).containsExactly("German", "robotics"))
                .satisfies(it -> assertThat(it.on()).isTrue());
    }

    @Test
    void aConditionThatNamesNoFieldIsRefusedWithTheSpot() {
        assertThat(saves("Germany", text("custom.nothing == 1"), Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("custom.nothing");
    }

    /** Ada gets what fulfils the condition. */
    private Map<String, String> text(String condition) {
        return Map.of("mode", "text", "cel", condition, "target", "person:" + id(ada));
    }

    private MvcTestResult saves(String rule, Map<String, String> condition, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("name", rule, "then", "save"));
        typed.putAll(condition);
        typed.putAll(more);
        return post("/settings/routing/rules/new", typed);
    }

    @Test
    void rulesMoveAndGoAndComeBackWhereTheyStood() {
        var to = new Target.ToPerson(ada.person().id());
        var first = office.rule(company, "First", "", to);
        office.rule(company, "Second", "", to);
        var third = office.rule(company, "Third", "", to);

        assertThat(post("/settings/routing/rules/" + third + "/place", Map.of("by", "-2")))
                .hasStatus(303);
        assertThat(post("/settings/routing/rules/" + first + "/removal", Map.of()))
                .hasStatus(303);
        assertThat(company.in(setups::now).rules()).extracting(Rule::name).containsExactly("Third", "Second");

        assertThat(post("/settings/routing/rules/" + first + "/restoration", Map.of()))
                .hasStatus(303);
        assertThat(company.in(setups::now).rules()).extracting(Rule::name).containsExactly("Third", "First", "Second");
    }

    @Test
    void aGroupThatARuleLeadsToIsNotRemoved() {
        var group = office.group(company, "Team", Hours.IGNORE, ada);
        office.rule(company, "All", "", new Target.ToGroup(group));

        assertThat(post("/settings/routing/groups/" + group + "/removal", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("Rules lead to this group: All");
    }

    @Test
    void aGroupIsMadeWithWeightsAndRefusedWithoutAnybody() {
        assertThat(post("/settings/routing/groups/new", Map.of("name", "Team", "hours", "require")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one person", "Team");
        assertThat(makesTeamOfAda("500")).hasStatus(422).bodyText().contains("from 1 to 100", "500");
        assertThat(makesTeamOfAda("3")).hasStatus(303);

        assertThat(company.in(setups::now)
                        .groups()
                        .getFirst()
                        .members()
                        .getFirst()
                        .weight())
                .isEqualTo(3);
    }

    private MvcTestResult makesTeamOfAda(String weight) {
        var typed = Map.of("name", "Team", "hours", "require", "member", id(ada), "weight." + id(ada), weight);
        return post("/settings/routing/groups/new", typed);
    }

    @Test
    void eachSaysForThemselvesWhenTheyAreAwayAndManagersForAll() {
        var january = Map.of("first", "2090-01-01", "last", "2090-01-04");
        assertThat(post("/settings/absences", Map.of("first", "2090-01-05", "last", "2090-01-04"), ada))
                .hasStatus(422)
                .bodyText()
                .contains("before the first", "2090-01-05");
        assertThat(post("/settings/absences", january, ada)).hasStatus(303);

        var sams = new HashMap<>(Map.of("first", "2090-02-01", "last", "2090-02-04", "person", id(company.sam())));
        assertThat(post("/settings/absences", sams, ada)).hasStatus(403);
        assertThat(post("/settings/absences", sams)).hasStatus(303);

        assertThat(browser.get().uri("/settings/absences").with(company.rita().signedIn()))
                .bodyText()
                .contains("1 Jan 2090", "1 Feb 2090");
    }

    @Test
    void capacityAndSkillsAreKeptAndMendedWhereTheyWereTyped() {
        var path = "/settings/routing/people/" + id(ada);

        assertThat(post(path, Map.of("capacity", "many", "skills", "")))
                .hasStatus(422)
                .bodyText()
                .contains("no limit");
        assertThat(post(path, Map.of("capacity", "12", "skills", "German, robotics")))
                .hasStatus(303);

        assertThat(company.in(setups::abilities).get(ada.person().id()))
                .isNotNull()
                .satisfies(it -> assertThat(it.capacity()).contains(12))
                .satisfies(it -> assertThat(it.skills()).containsExactly("German", "robotics"));
    }

    private static String id(Member of) {
        return of.person().id().value().toString();
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        return post(path, typed, company.rita());
    }

    private MvcTestResult post(String path, Map<String, String> typed, Member by) {
        var request = browser.post().uri(path).with(by.signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }
}
