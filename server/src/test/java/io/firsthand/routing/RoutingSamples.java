package io.firsthand.routing;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.routing.Group.Hours;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class RoutingSamples implements Samples {

    private final RoutingOffice office;

    RoutingSamples(RoutingOffice office) {
        this.office = office;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var sam = company.sam();
        var group = office.group(company, "Walled group", Hours.IGNORE, sam);
        var rule = office.rule(company, "Walled rule", "", new Target.ToGroup(group));
        var away = office.absence(company, sam, LocalDate.of(2090, 1, 1), LocalDate.of(2090, 1, 2));
        neighbour.has(rule, "/settings/routing/rules/", "/api/v1/routing/rules/");
        neighbour.has(group, "/settings/routing/groups/", "/api/v1/routing/groups/");
        neighbour.has(sam.person().id().value(), "/settings/routing/people/", "/api/v1/routing/people/");
        neighbour.has(away, "/settings/absences/", "/api/v1/absences/");
    }
}
