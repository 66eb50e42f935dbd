package io.firsthand.backtest;

import io.firsthand.knowledge.Handoff;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds a stream of leads against definitions, on all cores. Only a few batches wait at a time: whoever streams is held
 * up until one is done, so that memory stays flat however many there are.
 */
final class Trial implements AutoCloseable {

    private static final int WAITING = 4;

    private final Bench bench;
    private final ExecutorService cores;
    private final Semaphore room;
    private final List<Future<Tally>> parts = new ArrayList<>();
    private final Tally all;
    private final AtomicLong done = new AtomicLong();

    Trial(Bench bench, int threads) {
        this.bench = bench;
        this.cores = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("backtest-", 0).factory());
        this.room = new Semaphore(threads * WAITING);
        this.all = new Tally(bench);
    }

    /** On one thread only. */
    void take(List<Handoff> batch) {
        room.acquireUninterruptibly();
        gather(false);
        parts.add(cores.submit(() -> {
            try {
                var tally = new Tally(bench);
                batch.forEach(tally::take);
                done.addAndGet(batch.size());
                return tally;
            } finally {
                room.release();
            }
        }));
    }

    long done() {
        return done.get();
    }

    /** Of all that was taken. */
    Finding finding() {
        gather(true);
        return all.finding();
    }

    private void gather(boolean wait) {
        var waiting = parts.iterator();
        while (waiting.hasNext()) {
            var part = waiting.next();
            if (wait || part.isDone()) {
                all.add(result(part));
                waiting.remove();
            }
        }
    }

    private static Tally result(Future<Tally> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Leads could not be held against a definition", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Whatever is still waiting is not done. */
    @Override
    public void close() {
        cores.shutdownNow();
    }
}
