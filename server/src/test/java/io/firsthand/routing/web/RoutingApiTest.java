package io.firsthand.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.routing.RoutingModuleTest;
import io.firsthand.routing.RoutingOffice;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoutingModuleTest
class RoutingApiTest {

    private final RoutingOffice office;
    private final Setups setups;
    private final Cast cast;
    private final MockMvcTester program;
    private final Company company;
    private final Member ada;

    RoutingApiTest(RoutingOffice office, Setups setups, Cast cast, MockMvcTester program) {
        this.office = office;
        this.setups = setups;
        this.cast = cast;
        this.program = program;
        this.company = office.opens();
        this.ada = office.rep(company, "Ada");
    }

    @Test
    void groupsAndRulesAreMadeAndToldAndTheDecisionIsForeseen() {
        var person = ada.person().id().value();
        var group = call(HttpMethod.POST, "/api/v1/routing/groups", """
                {"name": "Team", "hours": "ignore", "members": [{"person": "%s", "weight": 2}]}
                """.formatted(person));
        assertThat(group)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.members[0].weight")
                .isEqualTo(2);
        var id = company.in(setups::now).groups().getFirst().id();
        assertThat(call(HttpMethod.POST, "/api/v1/routing/rules", """
                {"name": "All", "condition": "custom.territory == \\"DE\\"", "target": {"group": "%s"}}
                """.formatted(id)))
                .hasStatus(201);
        var lead = office.arrives(company, "Grace Hopper", null, "DE", null, null);

        var foreseen = call(HttpMethod.GET, "/api/v1/routing/decisions?lead=" + lead.value(), "");

        assertThat(foreseen)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].person")
                .isEqualTo(person.toString());
        assertThat(foreseen).bodyText().contains("It is the turn of Ada in “Team”.");
        assertThat(company.in(setups::now)
                        .groups()
                        .getFirst()
                        .members()
                        .getFirst()
                        .given())
                .isZero();
        assertThat(call(HttpMethod.GET, "/api/v1/routing", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rules[0].name")
                .isEqualTo("All");
    }

    @Test
    void whatIsWrongIsNamedWithItsMend() {
        assertThat(call(HttpMethod.POST, "/api/v1/routing/rules", "{\"condition\": \"custom.nothing == 1\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"name\"", "\"field\":\"condition\"", "\"field\":\"target\"");
        assertThat(call(HttpMethod.GET, "/api/v1/routing/simulation?days=0", ""))
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, "/api/v1/absences", "{\"first\": \"2090-01-02\", \"last\": \"2090-01-01\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("before the first");
    }

    @Test
    void itIsSwitchedAndTriedByPrograms() {
        office.rule(company, "All", "", new Target.ToPerson(ada.person().id()));
        office.arrives(company, "Grace Hopper");

        assertThat(call(HttpMethod.PATCH, "/api/v1/routing", """
                {"on": false, "catchAll": {"person": "%s"}}
                """.formatted(
                                ada.person().id().value())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.on")
                .isEqualTo(false);
        assertThat(call(HttpMethod.GET, "/api/v1/routing/simulation?days=30", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.people[0].would")
                .isEqualTo(1);
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return program.method(method)
                .uri(path)
                .header("Authorization", cast.bearer(company.rita()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
