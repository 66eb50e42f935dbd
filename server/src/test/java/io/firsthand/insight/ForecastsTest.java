package io.firsthand.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServerTest
class ForecastsTest {

    private final InsightLeads insight;
    private final Forecasts forecasts;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Cast cast;

    ForecastsTest(InsightLeads insight, Forecasts forecasts, Leads leads, Opportunities opportunities, Cast cast) {
        this.insight = insight;
        this.forecasts = forecasts;
        this.leads = leads;
        this.opportunities = opportunities;
        this.cast = cast;
    }

    /** As in the review: the first of a month belongs to it, whatever day its week begins on. */
    @Test
    void whatWasWonStandsInTheMonthInWhichItWasWon() {
        var company = cast.found("Forecast " + UUID.randomUUID());
        var history = new InsightPast(leads, opportunities, company);
        var month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        var first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        won(history, "On the first", first.plus(Duration.ofMinutes(30)), "700");
        won(history, "The evening before", first.minus(Duration.ofMinutes(30)), "400");
        won(history, "A credit", first.plus(Duration.ofDays(2)), "-90");

        var forecast = company.in(() -> {
                    insight.catchUp(_ -> {}, () -> true);
                    return forecasts.of(Cohorts.last(13, LocalDate.now(ZoneOffset.UTC)));
                })
                .getFirst();

        assertThat(forecast.won())
                .containsEntry(month.atDay(1), 700.0)
                .containsEntry(month.minusMonths(1).atDay(1), 400.0)
                .hasSize(2);
    }

    /**
     * Half of sixty were won, so of 520 that are worth 100 each 26,000 may come, give or take what the rate of sixty is known
     * by: 26,000 × e^(± 0.84 × 0.128) are the outer fifths. The one of 50,000 comes or does not.
     */
    @Test
    void theLargestOfVeryManyComesOrDoesNot() {
        var company = cast.found("Forecast " + UUID.randomUUID());
        var history = new InsightPast(leads, opportunities, company);
        history.deals(names("Won", 30), Duration.ofDays(100), "100", "EUR", Duration.ofDays(20), true);
        history.deals(names("Lost", 30), Duration.ofDays(100), "100", "EUR", Duration.ofDays(20), false);
        history.deals(names("Open", 520), Duration.ofDays(15), "100", "EUR", null, false);
        history.deal("The largest", Duration.ofDays(15), "50000", "EUR", null, false);

        var forecast = company.in(() -> {
                    insight.catchUp(_ -> {}, () -> true);
                    return forecasts.of(Cohorts.last(13, LocalDate.now(ZoneOffset.UTC)));
                })
                .getFirst();

        assertThat(forecast.open()).isEqualTo(521);
        assertThat(forecast.sum()).isEqualTo(102_000);
        var range = forecast.within().getLast().interval();
        assertThat(range.low()).isCloseTo(23_300, within(1_500.0));
        assertThat(range.high()).isCloseTo(78_900, within(1_500.0));
    }

    /** What they paid is not what may come, and how long the first took says nothing of since when this is open. */
    @Test
    void whoBoughtAndMayBuyAgainCountsWithWhatIsOpen() {
        var company = cast.found("Forecast " + UUID.randomUUID());
        var history = new InsightPast(leads, opportunities, company);
        var today = LocalDate.now(ZoneOffset.UTC);
        var lead = history.deal("Comes back", Duration.ofDays(100), "90000", "USD", Duration.ofDays(20), true);
        opens(company, lead, "1000", Duration.ofDays(9), today.plusMonths(3));
        opens(company, lead, "4000", Duration.ofDays(5), today.plusMonths(2));

        var forecasts = company.in(() -> {
            insight.catchUp(_ -> {}, () -> true);
            return this.forecasts.of(Cohorts.last(52, today));
        });

        assertThat(forecasts).hasSize(2);
        var euros = forecasts.getFirst();
        assertThat(euros.currency()).isEqualTo("EUR");
        assertThat(euros.open()).isEqualTo(1);
        assertThat(euros.sum()).isEqualTo(5_000);
        assertThat(euros.expected()).containsOnlyKeys(today.plusMonths(2).withDayOfMonth(1));
        var dollars = forecasts.getLast();
        assertThat(dollars.currency()).isEqualTo("USD");
        assertThat(dollars.open()).isZero();
        assertThat(dollars.unpriced()).isZero();
    }

    /** The lead goes on with the other one and never comes to the stage of those who were won. */
    @Test
    void whatIsWonWhileAnotherIsOpenWasWonAllTheSame() {
        var company = cast.found("Forecast " + UUID.randomUUID());
        var history = new InsightPast(leads, opportunities, company);
        var today = LocalDate.now(ZoneOffset.UTC);
        var lead = history.deal("Two at once", Duration.ofDays(40), "700", "EUR", null, false);
        var first = company.in(() -> opportunities.of(lead)).getFirst().id();
        opens(company, lead, "4000", Duration.ofDays(5), today.plusMonths(2));
        company.run(() -> opportunities.win(
                first, Opportunities.ANY_VERSION, null, company.sam().actor()));

        var forecast = company.in(() -> {
                    insight.catchUp(_ -> {}, () -> true);
                    return forecasts.of(Cohorts.last(52, today));
                })
                .getFirst();

        assertThat(forecast.won()).containsOnly(entry(today.withDayOfMonth(1), 700.0));
        assertThat(forecast.sum()).isEqualTo(4_000);
        assertThat(forecast.ended()).isEqualTo(1);
    }

    private void opens(Cast.Company company, LeadId lead, String amount, Duration ago, LocalDate end) {
        var terms =
                Terms.named("Line").withAmount(new BigDecimal(amount), "EUR").withExpectedClose(end);
        company.run(() -> opportunities.open(
                NewOpportunity.open(lead, terms, Instant.now().minus(ago)),
                company.sam().actor()));
    }

    private static List<String> names(String of, int count) {
        return IntStream.range(0, count).mapToObj(it -> of + " " + it).toList();
    }

    private static void won(InsightPast history, String name, Instant at, String amount) {
        var cycle = Duration.ofDays(20);
        var captured = at.minus(cycle).minus(Duration.ofDays(10));
        history.deal(name, Duration.between(captured, Instant.now()), amount, "EUR", cycle, true);
    }
}
