package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.DatabaseAddress;
import io.firsthand.database.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.util.FileSystemUtils;

/** A database that starts while something else is done. */
final class DatabaseMeanwhile implements AutoCloseable {

    /** @param isCopied whether all its tables are there */
    private record Started(Database database, boolean isCopied) {}

    private final CompletableFuture<Started> starting;

    private DatabaseMeanwhile(CompletableFuture<Started> starting) {
        this.starting = starting;
    }

    /** In an empty folder: a copy of the one that is kept beside the build, where there is one that works. */
    static DatabaseMeanwhile start(DataFolder folder, Role role, Map<String, String> environment) {
        return new DatabaseMeanwhile(CompletableFuture.supplyAsync(
                () -> started(folder, role, environment),
                task -> Thread.ofPlatform().name("database-start").start(task)));
    }

    private static Started started(DataFolder folder, Role role, Map<String, String> environment) {
        var prepared = Kept.database();
        try {
            if (prepared.isPresent() && prepared.get().lend(folder)) {
                return new Started(Database.embedded(folder, role, environment, _ -> {}), true);
            }
        } catch (IOException | CannotStart _) {
            clear(folder); // made by another user, perhaps: one of our own takes some seconds more
        }
        return new Started(Database.embedded(folder, role, environment, _ -> {}), false);
    }

    private static void clear(DataFolder folder) {
        try (var inside = Files.list(folder.root())) {
            for (var path : inside.toList()) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isCopied() {
        address();
        return starting.join().isCopied();
    }

    /** Waits until it answers. */
    DatabaseAddress address() {
        try {
            return starting.join().database().address();
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
        var started = starting.handle((it, _) -> Optional.ofNullable(it)).join();
        started.map(Started::database).ifPresent(Database::close);
    }
}
