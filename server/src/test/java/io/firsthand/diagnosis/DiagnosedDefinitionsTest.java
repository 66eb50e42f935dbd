package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.verdict.Court;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The checks of definitions, each beside what one counts by hand. */
@ServerTest
class DiagnosedDefinitionsTest {

    private final Diagnostician diagnostician;
    private final Court court;
    private final Leads leads;

    DiagnosedDefinitionsTest(Diagnostician diagnostician, Court court, Leads leads) {
        this.diagnostician = diagnostician;
        this.court = court;
        this.leads = leads;
    }

    @Test
    void aDefinitionIsInForceOnceBothSidesSignedIt() {
        var parley = court.opens();
        court.proposes(parley, Court.content());
        assertThat(of(parley, "inForce").value()).isZero();
        assertThat(of(parley, "definitionAge").state()).isEqualTo(State.CANNOT_TELL);

        court.puts(parley, Court.content());

        var found = of(parley, "inForce");
        assertThat(found.value()).isEqualTo(1);
        assertThat(found.state()).isEqualTo(State.GOOD);
        assertThat(of(parley, "definitionAge").value()).isBetween(0.0, 0.1);
    }

    /**
     * Of forty leads with the budget sales could use thirty, of thirty without three, of sixty of whom nobody knows it
     * none. Every other four have a chief, who makes no difference. The last came today.
     */
    @Test
    void aDefinitionIsWorthWhatItTellsApart() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        var now = Instant.now();
        var longAgo = now.minus(Duration.ofDays(100));
        var all = new ArrayList<Arrival>();
        for (var i = 0; i < 130; i++) {
            var used = i < 40 ? i % 4 > 0 : i < 52 && i % 4 == 0;
            var budget = i < 40 ? Long.valueOf(90_000) : i < 70 ? Long.valueOf(10_000) : null;
            all.add(arrival(i, longAgo, i / 4 % 2 == 0 ? "CEO" : "Director of Sales", budget, used));
        }
        all.add(arrival(130, now, "CEO", 90_000L, false));
        parley.company()
                .run(() -> assertThat(leads.takeAll(all, parley.company().maya().actor()))
                        .allMatch(Outcome.Created.class::isInstance));
        court.judges(parley);

        var predicts = of(parley, "predicts");
        assertThat(predicts.value()).isCloseTo((30.0 / 40) / (3.0 / 90), within(1e-9));
        assertThat(List.of(predicts.hits(), predicts.of())).containsExactly(40L, 130L);
        var unknown = of(parley, "criteriaUnknown");
        assertThat(List.of(unknown.hits(), unknown.of())).containsExactly(1L, 4L);
        assertThat(unknown.bars()).singleElement().satisfies(it -> {
            assertThat(it.label()).isEqualTo("Is it budget?");
            assertThat(it.value()).isCloseTo(60.0 / 131, within(1e-9));
        });
        var idle = of(parley, "criteriaIdle");
        assertThat(List.of(idle.hits(), idle.of())).containsExactly(1L, 2L);
        assertThat(idle.bars()).singleElement().satisfies(it -> {
            assertThat(it.label()).isEqualTo("Is it chief?");
            assertThat(it.value()).isCloseTo(17.0 / 66 - 16.0 / 64, within(1e-9));
        });
    }

    private Finding of(Parley parley, String check) {
        return parley.company()
                .in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding(check)
                .orElseThrow();
    }

    private static Arrival arrival(int i, Instant at, String title, @Nullable Long budget, boolean used) {
        return Arrival.of(
                        ContactDetails.of("Number " + i, "p" + i + "@flow.example", null, title),
                        null,
                        Source.of(Channel.REFERRAL, null),
                        null,
                        Provenance.of(How.TYPED, Grade.C, at, null, "Ada"))
                .withHistory(
                        used
                                ? List.of(new Arrival.Past(Stage.INQUIRY, at), new Arrival.Past(Stage.SQL, at))
                                : List.of())
                .withCustom(budget == null ? Map.of() : Map.of("Budget", budget));
    }
}
