package io.firsthand.scan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what a server was stopped in when the next one starts: cards to be read, pictures to be put on leads. */
@Component
@Profile("serve")
@EnableScheduling
class ScanResumption {

    private static final Logger LOG = LoggerFactory.getLogger(ScanResumption.class);

    private final ReadingQueue queue;
    private final CardAcceptance acceptance;
    private final OldScans old;

    ScanResumption(ReadingQueue queue, CardAcceptance acceptance, OldScans old) {
        this.queue = queue;
        this.acceptance = acceptance;
        this.old = old;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        old.removeStrays();
        queue.resume();
        acceptance.resume();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            queue.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Cards that wait could not be taken up: {}", e.getClass().getName());
        }
    }
}
