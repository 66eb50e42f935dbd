package io.firsthand.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.insight.Velocity.Lever;
import io.firsthand.lead.Leads;
import io.firsthand.opportunity.Opportunities;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Velocity beside sums done by hand. */
@ServerTest
class VelocitiesTest {

    private final InsightLeads insight;
    private final Velocities velocities;
    private final Cast cast;
    private final Leads leads;
    private final Opportunities opportunities;
    private Cast.Company company;
    private InsightPast history;

    VelocitiesTest(InsightLeads insight, Velocities velocities, Cast cast, Leads leads, Opportunities opportunities) {
        this.insight = insight;
        this.velocities = velocities;
        this.cast = cast;
        this.leads = leads;
        this.opportunities = opportunities;
        this.company = cast.home();
        this.history = new InsightPast(leads, opportunities, company);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Velocity " + UUID.randomUUID());
        history = new InsightPast(leads, opportunities, company);
    }

    /** Five open, six of ten won, each for 1,000 after 15 to 25 days: 5 × 0.6 × 1,000 ÷ 20.5 (the middle of the day) a day. */
    @Test
    void fourLeversMakeWhatComesInADay() {
        ended(30, 20, "1000", 20, 60);
        open(5, "EUR");

        var it = of(13).getFirst();

        var byHand = 5 * 0.6 * 1000 / 20.5;
        assertThat(it.opportunities()).isEqualTo(5);
        assertThat(it.winRate()).isEqualTo(0.6);
        assertThat(it.value()).isCloseTo(1000, within(1e-6));
        assertThat(it.cycle()).isEqualTo(20.5);
        assertThat(it.perDay()).isCloseTo(byHand, within(1e-6));
        assertThat(it.interval().orElseThrow().contains(byHand)).isTrue();
        for (var lever : List.of(Lever.OPPORTUNITIES, Lever.WIN_RATE, Lever.VALUE)) {
            assertThat(it.tenth(lever)).as(lever.id()).isCloseTo(byHand / 10, within(1e-6));
        }
        assertThat(it.tenth(Lever.CYCLE)).isCloseTo(5 * 0.6 * 1000 / (20.5 * 0.9) - byHand, within(1e-6));
        assertThat(it.weakest()).isEmpty();
    }

    /** The quarter before won twice the value in half the time, but less often: value and cycle would bring as much again. */
    @Test
    void eachLeverBringsWhatItsBestTimeBrought() {
        ended(6, 4, "1000", 20, 60);
        ended(3, 7, "1500", 10, 60 + 91);
        open(5, "EUR");

        var it = of(13).getFirst();

        assertThat(it.bring(Lever.VALUE)).isCloseTo(it.perDay() * 0.5, within(1e-6));
        assertThat(it.bring(Lever.CYCLE)).isCloseTo(it.perDay() * (20.5 / 10.5 - 1), within(1e-6));
        assertThat(it.bring(Lever.WIN_RATE)).as("it never was better").isZero();
        assertThat(it.weakest()).contains(Lever.CYCLE);
        assertThat(it.best()).doesNotContainKey(Lever.WIN_RATE);
    }

    @Test
    void eachCurrencyHasItsOwnValueAndNegativeAmountsAreInNone() {
        ended(6, 4, "1000", 20, 60);
        for (var i = 0; i < 4; i++) {
            history.deal("Dollar " + i, Duration.ofDays(60), "300", "USD", Duration.ofDays(20), true);
        }
        history.deal("Credit", Duration.ofDays(60), "-5000", "USD", Duration.ofDays(20), true);
        open(5, "EUR");
        open(2, "USD");
        open(1, "CHF");

        var all = of(13);

        assertThat(all).extracting(Velocity::currency).containsExactly("EUR", "USD", "CHF");
        assertThat(all.get(1).value()).isCloseTo(300, within(1e-6));
        assertThat(all.get(1).perDay())
                .isCloseTo(2 * all.getFirst().winRate() * 300 / all.getFirst().cycle(), within(1e-6));
        assertThat(all.get(2).perDay()).as("nothing was won in francs").isNaN();
    }

    /** Won or lost five days earlier, then, or five days later. */
    private void ended(int won, int lost, String amount, int cycle, int ago) {
        for (var i = 0; i < won + lost; i++) {
            history.deal(
                    "Ended " + ago + " " + i,
                    Duration.ofDays(ago),
                    amount,
                    "EUR",
                    Duration.ofDays(cycle + (i % 3 - 1) * 5L).plusHours(1),
                    i < won);
        }
    }

    private void open(int count, String currency) {
        for (var i = 0; i < count; i++) {
            history.deal("Open " + currency + i, Duration.ofDays(20), "1000", currency, null, false);
        }
    }

    private List<Velocity> of(int weeks) {
        return company.in(() -> {
            insight.catchUp(_ -> {}, () -> true);
            return velocities.of(Cohorts.last(weeks, LocalDate.now(ZoneOffset.UTC)));
        });
    }
}
