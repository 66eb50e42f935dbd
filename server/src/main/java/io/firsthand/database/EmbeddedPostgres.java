package io.firsthand.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server of one data folder: started, or adopted when it outlived its process, and stopped at the end. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 12;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final Account account;
    private final Binaries binaries;
    private final Cluster cluster;
    private final Role role;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean closed;

    private EmbeddedPostgres(Path home, Account account, Binaries binaries, Cluster cluster, Role role) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
        this.cluster = cluster;
        this.role = role;
    }

    /** Starts the server of the folder, whose keeper the caller is, or takes over the one that runs. */
    static EmbeddedPostgres start(
            DataFolder folder, Role role, Map<String, String> environment, Consumer<String> progress)
            throws IOException {
        var home = folder.postgres();
        if (!Files.exists(home.resolve("cluster"))) {
            progress.accept("Preparing the database");
        }
        var binaries = Binaries.in(home);
        var account = Account.forProgram(binaries.program("postgres"), environment);
        var cluster = Cluster.in(home, binaries, account, folder.password("superuser-password"), role);
        var server = new EmbeddedPostgres(home, account, binaries, cluster, role);
        server.start();
        return server;
    }

    int port() throws IOException {
        return port(home);
    }

    /** The port that the folder's server listens on. */
    static int port(Path home) throws IOException {
        return Integer.parseInt(Files.readString(home.resolve("port")).strip());
    }

    @Override
    public void close() throws IOException {
        closed = true;
        starting.lock(); // and never unlocked: from here on nothing starts the server
        var stopped = pgCtl(role == Role.TRIAL ? "--mode=immediate" : "--mode=fast", "--timeout=60", "stop");
        if (!stopped.succeeded()
                && PostmasterFile.read(cluster).filter(PostmasterFile::isAlive).isPresent()) {
            throw new IOException("PostgreSQL did not stop: " + Cluster.lastLine(stopped.output()));
        }
    }

    /** From now on, starts the server again should it end without being told: when memory ran out, for example. */
    void watch() {
        Thread.ofVirtual().name("database-watch").start(this::keepAlive);
    }

    private void keepAlive() {
        try {
            while (!closed) {
                pause(BETWEEN_LOOKS);
                if (starting.tryLock()) {
                    try {
                        startUnlessAlive();
                    } finally {
                        starting.unlock();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL ended and could not be started again", e);
        }
    }

    private void startUnlessAlive() throws IOException {
        if (!closed
                && PostmasterFile.read(cluster).filter(PostmasterFile::isAlive).isEmpty()) {
            start();
            LOG.warn("PostgreSQL had ended and was started again");
        }
    }

    /** After a crash the old server's remains may be in the way for some seconds, so a failed start is tried again. */
    private void start() throws IOException {
        var complaint = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (adopt()) {
                return;
            }
            var port = attempt == 0 ? rememberedPort() : freePort();
            var log = Files.writeString(home.resolve("server.log"), "");
            account.own(log);
            if (pgCtl("--log=" + log, "--timeout=60", "--options=-p " + port, "start")
                    .succeeded()) {
                Files.writeString(home.resolve("port"), port + "\n");
                return;
            }
            complaint = Cluster.lastLine(Files.readString(log));
            pause(Duration.ofMillis(Math.min(5_000, 200L << attempt)));
        }
        throw new CannotStart("PostgreSQL did not start: %s (see %s)".formatted(complaint, home.resolve("server.log")));
    }

    /** Whether the folder's server runs already; waits for one that is starting, recovering or stopping. */
    private boolean adopt() throws IOException {
        var deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < deadline) {
            var found = PostmasterFile.read(cluster);
            if (found.isEmpty() || !found.get().isAlive()) {
                return false;
            }
            if (found.get().isForeign(cluster)) {
                PostmasterFile.delete(cluster);
                return false;
            }
            if (found.get().ready()) {
                Files.writeString(home.resolve("port"), found.get().port() + "\n");
                return true;
            }
            pause(Duration.ofMillis(100));
        }
        throw new CannotStart("PostgreSQL has been recovering in %s for ten minutes; wait for it, then start again."
                .formatted(cluster.folder()));
    }

    private Tool pgCtl(String... words) throws IOException {
        var command =
                new ArrayList<>(account.command(binaries.program("pg_ctl"), "--pgdata=" + cluster.folder(), "--wait"));
        command.addAll(List.of(words));
        return Tool.run(PATIENCE, command);
    }

    private int rememberedPort() throws IOException {
        if (Files.exists(home.resolve("port"))) {
            var port = port(home);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                return freePort();
            }
        }
        return freePort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
