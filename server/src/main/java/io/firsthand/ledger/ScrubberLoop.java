package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at one bundle of one log at a time, all day long: some 1,300 entries a second, a small part of one core. */
@Component
@Profile("serve")
@EnableScheduling
class ScrubberLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ScrubberLoop.class);

    private final Integrity integrity;
    private final Sequencer sequencer;
    private final Map<WorkspaceId, Long> next = new HashMap<>();
    private final Deque<WorkspaceId> turn = new ArrayDeque<>();

    ScrubberLoop(Integrity integrity, Sequencer sequencer) {
        this.integrity = integrity;
        this.sequencer = sequencer;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 200)
    void look() {
        try {
            if (turn.isEmpty()) {
                turn.addAll(sequencer.all());
            }
            var workspace = turn.poll();
            if (workspace != null) {
                next.put(workspace, integrity.scrub(workspace, next.getOrDefault(workspace, 0L)));
            }
        } catch (RuntimeException e) {
            LOG.warn("The log could not be looked at: {}", e.toString());
        }
    }
}
