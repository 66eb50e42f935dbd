package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.DatabaseAddress;
import io.firsthand.database.Role;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database that starts while something else is done. */
final class DatabaseMeanwhile implements AutoCloseable {

    private final CompletableFuture<Database> database;

    private DatabaseMeanwhile(CompletableFuture<Database> database) {
        this.database = database;
    }

    static DatabaseMeanwhile start(DataFolder folder, Role role, Map<String, String> environment) {
        return new DatabaseMeanwhile(CompletableFuture.supplyAsync(
                () -> Database.embedded(folder, role, environment, _ -> {}),
                task -> Thread.ofPlatform().name("database-start").start(task)));
    }

    /** Waits until it answers. */
    DatabaseAddress address() {
        try {
            return database.join().address();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart it) {
                throw it;
            }
            throw e;
        }
    }

    /** Lets a start come to its end first, so that nothing is left running; who comes second waits for the end, too. */
    @Override
    public synchronized void close() {
        var started = database.handle((it, _) -> Optional.ofNullable(it)).join();
        started.ifPresent(Database::close);
    }
}
