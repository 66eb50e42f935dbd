package io.firsthand.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Difference;
import io.firsthand.ledger.Logs;
import io.firsthand.ledger.Proofs;
import io.firsthand.ledger.Sequencer;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.evidence.Finding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AgreementTest
class AgreementProofTest {

    private final Agreements agreements;
    private final Remarks remarks;
    private final Signatures signatures;
    private final DefinitionVerifications verifications;
    private final Proofs proofs;
    private final Logs logs;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Cast cast;
    private Parley parley;
    private Definition it;

    @SuppressWarnings("NullAway.Init") // before each test
    AgreementProofTest(
            Agreements agreements,
            Remarks remarks,
            Signatures signatures,
            DefinitionVerifications verifications,
            Proofs proofs,
            Logs logs,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Cast cast) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.signatures = signatures;
        this.verifications = verifications;
        this.proofs = proofs;
        this.logs = logs;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.cast = cast;
    }

    /** With an objection that was met, an edit, and both signatures. */
    @BeforeEach
    void agree() {
        parley = Parley.meet(cast, "Proof");
        var mira = parley.mira().actor();
        var saul = parley.saul().actor();
        var id = in(() -> agreements.create(Parley.content("First wording"), null, mira))
                .id();
        propose(id);
        var objection = (Said.Done) in(() -> remarks.object(id, "terms", "Too quick for us", saul));
        in(() -> agreements.save(id, 2, Parley.content("Exhibition lead"), mira));
        in(() -> remarks.resolve(id, objection.remark().id(), "Said otherwise", mira));
        propose(id);
        var hash = Parley.content("Exhibition lead").hash();
        in(() -> signatures.sign(id, Seen.of(hash), Cast.PASSPHRASE, mira));
        assertThat(in(() -> signatures.sign(id, Seen.of(hash), Cast.PASSPHRASE, saul)))
                .isInstanceOf(Signing.InForceNow.class);
        it = in(() -> agreements.find(id)).orElseThrow();
        sequencer.drain();
    }

    @Test
    void aStrangerSeesThatBothSidesSignedExactlyWhatIsShown() {
        var bundle = Bundle.parse(file());

        var findings = BundleCheck.check(
                bundle,
                Optional.of(in(() -> transactions.execute(_ -> logs.current())).key()));

        assertThat(findings).noneMatch(Finding.Failed.class::isInstance);
        assertThat(findings)
                .filteredOn(finding -> finding.check() == Finding.Check.AGREEMENT)
                .filteredOn(Finding.Proven.class::isInstance)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("Version 1", "Mira Marketing for marketing", "Saul Sales for sales", it.hash()));
        assertThat(bundle.facts()).hasSize(8);
    }

    @Test
    void aChangedLetterOfTheFileFails() {
        var file = new String(file(), UTF_8);

        assertThat(findings(file.replace("Exhibition lead", "Exhibition Lead")))
                .as("nothing is said of signatures under what is not what was recorded")
                .noneMatch(finding -> finding instanceof Finding.Proven && finding.check() == Finding.Check.AGREEMENT);
        for (var change : List.of(
                new String[] {"Exhibition lead", "Exhibition Lead"},
                new String[] {"Saul Sales", "Paul Sales"},
                new String[] {"Too quick for us", "Just right for us"},
                new String[] {
                    it.hash(), it.hash().replace(it.hash().charAt(0), '0').replace('1', '2')
                })) {
            assertThat(isValid(file.replace(change[0], change[1])))
                    .as(change[1])
                    .isFalse();
        }
        assertThat(isValid(file)).isTrue();
    }

    @Test
    void aProofOfADefinitionPassesForNoLeadsAndTheOtherWayRound() {
        var file = new String(file(), UTF_8);

        assertThat(isValid(file.replace("\"definition\":\"" + it.id(), "\"lead\":\"" + it.id())))
                .isFalse();
        assertThat(isValid(file.replace("how one definition was agreed on", "facts about one lead")))
                .isFalse();
    }

    @Test
    void whatIsShownFollowsFromTheFacts() {
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().log().facts()).hasSize(8);
    }

    @Test
    void whatAnAdministratorChangesInTheDatabaseShows() {
        assertThat(after("update agreement_version set content = replace(content, '240', '480')"))
                .contains("agreement.field.content", "agreement.field.hash");
    }

    @Test
    void whatCannotBeReadAnyMoreIsStillFoundAndSaidToBeAltered() {
        assertThat(after("update agreement_version set content = 'nothing'")).contains("agreement.field.content");

        assertThat(in(() -> agreements.find(it.id())))
                .hasValueSatisfying(found -> assertThat(found.isAltered()).isTrue());
        assertThat(in(agreements::inForce)).singleElement().matches(InForce::isAltered);
    }

    @Test
    void alsoWithAHashThatFits() {
        var other = Parley.content("Something else");
        assertThat(after("update agreement_version set content = '%s', hash = '%s'"
                        .formatted(other.json(), other.hash())))
                .contains("agreement.field.content", "agreement.field.hash");
    }

    @Test
    void anotherStateOrTimeShows() {
        assertThat(after("update agreement_version set state = 'superseded'")).containsExactly("agreement.field.state");
        assertThat(after("update agreement_version set state = 'in_force', in_force_at = now() - interval '1 day'"))
                .containsExactly("agreement.field.since");
    }

    @Test
    void anotherSignerShowsAndSoDoesAnObjectionThatIsGone() {
        assertThat(after("update agreement_signature set name = 'Somebody' where side = 'SALES'"))
                .containsExactly("agreement.field.signature");
        assertThat(after("delete from agreement_remark"))
                .containsExactly("agreement.field.signature", "agreement.field.remark");
    }

    @Test
    void aDefinitionThatNobodyEverProposedIsSeenToBePutInForceBehindTheProduct() {
        var draft = in(() -> agreements.create(
                Parley.content("North", "North"), null, parley.mira().actor()));
        change("update agreement_version set state = 'in_force', version = 1, in_force_at = now() where id = '"
                + draft.id() + "'");

        var verification = in(() -> verifications.of(draft.id())).orElseThrow();

        assertThat(verification.isSound()).isFalse();
        assertThat(verification.differences())
                .extracting(Difference::field)
                .contains("agreement.field.state", "agreement.field.since");
    }

    private List<String> after(String sql) {
        change(sql);
        return verify().differences().stream().map(Difference::field).distinct().toList();
    }

    private void change(String sql) {
        in(() -> transactions.execute(_ -> jdbc.sql(sql).update()));
    }

    private DefinitionVerification verify() {
        return in(() -> verifications.of(it.id())).orElseThrow();
    }

    private byte[] file() {
        return in(() -> proofs.bundleOfDefinition(it.id())).orElseThrow().bytes();
    }

    private static boolean isValid(String file) {
        try {
            return BundleCheck.isValid(findings(file));
        } catch (TlogException _) {
            return false;
        }
    }

    private static List<Finding> findings(String file) {
        return BundleCheck.check(Bundle.parse(file.getBytes(UTF_8)), Optional.empty());
    }

    private void propose(UUID id) {
        var revision = in(() -> agreements.find(id)).orElseThrow().revision();
        assertThat(in(() -> agreements.propose(id, revision, parley.mira().actor())))
                .isInstanceOf(Step.Done.class);
    }

    private <T> T in(Supplier<T> work) {
        return parley.company().in(work);
    }
}
