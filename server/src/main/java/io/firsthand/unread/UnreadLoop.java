package io.firsthand.unread;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether a card waits that nobody reads. */
@Component
@Profile("serve")
@EnableScheduling
class UnreadLoop {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadLoop.class);

    private final UnreadQueue queue;

    UnreadLoop(UnreadQueue queue) {
        this.queue = queue;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void look() {
        try {
            queue.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Late cards could not be taken up: {}", e.getClass().getName());
        }
    }
}
