package io.firsthand.diagnosis;

import io.firsthand.database.CurrentWorkspace;
import java.time.Clock;
import java.util.UUID;

/** Writes down twice a second how far a diagnosis is, in transactions of its own. */
final class DiagnosisPulse implements AutoCloseable {

    private static final long EVERY = 500;

    private final DiagnosisRepository repository;
    private final Clock clock;
    private final UUID id;
    private volatile boolean over;
    private volatile int done;
    private volatile int total = 1;

    DiagnosisPulse(DiagnosisRepository repository, Clock clock, UUID id) {
        this.repository = repository;
        this.clock = clock;
        this.id = id;
        var workspace = CurrentWorkspace.get();
        Thread.ofVirtual().name("diagnosis-pulse-" + id).start(() -> CurrentWorkspace.run(workspace, this::beat));
    }

    void at(int step, int steps) {
        done = step;
        total = steps;
    }

    private void beat() {
        while (!over) {
            try {
                Thread.sleep(EVERY);
                if (!over) {
                    repository.progress(id, done, total, clock.instant());
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Lets a beat that has begun come to its end. */
    @Override
    public void close() {
        over = true;
    }
}
