package io.firsthand.card;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * As many threads as the machine has cores, one for each card. Native code holds the thread it runs on, so it must not
 * run on those that serve pages.
 */
final class ReadingThreads {

    private final ThreadPoolExecutor threads;

    ReadingThreads(int cores) {
        threads = new ThreadPoolExecutor(
                cores,
                cores,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("cards-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Waits for a thread and for its end. */
    <T> T run(Callable<T> work) {
        var future = threads.submit(work);
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the card was read.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
