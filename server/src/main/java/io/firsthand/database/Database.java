package io.firsthand.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database a command works on; closing it stops the embedded server if this process keeps it. */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE_WITH_COMMAND = Duration.ofMinutes(10);
    private static final Duration PATIENCE_OF_SERVER = Duration.ofSeconds(20);

    private final DatabaseAddress address;
    private final @Nullable Keeper keeper;
    private final @Nullable EmbeddedPostgres server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(DatabaseAddress address, @Nullable Keeper keeper, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.keeper = keeper;
        this.server = server;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Uses a PostgreSQL of the operator's own; the data folder still belongs to one server at a time. */
    public static Database external(DataFolder folder, Role role, DatabaseAddress address, Consumer<String> warnings) {
        try {
            var keeper = role == Role.SERVE ? Keeper.become(folder, role).orElseThrow(() -> served(folder)) : null;
            ExternalPostgres.check(address, warnings);
            return new Database(address, keeper, null);
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s".formatted(folder.root(), e.getMessage()), e);
        }
    }

    /** Whether a server uses the folder now. */
    public static boolean isServed(DataFolder folder) {
        try (var keeper = Keeper.become(folder, Role.COMMAND).orElse(null)) {
            return keeper == null
                    && Keeper.role(folder).filter(Role.SERVE::equals).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Uses the database in the data folder. Whoever comes first keeps it: starts it, and stops it at the end. A
     * command that finds a server there works beside it; a command that finds a command waits for its end.
     */
    public static Database embedded(
            DataFolder folder, Role role, Map<String, String> environment, Consumer<String> progress) {
        try {
            return take(folder, role, environment, progress);
        } catch (IOException | SQLException e) {
            throw new CannotStart("The database in %s did not start: %s".formatted(folder.root(), e.getMessage()), e);
        }
    }

    private static Database take(
            DataFolder folder, Role role, Map<String, String> environment, Consumer<String> progress)
            throws IOException, SQLException {
        var patience = role == Role.SERVE ? PATIENCE_OF_SERVER : PATIENCE_WITH_COMMAND;
        var deadline = System.nanoTime() + patience.toNanos();
        do {
            var keeper = Keeper.become(folder, role);
            if (keeper.isPresent()) {
                return keep(folder, keeper.get(), role, environment, progress);
            }
            if (Keeper.role(folder).filter(Role.SERVE::equals).isPresent()) {
                if (role == Role.SERVE) {
                    throw served(folder);
                }
                var running = applicationAddress(folder);
                if (answers(running)) {
                    return new Database(running, null, null);
                }
            }
            pause();
        } while (System.nanoTime() < deadline);
        throw new CannotStart("Another Firsthand command has been using the data folder %s for %d s; wait for its end."
                .formatted(folder.root(), patience.toSeconds()));
    }

    private static Database keep(
            DataFolder folder, Keeper keeper, Role role, Map<String, String> environment, Consumer<String> progress)
            throws IOException, SQLException {
        @Nullable EmbeddedPostgres server = null;
        try {
            server = EmbeddedPostgres.start(folder, role, environment, progress);
            var address = applicationAddress(folder);
            var isReady = answers(address);
            if (!isReady) {
                var superuser = new DatabaseAddress(
                        url(server.port(), "postgres"), Cluster.SUPERUSER, folder.password("superuser-password"));
                ApplicationRole.prepare(superuser, folder.password("database-password"));
            }
            if (!isReady || role != Role.TRIAL) {
                ApplicationRole.allowCleaning(new DatabaseAddress(
                        url(server.port(), ApplicationRole.NAME),
                        Cluster.SUPERUSER,
                        folder.password("superuser-password")));
            }
            server.watch();
            return new Database(address, keeper, server);
        } catch (IOException | SQLException | RuntimeException e) {
            new Database(new DatabaseAddress("", null, null), keeper, server).close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (server != null) {
                server.close();
            }
            if (keeper != null) {
                keeper.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart served(DataFolder folder) {
        return new CannotStart(
                "Another Firsthand server uses the data folder %s; stop it first, or choose another with --data."
                        .formatted(folder.root()));
    }

    private static DatabaseAddress applicationAddress(DataFolder folder) throws IOException {
        return new DatabaseAddress(
                url(EmbeddedPostgres.port(folder.postgres()), ApplicationRole.NAME),
                ApplicationRole.NAME,
                folder.password("database-password"));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true"
                .formatted(port, database);
    }

    private static boolean answers(DatabaseAddress address) {
        try (var connection = address.connect()) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
