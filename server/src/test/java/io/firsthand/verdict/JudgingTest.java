package io.firsthand.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Segment;
import io.firsthand.dossier.LeadVerifications;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Ledger;
import io.firsthand.tlog.evidence.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@VerdictTest
class JudgingTest {

    private final Court court;
    private final Verdicts verdicts;
    private final Passes passes;
    private final SidesChange sides;
    private final Coverages coverages;
    private final Ledger ledger;
    private final LeadVerifications verifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Parley parley;

    JudgingTest(
            Court court,
            Verdicts verdicts,
            Passes passes,
            SidesChange sides,
            Coverages coverages,
            Ledger ledger,
            LeadVerifications verifications,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.court = court;
        this.verdicts = verdicts;
        this.passes = passes;
        this.sides = sides;
        this.coverages = coverages;
        this.ledger = ledger;
        this.verifications = verifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.parley = court.opens();
    }

    @BeforeEach
    void begin() {
        parley = court.opens();
    }

    @Test
    void nothingIsSaidOfLeadsWhileNoDefinitionIsInForce() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);

        court.judges(parley);

        assertThat(judged(lead)).isEmpty();
        assertThat(evaluated(lead)).isEmpty();
    }

    @Test
    void nobodyIsJudgedByWhatWasChangedInTheDatabase() {
        court.puts(parley, Court.content());
        var before = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.judges(parley);
        parley.company()
                .run(() -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("update agreement_version set content = replace(content, '50000', '1')")
                                .update()));

        var after = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", 1_000L);
        court.judges(parley);

        assertThat(judged(before)).isPresent();
        assertThat(judged(after)).isEmpty();
    }

    @Test
    void leadsThatNoSegmentIsForOrThatTwoAreForAreCounted() {
        court.puts(parley, Court.content().withSegment(new Segment("Chiefs", "contact.seniority == \"chief\"")));
        court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.arrives(parley, "Ada Lovelace", Channel.WEBINAR, "CEO", 60_000L);
        court.arrives(parley, "Alan Turing", Channel.WEBINAR, "Student", 60_000L);
        var other = court.proposes(
                parley, Court.content().withSegment(new Segment("Referred", "source.channel == \"referral\"")));

        var coverage = parley.company().in(() -> coverages.with(other)).orElseThrow();

        assertThat(coverage.leads()).isEqualTo(3);
        assertThat(coverage.gap()).isEqualTo(1);
        assertThat(coverage.overlaps()).singleElement().satisfies(both -> {
            assertThat(both.leads()).isEqualTo(1);
            assertThat(both.firstName()).isEqualTo("Referred");
            assertThat(both.secondName()).isEqualTo("Chiefs");
        });
    }

    @Test
    void noSegmentsLeaveNothingToCount() {
        var only = court.puts(parley, Court.content());

        assertThat(parley.company().in(() -> coverages.with(only))).isEmpty();
    }

    @Test
    void whoMeetsTheDefinitionBecomesMqlAndWhoCouldMeetItIsIncomplete() {
        var meets = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        var could = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        var cannot = court.arrives(parley, "Alan Turing", Channel.REFERRAL, "CEO", 1_000L);
        var never = court.arrives(parley, "Bob Student", Channel.REFERRAL, "Student", 60_000L);
        court.puts(parley, Court.content());

        court.judges(parley);

        assertThat(verdict(meets)).isEqualTo(Verdict.QUALIFIED);
        assertThat(court.now(parley, meets).stage()).isEqualTo(Stage.MQL);
        assertThat(verdict(could)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged(could).orElseThrow().criteria())
                .filteredOn(Judged.OfCriterion::decides)
                .extracting(Judged.OfCriterion::key)
                .containsExactly("budget");
        assertThat(court.now(parley, could).stage()).isEqualTo(Stage.INQUIRY);
        assertThat(verdict(cannot)).isEqualTo(Verdict.NOT_YET);
        assertThat(judged(cannot).orElseThrow().below()).isNotNull();
        assertThat(verdict(never)).isEqualTo(Verdict.DISQUALIFIED);
        assertThat(parley.company().in(verdicts::counts)).containsEntry(Verdict.QUALIFIED, 1L);
    }

    @Test
    void whatWasMissingMakesAnIncompleteLeadMqlOnceItIsFilled() {
        var lead = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        court.puts(parley, Court.content());
        court.judges(parley);

        court.learns(parley, lead, LeadChange.NONE.withCustom("Budget", "75000"));
        court.judges(parley);

        assertThat(verdict(lead)).isEqualTo(Verdict.QUALIFIED);
        assertThat(court.now(parley, lead).stage()).isEqualTo(Stage.MQL);
        var facts = evaluated(lead);
        assertThat(facts).hasSize(2);
        assertThat(facts.getLast().values().get(Label.CHANGE))
                .containsEntry("verdict", "qualified")
                .containsEntry("version", 1L)
                .containsEntry(
                        "results",
                        Map.of(
                                "firm",
                                "met",
                                "budget",
                                "met",
                                "chief",
                                "met",
                                "referred",
                                "met",
                                "student",
                                "not_met"));
        assertThat(differences(lead)).isEmpty();
    }

    @Test
    void writesNothingWhereNothingIsOtherwise() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.puts(parley, Court.content());
        court.judges(parley);

        court.learns(parley, lead, LeadChange.NONE.withTags(List.of("Fair")));
        court.judges(parley);
        court.judges(parley);

        assertThat(evaluated(lead)).hasSize(1);
        assertThat(judged(lead).orElseThrow().leadVersion())
                .isEqualTo(court.now(parley, lead).version());
    }

    @Test
    void anEditBehindOurBackShows() {
        var lead = court.arrives(parley, "Alan Turing", Channel.REFERRAL, "CEO", 1_000L);
        court.puts(parley, Court.content());
        court.judges(parley);
        assertThat(differences(lead)).isEmpty();

        parley.company()
                .run(() -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("update verdict set verdict = 'qualified', counts = 'qualified', points = 90")
                                .update()));

        assertThat(differences(lead)).containsExactly("verdict.field.verdict");
    }

    @Test
    void anotherVersionJudgesAllOpenLeadsAgainWithProgress() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        court.puts(parley, Court.content());
        court.judges(parley);

        var second = court.puts(parley, Court.content().withCriteria(Court.criteria(70_000)));
        court.judges(parley);

        assertThat(verdict(lead)).isEqualTo(Verdict.NOT_YET);
        assertThat(judged(lead).orElseThrow().definition()).isEqualTo(second.id());
        assertThat(judged(lead).orElseThrow().version()).isEqualTo(2);
        var pass = parley.company().in(passes::latest).getFirst();
        assertThat(pass.isFinished()).isTrue();
        assertThat(pass.judged()).isEqualTo(2);
        assertThat(pass.changed()).isEqualTo(1);
        assertThat(differences(lead)).isEmpty();
    }

    @Test
    void aVersionByWhichAllIsTheSameLeavesNoFacts() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.puts(parley, Court.content());
        court.judges(parley);

        court.puts(parley, Court.content().withTitle("Packaging, newly named"));
        court.judges(parley);

        assertThat(evaluated(lead)).hasSize(1);
        assertThat(judged(lead).orElseThrow().version()).isEqualTo(2);
        assertThat(differences(lead)).isEmpty();
    }

    @Test
    void aDefinitionOfASegmentJudgesItsLeadsAndTheOneForAllOthersTheRest() {
        var referred = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        var other = court.arrives(parley, "Ada Lovelace", Channel.WEBINAR, "CEO", 60_000L);
        court.puts(parley, Court.content());
        var ofSegment = court.puts(
                parley,
                Court.content()
                        .withCriteria(Court.criteria(90_000))
                        .withSegment(new Segment("Referrals", "source.channel == \"referral\"")));

        court.judges(parley);

        assertThat(judged(referred).orElseThrow().definition()).isEqualTo(ofSegment.id());
        assertThat(verdict(referred)).isEqualTo(Verdict.NOT_YET);
        assertThat(verdict(other)).isEqualTo(Verdict.QUALIFIED);
    }

    @Test
    void nobodyFallsToAnotherDefinitionWhileThatOfTheirSegmentCannotBeJudgedBy() {
        var referred = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.puts(
                parley,
                Court.content()
                        .withThreshold(0)
                        .withCriteria(List.of(Court.criterion(
                                "firm", Dimension.ROLE, Weight.REQUIRED, 0, "contact.business_email == true"))));
        var ofSegment = court.puts(
                parley,
                Court.content()
                        .withCriteria(Court.criteria(90_000))
                        .withSegment(new Segment("Referrals", "source.channel == \"referral\"")));
        court.judges(parley);

        court.retypesBudget(parley);
        court.learns(parley, referred, LeadChange.NONE.withTags(List.of("Fair")));
        court.judges(parley);

        assertThat(judged(referred).orElseThrow().definition()).isEqualTo(ofSegment.id());
        assertThat(verdict(referred)).isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void aPersonsVerdictCountsWithItsReasonUntilItIsTakenBack() {
        var lead = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        court.puts(parley, Court.content());
        court.judges(parley);
        var sam = parley.company().sam().actor();

        var done = parley.company().in(() -> verdicts.override(lead, Verdict.QUALIFIED, "I know their budget", sam));

        assertThat(done).isInstanceOf(Overriding.Done.class);
        assertThat(judged(lead).orElseThrow().counts()).isEqualTo(Verdict.QUALIFIED);
        assertThat(verdict(lead)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(court.now(parley, lead).stage()).isEqualTo(Stage.MQL);
        assertThat(parley.company().in(verdicts::overridden)).isEqualTo(1);
        court.judges(parley);
        assertThat(judged(lead).orElseThrow().counts()).isEqualTo(Verdict.QUALIFIED);
        assertThat(differences(lead)).isEmpty();

        parley.company().in(() -> verdicts.endOverride(lead, sam));

        assertThat(judged(lead).orElseThrow().counts()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(differences(lead)).isEmpty();
    }

    @Test
    void anOverrideNeedsAReasonAndAVerdictToOverride() {
        var lead = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        var sam = parley.company().sam().actor();

        assertThat(parley.company().in(() -> verdicts.override(lead, Verdict.QUALIFIED, " ", sam)))
                .isInstanceOf(Overriding.Refused.class);
        assertThat(parley.company().in(() -> verdicts.override(lead, Verdict.QUALIFIED, "why", sam)))
                .isInstanceOf(Overriding.NotJudged.class);
    }

    @Test
    void tellsWhoWouldChangeSidesBeforeAVersionIsInForce() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", 90_000L);
        court.puts(parley, Court.content());
        court.judges(parley);
        var stricter = court.proposes(parley, Court.content().withCriteria(Court.criteria(70_000)));

        parley.company().run(() -> {
            sides.ask(stricter.id());
            while (sides.round()) {
                // on
            }
        });

        var found = parley.company().in(() -> sides.of(stricter.id())).orElseThrow();
        assertThat(found.isFinished()).isTrue();
        assertThat(found.changing()).isEqualTo(1);
        assertThat(found.leads()).extracting(Sides.Change::lead).containsExactly(lead);
        assertThat(found.with(Verdict.QUALIFIED, false)).isEqualTo(2);
        assertThat(found.with(Verdict.QUALIFIED, true)).isEqualTo(1);
        assertThat(verdict(lead)).isEqualTo(Verdict.QUALIFIED);
    }

    @Test
    void closedLeadsKeepWhatWasSaidOfThemLast() {
        var lead = court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.puts(parley, Court.content());
        court.judges(parley);
        court.learns(parley, lead, LeadChange.NONE.withStage(Stage.DISQUALIFIED));

        court.puts(parley, Court.content().withCriteria(Court.criteria(70_000)));
        court.judges(parley);

        assertThat(judged(lead).orElseThrow().version()).isEqualTo(1);
        assertThat(judged(lead).orElseThrow().criteria().getFirst().truth()).isEqualTo(Truth.MET);
    }

    private Optional<Judged> judged(LeadId lead) {
        return parley.company().in(() -> verdicts.of(lead));
    }

    private Verdict verdict(LeadId lead) {
        return judged(lead).orElseThrow().verdict();
    }

    private List<Fact> evaluated(LeadId lead) {
        return parley.company().in(() -> ledger.of(lead.value())).stream()
                .filter(it -> it.kind().equals(VerdictKinds.EVALUATED))
                .toList();
    }

    private List<String> differences(LeadId lead) {
        return parley.company().in(() -> verifications.of(lead)).orElseThrow().differences().stream()
                .map(it -> it.field())
                .toList();
    }
}
