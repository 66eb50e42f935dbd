package io.firsthand.ledger;

import static io.firsthand.ledger.Story.ADA;
import static io.firsthand.ledger.Story.captured;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ledger.Verification.Evidence.Proven;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.DeviceStatement.SeenCheckpoint;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Finding;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class DeviceStatementsTest {

    private final DeviceStatements statements;
    private final Ledger ledger;
    private final Logs logs;
    private final LogRepository repository;
    private final Proofs proofs;
    private final Verifications verifications;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private Story story;
    private Phone phone;
    private UUID lead;
    private NewFact fact;

    DeviceStatementsTest(
            DeviceStatements statements,
            Ledger ledger,
            Logs logs,
            LogRepository repository,
            Proofs proofs,
            Verifications verifications,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.ledger = ledger;
        this.logs = logs;
        this.repository = repository;
        this.proofs = proofs;
        this.verifications = verifications;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() throws GeneralSecurityException {
        story = Story.begin(ledger, transactions);
        phone = new Phone();
        lead = UUID.randomUUID();
        fact = captured(lead);
        assertThat(story.in(() -> statements.enrol(phone.key, ADA))).isTrue();
        sequencer.drain();
    }

    @Test
    void aStatementBecomesAFactThatProvesItself() throws GeneralSecurityException {
        var seen = Checkpoint.parse(story.in(() -> repository.lastCheckpoint(story.workspace()))
                .orElseThrow()
                .text());
        var statement = phone.state(origin(), 1, null, fact, new SeenCheckpoint(seen.size(), seen.root()));

        assertThat(accept(phone.sign(statement))).isInstanceOf(Acceptance.Accepted.class);
        sequencer.drain();

        var bundle = story.in(() -> proofs.bundleOf(lead)).orElseThrow();
        assertThat(BundleCheck.check(bundle, Optional.empty())).noneMatch(Finding.Failed.class::isInstance);
        assertThat(bundle.deviceKeys()).containsExactly(phone.key);
        var checked = story.in(() -> verifications.verify(lead)).facts().getFirst();
        assertThat(checked.evidence()).isInstanceOfSatisfying(Proven.class, it -> {
            assertThat(it.device().orElseThrow().claimed()).isEqualTo(fact.at());
            assertThat(it.device().orElseThrow().notBefore()).isPresent();
        });
    }

    @Test
    void theSameStatementAgainIsTheSameFactEvenUnderAnotherSignature() throws GeneralSecurityException {
        var statement = phone.state(origin(), 1, null, fact, null);
        var first = accept(phone.sign(statement));

        assertThat(accept(phone.sign(statement)))
                .isEqualTo(new Acceptance.AlreadyKnown(((Acceptance.Accepted) first).fact()));
        assertThat(story.of(lead)).hasSize(1);
    }

    @Test
    void twoStoriesUnderOneNumberAreKeptApart() throws GeneralSecurityException {
        accept(phone.sign(phone.state(origin(), 1, null, fact, null)));

        assertThat(accept(phone.sign(phone.state(origin(), 1, null, fact, null))))
                .isInstanceOf(Acceptance.Forked.class);
        assertThat(story.of(lead)).hasSize(1);
        assertThat(story.in(() -> jdbc.sql("select count(*) from ledger_statement_aside where workspace_id = :w")
                        .param("w", story.workspace().value())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void statementsMayArriveInAnyOrderButNotWithAnotherPast() throws GeneralSecurityException {
        var first = phone.state(origin(), 1, null, fact, null);
        var second = phone.state(origin(), 2, Phone.hash(first), fact, null);
        var otherFirst = phone.state(origin(), 1, null, fact, null);

        assertThat(accept(phone.sign(second))).isInstanceOf(Acceptance.Accepted.class);
        assertThat(accept(phone.sign(otherFirst))).isInstanceOf(Acceptance.Forked.class);
        assertThat(accept(phone.sign(first))).isInstanceOf(Acceptance.Accepted.class);
        assertThat(accept(phone.sign(phone.state(origin(), 3, Phone.hash(first), fact, null))))
                .isInstanceOf(Acceptance.Forked.class);
    }

    @Test
    void refusesWhatProvesNothing() throws GeneralSecurityException {
        var good = phone.state(origin(), 1, null, fact, null);
        var stranger = new Phone();
        assertInvalid(accept(stranger.sign(stranger.state(origin(), 1, null, fact, null))), "not enrolled");
        assertInvalid(accept(phone.sign(phone.state("other/log", 1, null, fact, null))), "another log");
        assertInvalid(accept(broken(phone.sign(good))), "signature");
        assertInvalid(
                story.in(() -> statements.accept(
                        sign(good), phone.seed, captured(lead, Story.MAY_FIRST.plus(Duration.ofMillis(1))))),
                "time");
        assertInvalid(
                story.in(() -> statements.accept(sign(good), phone.seed, Story.staged(lead, "MQL"))), "committed");
        var seen = new SeenCheckpoint(1_000, Phone.hash(good));
        assertInvalid(accept(phone.sign(phone.state(origin(), 1, null, fact, seen))), "not yet");
        assertThat(story.of(lead)).isEmpty();
    }

    @Test
    void takesNothingNewFromARevokedDevice() throws GeneralSecurityException {
        var before = phone.state(origin(), 1, null, fact, null);
        accept(phone.sign(before));
        assertThat(story.in(() -> statements.revoke(phone.key.id(), ADA))).isTrue();

        assertInvalid(accept(phone.sign(phone.state(origin(), 2, Phone.hash(before), fact, null))), "revoked");
        assertThat(accept(phone.sign(before))).isInstanceOf(Acceptance.AlreadyKnown.class);
        assertThat(story.in(() -> statements.revoke(phone.key.id(), ADA))).isFalse();
        assertThat(story.in(() -> statements.enrol(phone.key, ADA))).isFalse();
    }

    private static void assertInvalid(Acceptance acceptance, String reason) {
        assertThat(acceptance)
                .isInstanceOfSatisfying(
                        Acceptance.Invalid.class,
                        it -> assertThat(it.sentence()).contains(reason));
    }

    private Acceptance accept(Envelope envelope) {
        return story.in(() -> statements.accept(envelope, phone.seed, fact));
    }

    private Envelope sign(DeviceStatement statement) {
        try {
            return phone.sign(statement);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Envelope broken(Envelope envelope) {
        return new Envelope(
                envelope.payloadType(),
                envelope.payload(),
                envelope.keyId(),
                "AAAA" + envelope.signature().substring(4));
    }

    private String origin() {
        return story.in(logs::current).origin();
    }
}
