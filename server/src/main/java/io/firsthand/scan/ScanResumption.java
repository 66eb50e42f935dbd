package io.firsthand.scan;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up what a server was stopped in when the next one starts: cards to be read, pictures to be put on leads. */
@Component
@Profile("serve")
class ScanResumption {

    private final ReadingQueue queue;
    private final CardAcceptance acceptance;

    ScanResumption(ReadingQueue queue, CardAcceptance acceptance) {
        this.queue = queue;
        this.acceptance = acceptance;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        queue.resume();
        acceptance.resume();
    }
}
