package io.firsthand.diagnosis;

import static io.firsthand.touch.Touch.Direction.OUTBOUND;
import static io.firsthand.touch.Touch.Outcome.ATTEMPTED;
import static io.firsthand.touch.Touch.Outcome.REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.insight.InsightPast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class DiagnosedTouchesTest {

    private static final Duration AGO = Duration.ofDays(20);

    private final Diagnostician diagnostician;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Touches touches;
    private final Cast cast;

    DiagnosedTouchesTest(
            Diagnostician diagnostician, Leads leads, Opportunities opportunities, Touches touches, Cast cast) {
        this.diagnostician = diagnostician;
        this.leads = leads;
        this.opportunities = opportunities;
        this.touches = touches;
        this.cast = cast;
    }

    /** What was done before the lead came answers nothing, and what a machine sent by itself neither. */
    @Test
    void aLeadIsAnsweredByTheFirstTryOfAPersonAfterItCame() {
        var company = cast.found("Tries before and after");
        var past = new InsightPast(leads, opportunities, company);
        var came = Instant.now().minus(AGO);
        var known = past.worked("Known before", "Spring", AGO, Stage.MQL);
        var forgotten = past.worked("Tried before only", "Spring", AGO, Stage.MQL);
        var quick = past.worked("Tried within the hour", "Spring", AGO, Stage.MQL);
        var mailed = past.worked("Mailed by itself", "Spring", AGO, Stage.MQL);
        past.worked("Never tried", "Spring", AGO, Stage.MQL);
        past.worked("Came lately", "Spring", Duration.ofDays(13), Stage.MQL);
        company.run(() -> touches.takeAll(
                List.of(
                        call(known, came.minus(Duration.ofDays(2))),
                        call(known, came.plus(Duration.ofHours(3))),
                        call(known, came.plus(Duration.ofHours(9))),
                        call(forgotten, came.minus(Duration.ofDays(2))),
                        call(quick, came.plus(Duration.ofHours(1))),
                        NewTouch.of(mailed, Medium.EMAIL, OUTBOUND, ATTEMPTED, came.plusSeconds(60))
                                .automatic(),
                        call(mailed, came.plus(Duration.ofHours(5)))),
                company.sam().actor()));

        var found = company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}));

        // 1, 3 and 5 hours.
        var median = found.finding("responseMedian").orElseThrow();
        assertThat(median.of()).isEqualTo(3);
        assertThat(median.value()).isCloseTo(3, within(0.01));
        var before = found.finding("touchedBefore").orElseThrow();
        assertThat(before.hits()).isEqualTo(2);
        assertThat(before.of()).isEqualTo(4);
        var never = found.finding("neverContacted").orElseThrow();
        assertThat(never.hits()).isEqualTo(1);
        assertThat(never.of()).isEqualTo(5);
        assertThat(found.volume().touches()).isEqualTo(6);
    }

    private static NewTouch call(LeadId lead, Instant at) {
        return NewTouch.of(lead, Medium.CALL, OUTBOUND, REACHED, at);
    }
}
