package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.definition.Segment;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of definitions, each beside what one counts by hand. */
@ServerTest
class DiagnosedDefinitionsTest {

    private final Diagnostician diagnostician;
    private final Court court;
    private final Leads leads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DiagnosedDefinitionsTest(
            Diagnostician diagnostician,
            Court court,
            Leads leads,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.diagnostician = diagnostician;
        this.court = court;
        this.leads = leads;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
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

    /** One has been in force for 200 days, the other was written over a moment after it was signed. */
    @Test
    void aDefinitionIsInForceAsItWasSigned() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        court.puts(parley, Court.content().withSegment(new Segment("North", "source.campaign == \"North\"")));
        change(
                parley,
                "update agreement_version set in_force_at = in_force_at - interval '200 days' where segment = ''");
        change(
                parley,
                "update agreement_version set content = replace(content, 'Packaging', 'Other') where segment <> ''");

        var found = of(parley, "inForce");
        assertThat(List.of(found.hits(), found.of())).containsExactly(1L, 2L);
        assertThat(found.value()).isEqualTo(1);
        var age = of(parley, "definitionAge");
        assertThat(age.value()).isCloseTo(200, within(0.1));
        assertThat(age.of()).isEqualTo(2);
        assertThat(age.state()).isEqualTo(State.LOOK);
    }

    /** One of three that meet it, one of four that do not; three came too lately and have not ended. */
    @Test
    void aLeadIsDecidedByItsEndOrAfterSixtyDays() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        var taken = take(
                parley,
                decided("Met, old", 61, 90_000L, null),
                decided("Met, young", 59, 90_000L, null),
                decided("Met, used", 1, 90_000L, Stage.SQL),
                decided("Met, given up", 1, 90_000L, null),
                decided("Not met, resting", 61, 10_000L, Stage.NURTURE),
                decided("Not met, young", 59, 10_000L, null),
                decided("Not met, resting lately", 1, 10_000L, Stage.NURTURE),
                decided("Not met, used", 1, 10_000L, Stage.OPPORTUNITY),
                decided("Not met, given up", 1, 10_000L, null),
                decided("Unknown, old", 61, null, null));
        court.judges(parley);
        for (var given : List.of(taken.get(3), taken.get(8))) {
            parley.company()
                    .run(() -> assertThat(leads.move(
                                    given,
                                    Leads.ANY_VERSION,
                                    Stage.DISQUALIFIED,
                                    "No need",
                                    parley.company().sam().actor()))
                            .isInstanceOf(Edit.Done.class));
        }

        var predicts = of(parley, "predicts");

        assertThat(predicts.value()).isCloseTo((1.0 / 3) / (1.0 / 4), within(1e-9));
        assertThat(List.of(predicts.hits(), predicts.of())).containsExactly(3L, 7L);
    }

    /** Two of five are no more than 40 %; three of six are. Of those that another version judged nothing is said. */
    @Test
    void aCriterionIsUnknownOfMoreThanTwoInFive() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        take(
                parley,
                decided("One", 1, 90_000L, null),
                decided("Two", 1, 10_000L, null),
                decided("Three", 1, 90_000L, null),
                decided("Four", 1, null, null),
                decided("Five", 1, null, null));
        court.judges(parley);
        var found = of(parley, "criteriaUnknown");
        assertThat(List.of(found.hits(), found.of())).containsExactly(0L, 4L);

        take(parley, decided("Six", 1, null, null));
        court.judges(parley);
        found = of(parley, "criteriaUnknown");
        assertThat(List.of(found.hits(), found.of())).containsExactly(1L, 4L);

        court.puts(parley, Court.content().withThreshold(14));
        assertThat(of(parley, "criteriaUnknown").state()).isEqualTo(State.CANNOT_TELL);
    }

    /**
     * Of forty leads with the budget sales could use thirty, of thirty without three, of sixty of whom nobody knows it
     * none. Every other four have a chief, who makes no difference. The last came today. Of twenty-nine nothing is said.
     */
    @Test
    void aDefinitionIsWorthWhatItTellsApart() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        var all = new ArrayList<Arrival>();
        for (var i = 0; i < 130; i++) {
            var used = i < 40 ? i % 4 > 0 : i < 52 && i % 4 == 0;
            var budget = i < 40 ? Long.valueOf(90_000) : i < 70 ? Long.valueOf(10_000) : null;
            all.add(arrival(i, ago(100), i / 4 % 2 == 0 ? "CEO" : "Director of Sales", budget, used));
        }
        all.add(arrival(130, ago(0), "CEO", 90_000L, false));
        var taken = take(parley, all.toArray(Arrival[]::new));
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

        parley.company()
                .run(() -> leads.withdraw(
                        List.of(taken.get(69)),
                        "A test",
                        parley.company().maya().actor()));
        idle = of(parley, "criteriaIdle");
        assertThat(List.of(idle.hits(), idle.of())).containsExactly(1L, 1L);
    }

    /** Thirty are chiefs with a budget, thirty neither; one was lost before anybody judged it. */
    @Test
    void whereNobodyWentOnNothingIsSaidToMakeNoDifference() {
        var parley = court.opens();
        court.puts(parley, Court.content());
        var all = new ArrayList<Arrival>();
        for (var i = 0; i < 60; i++) {
            all.add(arrival(i, ago(100), i < 30 ? "CEO" : "Director of Sales", i < 30 ? 90_000L : 10_000L, false));
        }
        all.add(decided("Lost", 100, null, Stage.LOST));
        take(parley, all.toArray(Arrival[]::new));
        court.judges(parley);

        assertThat(of(parley, "predicts").state()).isEqualTo(State.CANNOT_TELL);
        assertThat(of(parley, "criteriaIdle").state()).isEqualTo(State.CANNOT_TELL);
        assertThat(of(parley, "criteriaUnknown").state()).isEqualTo(State.GOOD);
    }

    private Finding of(Parley parley, String check) {
        return parley.company()
                .in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding(check)
                .orElseThrow();
    }

    private List<LeadId> take(Parley parley, Arrival... some) {
        return parley
                .company()
                .in(() -> leads.takeAll(List.of(some), parley.company().maya().actor()))
                .stream()
                .map(Outcome.Created.class::cast)
                .map(Outcome.Created::lead)
                .toList();
    }

    private void change(Parley parley, String sql) {
        parley.company()
                .run(() -> transaction.executeWithoutResult(
                        _ -> assertThat(jdbc.sql(sql).update()).isEqualTo(1)));
    }

    /** A chief at a firm's address who was recommended. */
    private static Arrival decided(String name, int daysAgo, @Nullable Long budget, @Nullable Stage stage) {
        var at = ago(daysAgo);
        return Arrival.of(
                        ContactDetails.of(name, name.replaceAll("[, ]+", ".") + "@flow.example", null, "CEO"),
                        null,
                        Source.of(Channel.REFERRAL, null),
                        null,
                        Provenance.of(How.TYPED, Grade.C, at, null, "Ada"))
                .withHistory(stage == null ? List.of() : List.of(new Arrival.Past(stage, at)))
                .withCustom(budget == null ? Map.of() : Map.of("Budget", budget));
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

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
