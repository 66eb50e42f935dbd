package io.firsthand.intake;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up imports that a server was stopped in, when the next one starts. */
@Component
@Profile("serve")
class Resumption {

    private final Runs runs;

    Resumption(Runs runs) {
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        runs.resume();
    }
}
