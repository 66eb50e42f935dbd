package io.firsthand.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class SequencerLoopTest {

    private final Ledger ledger;
    private final Sequencer sequencer;
    private final Bell bell;
    private final PlatformTransactionManager transactions;

    SequencerLoopTest(Ledger ledger, Sequencer sequencer, Bell bell, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.sequencer = sequencer;
        this.bell = bell;
        this.transactions = transactions;
    }

    @Test
    void takesOwnFactsAtOnceAndThoseOfOtherProcessesSoon() {
        var waitingSinceBefore = Story.begin(ledger, transactions);
        waitingSinceBefore.tellOf(3);
        bell.take();
        var loop = new SequencerLoop(sequencer, bell);
        loop.start();
        try {
            var story = Story.begin(ledger, transactions);
            story.tellOf(3);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sequencer.waiting())
                            .doesNotContain(waitingSinceBefore.workspace(), story.workspace()));
        } finally {
            loop.stop();
        }
        assertThat(loop.isRunning()).isFalse();
    }
}
