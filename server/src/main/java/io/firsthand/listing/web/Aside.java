package io.firsthand.listing.web;

import io.firsthand.database.CurrentWorkspace;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work for the same workspace that goes on beside the thread that wants its result; for reading only, and begun where no
 * connection is held, lest as many as there are connections wait for each other.
 */
final class Aside<T> {

    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Aside<T> begin(Supplier<T> work) {
        var workspace = CurrentWorkspace.get();
        var task = new FutureTask<T>(() -> CurrentWorkspace.in(workspace, work::get));
        Thread.ofVirtual().name("aside").start(task);
        return new Aside<>(task);
    }

    /** Waits for the result; what failed there fails here. */
    T end() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while counting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
        }
    }
}
