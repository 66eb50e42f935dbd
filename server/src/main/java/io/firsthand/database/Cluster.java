package io.firsthand.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own folder: its databases and settings. */
record Cluster(Path folder) {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** For a folder that is thrown away. */
    private static final String CARELESS = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            """;

    /** Makes the cluster unless it is there; refuses one made by another major version. */
    static Cluster in(Path parent, Binaries binaries, Account account, String password, Role role) throws IOException {
        var cluster = new Cluster(parent.resolve("cluster"));
        if (!Files.exists(cluster.folder)) {
            var draft = parent.resolve("cluster.new");
            FileSystemUtils.deleteRecursively(draft);
            initialise(draft, binaries, account, password, role);
            Files.move(draft, cluster.folder, StandardCopyOption.ATOMIC_MOVE); // complete, or not there
        }
        cluster.checkVersion();
        Files.writeString(
                cluster.folder.resolve("firsthand.conf"), settings(memory()) + (role == Role.TRIAL ? CARELESS : ""));
        return cluster;
    }

    /** Of the machine, or of the container that this runs in; in megabytes. */
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / (1 << 20);
    }

    /**
     * For a small server that shares a machine of so much memory. Durability is PostgreSQL's default: fsync, synchronous commit, full
     * page writes. No Unix socket: everything comes over the loopback, with a password. No just-in-time compiler:
     * for our short queries it costs more than it gives. Failed statements are told to the client, not logged here:
     * they hold personal data. Tables are looked at every few seconds, for an import fills them in less than the usual
     * minute, and plans made for empty ones are bad for full ones. An eighth of the memory holds pages: with less, an
     * import spends half its time on writing out and reading again the pages of indexes.
     */
    private static String settings(long megabytes) {
        return """
                # Written by Firsthand at each start. Settings of your own go into postgresql.auto.conf (alter system).
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = %dMB
                effective_cache_size = %dMB
                maintenance_work_mem = 128MB
                work_mem = 8MB
                random_page_cost = 1.1
                wal_compression = on
                max_wal_size = 2GB
                jit = off
                autovacuum_naptime = 5s
                log_min_messages = log
                log_checkpoints = off
                timezone = 'UTC'
                """.formatted(Math.clamp(megabytes / 8, 128, 2_048), Math.max(512, megabytes / 2));
    }

    private static void initialise(Path folder, Binaries binaries, Account account, String password, Role role)
            throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(folder);
        var passwordFile = folder.resolveSibling("superuser.tmp");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            account.own(passwordFile);
            var made = Tool.run(
                    PATIENCE,
                    account.command(
                            binaries.program("initdb"),
                            "--pgdata=" + folder,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            role == Role.TRIAL ? "--no-sync" : "--sync-method=fsync",
                            role.isKept() ? "--data-checksums" : "--no-data-checksums"));
            if (!made.succeeded()) {
                throw new CannotStart(
                        "PostgreSQL could not make its files in %s: %s".formatted(folder, lastLine(made.output())));
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                folder.resolve("postgresql.conf"),
                "\ninclude_if_exists = 'firsthand.conf'\n",
                StandardOpenOption.APPEND);
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(Binaries.MAJOR))) {
            throw new CannotStart(
                    ("The data in %s is PostgreSQL %s's, and this Firsthand brings PostgreSQL %d; start the"
                                    + " Firsthand that made it, take a backup there and restore it here.")
                            .formatted(folder, version, Binaries.MAJOR));
        }
    }

    static String lastLine(String text) {
        return text.strip().lines().reduce("", (_, line) -> line).strip();
    }
}
