package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.insight.InsightPast;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class DiagnosedDealsTest {

    private final Diagnostician diagnostician;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Cast cast;

    DiagnosedDealsTest(Diagnostician diagnostician, Leads leads, Opportunities opportunities, Cast cast) {
        this.diagnostician = diagnostician;
        this.leads = leads;
        this.opportunities = opportunities;
        this.cast = cast;
    }

    /** One was won forty days before that was expected, which may be; the other before it began, which may not. */
    @Test
    void whatIsWonEarlierThanExpectedHappensInAPossibleOrder() {
        var company = cast.found("Won early");
        var past = new InsightPast(leads, opportunities, company);
        var lead = past.worked("Ada", "Spring", Duration.ofDays(90), Stage.OPPORTUNITY);
        var terms = new Terms(
                "Press", BigDecimal.TEN, "EUR", LocalDate.now(ZoneOffset.UTC).plusDays(40), null);
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(lead, terms, ago(30)).won(ago(2)),
                        NewOpportunity.open(lead, terms, ago(10)).won(ago(20))),
                company.sam().actor()));

        var order = company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding("dealOrder")
                .orElseThrow();

        assertThat(order.hits()).isEqualTo(1);
        assertThat(order.of()).isEqualTo(2);
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
