package io.firsthand.ledger;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the witnesses, if any are named, about every log: each {@code FIRSTHAND_WITNESS_EVERY} seconds, 60 by default. */
@Component
@Profile("serve")
class WitnessLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessLoop.class);

    private final Witnesses witnesses;
    private final Sequencer sequencer;

    WitnessLoop(Witnesses witnesses, Sequencer sequencer) {
        this.witnesses = witnesses;
        this.sequencer = sequencer;
    }

    @Scheduled(fixedDelayString = "${firsthand.witness.every:60}", timeUnit = TimeUnit.SECONDS)
    void ask() throws InterruptedException {
        if (!witnesses.areNamed()) {
            return;
        }
        for (var workspace : sequencer.all()) {
            try {
                witnesses.ask(workspace);
            } catch (RuntimeException e) {
                LOG.warn("The witnesses could not be asked: {}", e.toString());
            }
        }
    }
}
