package io.firsthand.ledger;

import static io.firsthand.ledger.Story.ADA;
import static io.firsthand.ledger.Story.captured;
import static io.firsthand.ledger.Story.staged;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ledger.Verification.Evidence;
import io.firsthand.ledger.Verification.Evidence.Broken;
import io.firsthand.ledger.Verification.Evidence.Proven;
import io.firsthand.ledger.Verification.Evidence.Redacted;
import io.firsthand.ledger.Verification.Evidence.Waiting;
import io.firsthand.ledger.Verification.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class VerificationsTest {

    private final Verifications verifications;
    private final Ledger ledger;
    private final Erasure erasure;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private Story story;
    private UUID lead;
    private List<UUID> facts;

    VerificationsTest(
            Verifications verifications,
            Ledger ledger,
            Erasure erasure,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.verifications = verifications;
        this.ledger = ledger;
        this.erasure = erasure;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        lead = UUID.randomUUID();
        facts = story.tell(captured(lead), staged(lead, "MQL"), staged(lead, "SAL"));
        story.tellOf(300);
        sequencer.drain();
    }

    @Test
    void findsWhatWasToldProven() {
        var verification = verify();

        assertThat(verification.isSound()).isTrue();
        assertThat(evidence()).hasSize(3).allSatisfy(it -> assertThat(it).isInstanceOf(Proven.class));
        assertThat(verification.state())
                .hasValueSatisfying(it -> assertThat(it.size()).isEqualTo(303));
    }

    @Test
    void saysWhatStillWaits() {
        story.tell(staged(lead, "SQL"));

        assertThat(verify().isSound()).isTrue();
        assertThat(evidence().getLast()).isEqualTo(new Waiting());
    }

    @Test
    void seesChangedValues() {
        sql(
                "update ledger_fact set openings = replace(openings, 'Grace', 'Alice') where workspace_id = :w and id = :f",
                0);

        assertThat(evidence().get(0)).isEqualTo(new Broken(Set.of(Problem.VALUES)));
        assertThat(evidence().get(1)).isInstanceOf(Proven.class);
    }

    @Test
    void seesValuesTakenWithoutAnErasure() {
        sql("update ledger_fact set openings = null, seed = null where workspace_id = :w and id = :f", 0);

        assertThat(evidence().get(0)).isEqualTo(new Broken(Set.of(Problem.VALUES)));
    }

    @Test
    void seesAnotherTimeAuthorOrKindInTheRow() {
        sql(
                "update ledger_fact set happened_at = happened_at - interval '1 day' where workspace_id = :w and id = :f",
                0);
        sql("update ledger_fact set actor = gen_random_uuid() where workspace_id = :w and id = :f", 1);
        sql("update ledger_fact set kind = 'lead.won' where workspace_id = :w and id = :f", 2);

        assertThat(evidence()).allSatisfy(it -> assertThat(it).isEqualTo(new Broken(Set.of(Problem.ROW))));
    }

    @Test
    void seesAChangedEntryEvenWithItsLeafRewritten() {
        sql("""
                update ledger_fact set entry = convert_to(replace(convert_from(entry, 'UTF8'), '"at":1', '"at":2'), 'UTF8')
                 where workspace_id = :w and id = :f
                """, 1);
        sql("""
                update ledger_fact set leaf = sha256('\\x00'::bytea || entry) where workspace_id = :w and id = :f
                """, 1);

        assertThat(evidence().get(1))
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.problems()).contains(Problem.PLACE));
    }

    @Test
    void seesAFactThatIsMissing() {
        sql("delete from ledger_fact where workspace_id = :w and id = :f", 1);
        assertThat(evidence().get(1)).isEqualTo(new Broken(Set.of(Problem.CHAIN)));

        sql("delete from ledger_fact where workspace_id = :w and id = :f", 2);
        assertThat(verify().problems()).containsExactly(Problem.FACT_MISSING);
    }

    @Test
    void seesAFactThatWasPutUnderAnotherLead() {
        var other = UUID.randomUUID();
        story.tell(captured(other));
        sequencer.drain();
        story.in(() -> jdbc.sql("update ledger_fact set lead = :lead where workspace_id = :w and id = :f")
                .param("lead", other)
                .param("w", story.workspace().value())
                .param("f", facts.get(1))
                .update());

        assertThat(verify().isSound()).isFalse();
        assertThat(story.in(() -> verifications.verify(other)).isSound()).isFalse();
    }

    @Test
    void seesACheckpointThatTheLogDidNotSign() {
        sql(
                "update ledger_checkpoint set note = replace(note, E'\\n303\\n', E'\\n304\\n') where workspace_id = :w and :f = :f",
                0);

        assertThat(verify().problems()).containsExactly(Problem.SIGNATURE);
    }

    @Test
    void tellsErasureAndRedactionFromTampering() {
        story.in(() -> erasure.redact(facts.get(1), ADA));
        sequencer.drain();
        assertThat(evidence().get(1)).isInstanceOf(Redacted.class);

        story.in(() -> {
            erasure.erase(lead, ADA);
            return true;
        });
        story.tell(staged(lead, "SQL"));
        sequencer.drain();

        assertThat(verify().isSound()).isTrue();
        assertThat(evidence())
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("Erased", "Redacted", "Erased", "Erased", "Proven", "Proven");
        assertThat(story.of(lead).getFirst().values()).isEmpty();
        assertThat(story.in(() -> jdbc.sql(
                                "select count(*) from ledger_fact where openings like '%Grace%' and lead = :lead")
                        .param("lead", lead)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    private Verification verify() {
        return story.in(() -> verifications.verify(lead));
    }

    private List<Evidence> evidence() {
        return verify().facts().stream().map(Verification.Checked::evidence).toList();
    }

    private void sql(String update, int fact) {
        assertThat(story.in(() -> jdbc.sql(update)
                        .param("w", story.workspace().value())
                        .param("f", facts.get(fact))
                        .update()))
                .isPositive();
    }
}
