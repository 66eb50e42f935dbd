package io.firsthand.backtest;

import io.firsthand.database.CurrentWorkspace;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Writes down twice a second how far a back-test is, and hears whether it shall go on. */
final class BacktestPulse implements AutoCloseable {

    private static final long EVERY = 500;

    private final BacktestRepository repository;
    private final Clock clock;
    private final UUID id;
    private final Thread thread;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean goesOn = true;
    private volatile @Nullable Long total;
    private volatile LongSupplier done = () -> 0;

    BacktestPulse(BacktestRepository repository, Clock clock, UUID id) {
        this.repository = repository;
        this.clock = clock;
        this.id = id;
        var workspace = CurrentWorkspace.get();
        thread = Thread.ofVirtual()
                .name("backtest-pulse-" + id)
                .unstarted(() -> CurrentWorkspace.run(workspace, this::beat));
    }

    void start() {
        thread.start();
    }

    boolean goesOn() {
        return goesOn;
    }

    /** So many leads were looked at to know what was known of them. */
    void gathered(long leads) {
        done = () -> leads;
    }

    void testing(long leads, LongSupplier tested) {
        done = tested;
        total = leads;
    }

    private void beat() {
        try {
            do {
                goesOn = repository.progress(id, total, done.getAsLong(), clock.instant());
            } while (!over.await(EVERY, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without interrupting it, which would cut the connection that it writes by. */
    @Override
    public void close() {
        over.countDown();
    }
}
