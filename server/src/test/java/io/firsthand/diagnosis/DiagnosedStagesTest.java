package io.firsthand.diagnosis;

import static io.firsthand.lead.Stage.INQUIRY;
import static io.firsthand.lead.Stage.LOST;
import static io.firsthand.lead.Stage.MQL;
import static io.firsthand.lead.Stage.NURTURE;
import static io.firsthand.lead.Stage.OPPORTUNITY;
import static io.firsthand.lead.Stage.SAL;
import static io.firsthand.lead.Stage.SQL;
import static io.firsthand.lead.Stage.WON;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.insight.InsightPast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of stages, each beside what one counts by hand. */
@ServerTest
class DiagnosedStagesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Diagnostician diagnostician;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Cast cast;
    private Cast.Company company;
    private InsightPast past;

    DiagnosedStagesTest(Diagnostician diagnostician, Leads leads, Opportunities opportunities, Cast cast) {
        this.diagnostician = diagnostician;
        this.leads = leads;
        this.opportunities = opportunities;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Stages diagnosed");
        past = new InsightPast(leads, opportunities, company);
    }

    @Test
    void aStageIsSkippedWhereALeadGoesFurtherThanTheNext() {
        past.through(
                "Through all",
                at(INQUIRY, 100),
                at(MQL, 98),
                at(SAL, 96),
                at(SQL, 94),
                at(OPPORTUNITY, 90),
                at(WON, 60));
        past.through("Skips two", at(INQUIRY, 100), at(SQL, 90));
        past.through("Skips two later", at(INQUIRY, 100), at(MQL, 95), at(OPPORTUNITY, 80));
        past.through("Rested", at(INQUIRY, 100), at(NURTURE, 90), at(SQL, 70));
        past.through("Went back", at(INQUIRY, 100), at(MQL, 95), at(INQUIRY, 90));
        past.through("Bought at once", at(INQUIRY, 100), at(MQL, 99), at(WON, 50));
        past.through("Lost at once", at(INQUIRY, 100), at(LOST, 50));

        assertThat(counts("stagesSkipped")).containsExactly(3, 5 + 1 + 2 + 1 + 1 + 2);
    }

    @Test
    void aLeadGoesBackwardsFromAnEndOrAgainstTime() {
        past.through("Bought, and again", at(INQUIRY, 100), at(WON, 80), at(OPPORTUNITY, 40));
        past.through("Lost, and from the start", at(INQUIRY, 100), at(LOST, 80), at(MQL, 40));
        past.through("Lost, and open again", at(INQUIRY, 100), at(LOST, 80), at(OPPORTUNITY, 40));
        past.through("Lost, and resting", at(INQUIRY, 100), at(LOST, 80), at(NURTURE, 40));
        past.through("Mended", at(INQUIRY, 100), at(SAL, 80), at(MQL, 79));
        var against = past.through("Against time", at(INQUIRY, 100), at(MQL, 50));
        var sameDay = past.through("On the same day", at(INQUIRY, 100), at(MQL, 50));
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(against, Terms.named("Press"), ago(52)),
                        NewOpportunity.open(sameDay, Terms.named("Press"), ago(50).minus(Duration.ofHours(20)))),
                company.sam().actor()));

        assertThat(counts("stagesBackwards")).containsExactly(3, 5 * 2 + 2 * 2);
    }

    /** At one moment twenty, at another nineteen, and on one day without an hour as many again. */
    @Test
    void twentyAtTheVeryMomentAreABulk() {
        var noon = ago(30).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        var midnight = noon.atZone(BERLIN).truncatedTo(ChronoUnit.DAYS).toInstant();
        for (var i = 0; i < 20; i++) {
            past.through("Twenty " + i, at(INQUIRY, 100), new Arrival.Past(MQL, noon));
            past.through("In Berlin " + i, at(INQUIRY, 100), new Arrival.Past(MQL, midnight));
            past.through("UTC " + i, at(INQUIRY, 100), new Arrival.Past(SAL, noon.truncatedTo(ChronoUnit.DAYS)));
        }
        for (var i = 0; i < 19; i++) {
            past.through("Nineteen " + i, at(INQUIRY, 100), new Arrival.Past(SAL, noon));
        }

        assertThat(counts("stagesInBulk")).containsExactly(20, 20 + 19);
    }

    /** Ten stays of one to ten days: nine of ten are no longer than 9.1. Of another stage only nine have ended. */
    @Test
    void aLeadIsStuckThatStaysLongerThanNineOfTen() {
        for (var days = 1; days <= 10; days++) {
            past.through("Went on " + days, at(INQUIRY, 100), at(SQL, 60), at(LOST, 60 - days));
            if (days < 10) {
                past.through("Nine " + days, at(INQUIRY, 100), at(SAL, 60), at(LOST, 60 - days));
            }
        }
        past.through("Still in time", at(INQUIRY, 100), at(SQL, 9));
        past.through("Stuck", at(INQUIRY, 100), at(SQL, 10));
        past.through("Of an unknown stage", at(INQUIRY, 100), at(SAL, 90));

        assertThat(counts("stuck")).containsExactly(1, 2);
    }

    /** Whoever looks for the cause begins with the stage in which most are stuck. */
    @Test
    void theStageInWhichMostAreStuckStandsFirst() {
        for (var days = 1; days <= 10; days++) {
            past.through("Through " + days, at(INQUIRY, 100), at(MQL, 80), at(SQL, 80 - days), at(LOST, 80 - 2 * days));
        }
        past.through("Stuck before", at(INQUIRY, 100), at(MQL, 90));
        past.through("Stuck", at(INQUIRY, 100), at(SQL, 90));
        past.through("Stuck, too", at(INQUIRY, 100), at(SQL, 91));

        assertThat(finding("stuck").bars())
                .extracting(Finding.Bar::label)
                .containsExactly("lead.stage.sql", "lead.stage.mql");
    }

    /** What was here before counts in none of it; a person who opens one of last week today is late. */
    @Test
    void aMoveIsBackdatedThatIsToldMoreThanADayAfter() {
        for (var days : List.of(0, 7)) {
            var lead = past.through("Opened " + days, at(INQUIRY, 100), at(SQL, 20));
            company.run(() -> assertThat(opportunities.open(
                            NewOpportunity.open(lead, Terms.named("Press"), ago(days)),
                            company.sam().actor()))
                    .isInstanceOf(Opening.Opened.class));
        }

        assertThat(counts("stagesBackdated")).containsExactly(1, 2);
        assertThat(counts("stagesBackwards")).containsExactly(0, 4);
    }

    private List<Integer> counts(String check) {
        var found = finding(check);
        return List.of((int) found.hits(), (int) found.of());
    }

    private Finding finding(String check) {
        return company.in(() -> diagnostician.diagnose(false, BERLIN, (_, _) -> {}))
                .finding(check)
                .orElseThrow();
    }

    private static Arrival.Past at(Stage stage, int daysAgo) {
        return new Arrival.Past(stage, ago(daysAgo));
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }
}
