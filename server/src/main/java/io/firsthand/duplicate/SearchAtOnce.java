package io.firsthand.duplicate;

import io.firsthand.database.CurrentWorkspace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Looks for duplicates among all contacts that came or changed, where nothing does so in the background. */
@Service
public class SearchAtOnce {

    private static final long PAUSE = 50;

    private final Hunt hunt;

    SearchAtOnce(Hunt hunt) {
        this.hunt = hunt;
    }

    /** Begins beside what brings them; ends when all have come and were looked at. */
    public CompletableFuture<Void> beside(CompletableFuture<?> all) {
        var workspace = CurrentWorkspace.get();
        return CompletableFuture.runAsync(
                () -> CurrentWorkspace.run(workspace, () -> runUntil(all)),
                task -> Thread.ofVirtual().name("duplicates").start(task));
    }

    private void runUntil(CompletableFuture<?> all) {
        while (!all.isDone()) {
            run();
            all.copy()
                    .completeOnTimeout(null, PAUSE, TimeUnit.MILLISECONDS)
                    .exceptionally(_ -> null)
                    .join();
        }
        run();
    }

    public void run() {
        var found = hunt.round();
        while (found > 0) {
            found = hunt.round();
        }
    }
}
