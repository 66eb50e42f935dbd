package io.firsthand.ledger;

import static io.firsthand.ledger.Story.ADA;
import static io.firsthand.ledger.Story.captured;
import static io.firsthand.ledger.Story.staged;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.evidence.BundleFact;
import io.firsthand.tlog.evidence.Finding;
import io.firsthand.tlog.evidence.Label;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class ProofsTest {

    private final Proofs proofs;
    private final Ledger ledger;
    private final Logs logs;
    private final Erasure erasure;
    private final Sequencer sequencer;
    private final PlatformTransactionManager transactions;
    private Story story;
    private UUID lead;

    ProofsTest(
            Proofs proofs,
            Ledger ledger,
            Logs logs,
            Erasure erasure,
            Sequencer sequencer,
            PlatformTransactionManager transactions) {
        this.proofs = proofs;
        this.ledger = ledger;
        this.logs = logs;
        this.erasure = erasure;
        this.sequencer = sequencer;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        lead = UUID.randomUUID();
    }

    @Test
    void provesALeadToAStranger() {
        story.tell(captured(lead));
        story.tellOf(600);
        story.tell(staged(lead, "MQL"));
        sequencer.drain();

        var bundle = Bundle.parse(bundle().orElseThrow().bytes());

        var key = story.in(logs::current).key();
        var findings = BundleCheck.check(bundle, Optional.of(key));
        assertThat(findings).noneMatch(Finding.Failed.class::isInstance);
        assertThat(bundle.facts()).extracting(BundleFact::index).containsExactly(0L, 601L);
        assertThat(new String(bundle.bytes(), StandardCharsets.UTF_8)).contains("Grace Hopper");
    }

    @Test
    void showsOnlyWhatIsChosen() {
        story.tell(captured(lead));
        sequencer.drain();

        var bundle = story.in(() -> proofs.bundleOf(lead, Set.of(Label.SOURCE))).orElseThrow();

        assertThat(BundleCheck.check(bundle, Optional.empty())).noneMatch(Finding.Failed.class::isInstance);
        assertThat(new String(bundle.bytes(), StandardCharsets.UTF_8))
                .contains("booth_conversation")
                .doesNotContain("Grace");
    }

    @Test
    void leavesOutWhatIsNotInTheLogYet() {
        assertThat(bundle()).isEmpty();
        story.tell(captured(lead));
        assertThat(bundle()).isEmpty();
        sequencer.drain();
        story.tell(staged(lead, "MQL"));

        assertThat(bundle().orElseThrow().facts()).hasSize(1);
    }

    @Test
    void stillProvesWhatIsLeftAfterErasureAndRedaction() {
        var facts = story.tell(captured(lead), staged(lead, "MQL"), staged(lead, "SAL"));
        sequencer.drain();
        story.in(() -> erasure.redact(facts.get(1), ADA));
        story.in(() -> {
            erasure.erase(lead, ADA);
            return true;
        });
        sequencer.drain();

        var bundle = bundle().orElseThrow();

        assertThat(BundleCheck.check(bundle, Optional.empty())).noneMatch(Finding.Failed.class::isInstance);
        assertThat(bundle.facts()).hasSize(5);
        assertThat(bundle.facts().get(1)).isInstanceOf(BundleFact.Redacted.class);
        assertThat(new String(bundle.bytes(), StandardCharsets.UTF_8)).doesNotContain("Grace", "MQL", "SAL");
    }

    @Test
    void provesNothingOfANeighbour() {
        story.tell(captured(lead));
        sequencer.drain();

        assertThat(Story.begin(ledger, transactions).in(() -> proofs.bundleOf(lead)))
                .isEmpty();
    }

    private Optional<Bundle> bundle() {
        return story.in(() -> proofs.bundleOf(lead));
    }
}
