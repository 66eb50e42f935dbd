package io.firsthand.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody's wait for notifications; to be closed. */
public final class Watch implements AutoCloseable {

    private final Semaphore woken = new Semaphore(0);
    private final Consumer<Watch> closing;
    private volatile boolean ended;

    Watch(Consumer<Watch> closing) {
        this.closing = closing;
    }

    /** Returns when something may have changed, or after this time. */
    public void await(Duration patience) throws InterruptedException {
        if (woken.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /** Whether the server is about to stop. */
    public boolean isEnded() {
        return ended;
    }

    void wake() {
        woken.release();
    }

    void end() {
        ended = true;
        woken.release();
    }

    @Override
    public void close() {
        closing.accept(this);
    }
}
