package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real programs, in one data folder that lives through everything. */
class DatabaseTest {

    @TempDir
    private static Path temporary;

    private static DataFolder folder;

    @BeforeAll
    static void prepare() throws IOException, SQLException {
        // A folder of one's own only: started by root, the database server's user may not pass through it.
        var closed = Files.createDirectories(temporary.resolve("closed to others"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        folder = DataFolder.open(closed.resolve("data"));
        try (var database = open(Role.COMMAND)) {
            run(database, "create table kept (word text)");
        }
    }

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws SQLException {
        try (var database = open(Role.SERVE)) {
            run(database, "insert into kept values ('across a restart')");
        }

        try (var database = open(Role.SERVE)) {
            assertThat(count(database, "across a restart")).isOne();
        }
    }

    @Test
    void worksAsARoleThatRowLevelSecurityBindsThoughItOwnsTheTables() throws SQLException {
        try (var database = open(Role.COMMAND)) {
            run(database, "create table walled (word text)");
            run(database, "insert into walled values ('hidden')");
            run(database, "alter table walled enable row level security");
            run(database, "alter table walled force row level security");

            assertThat(number(database, "select count(*) from walled")).isZero();
            assertThat(number(database, """
                    select count(*) from pg_roles where rolname = current_user
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                    """)).isZero();
        }
    }

    @Test
    void isDurableAndChecked() throws SQLException {
        try (var database = open(Role.COMMAND)) {
            assertThat(number(database, """
                    select count(*) from pg_settings where (name, setting) in
                    (('fsync', 'on'), ('synchronous_commit', 'on'), ('full_page_writes', 'on'), ('data_checksums', 'on'),
                     ('listen_addresses', '127.0.0.1'))
                    """)).isEqualTo(5);
        }
    }

    @Test
    void letsTheOwnerAddTheExtensionForSearch() throws SQLException {
        try (var database = open(Role.COMMAND)) {
            run(database, "create extension if not exists pg_trgm");

            assertThat(number(database, "select count(*) from pg_extension where extname = 'pg_trgm'"))
                    .isOne();
        }
    }

    @Test
    void startsAgainRightAfterTheServerWasKilled() throws IOException, SQLException {
        try (var database = open(Role.SERVE)) {
            run(database, "insert into kept values ('across a kill')");
            kill(serverProcess());
        }

        try (var database = open(Role.SERVE)) {
            assertThat(count(database, "across a kill")).isOne();
        }
    }

    @Test
    void bringsAKilledServerBackWhileItIsInUse() throws IOException, SQLException {
        try (var database = open(Role.SERVE)) {
            run(database, "insert into kept values ('while in use')");
            kill(serverProcess());

            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> count(database, "while in use") == 1);
        }
    }

    @Test
    void adoptsAServerThatOutlivedItsProcess() throws IOException, SQLException {
        EmbeddedPostgres.start(folder, Role.COMMAND, Map.of(), _ -> {});
        var before = serverProcess();

        try (var database = open(Role.SERVE)) {
            assertThat(serverProcess()).isEqualTo(before);
            assertThat(count(database, "nothing")).isZero();
        }
        await().until(() -> !before.isAlive());
    }

    @Test
    void isNotConfusedByAnotherProcessThatGotTheServersNumber() throws IOException, SQLException {
        var pidFile = folder.postgres().resolve("cluster/postmaster.pid");
        Files.writeString(pidFile, """
                %d
                %s
                1700000000
                5432

                127.0.0.1
                """.formatted(ProcessHandle.current().pid(), pidFile.getParent()));

        try (var database = open(Role.SERVE)) {
            assertThat(count(database, "nothing")).isZero();
        }
    }

    @Test
    void refusesASecondServer() {
        try (var _ = open(Role.SERVE)) {
            assertThat(Database.isServed(folder)).isTrue();
            assertThatThrownBy(() -> open(Role.SERVE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Firsthand server uses the data folder");
        }
        assertThat(Database.isServed(folder)).isFalse();
    }

    @Test
    void letsACommandWorkBesideTheServerAndLeavesItRunning() throws SQLException {
        try (var server = open(Role.SERVE)) {
            try (var command = open(Role.COMMAND)) {
                run(command, "insert into kept values ('beside')");
            }
            assertThat(count(server, "beside")).isOne();
        }
    }

    @Test
    void letsTheSecondOfTwoCommandsWaitForTheFirst() {
        CompletableFuture<Database> second;
        try (var _ = open(Role.COMMAND)) {
            second = CompletableFuture.supplyAsync(() -> open(Role.COMMAND));
            await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
        }
        second.join().close();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        var version = folder.postgres().resolve("cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> open(Role.SERVE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is PostgreSQL 17's, and this Firsthand brings PostgreSQL 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void runsAsAnUnprivilegedUserWhenStartedByRoot() throws IOException {
        try (var _ = open(Role.SERVE)) {
            var owner =
                    Files.getOwner(Path.of("/proc/" + serverProcess().pid())).getName();

            assertThat(owner).isNotEqualTo("root");
            assertThat(Files.getOwner(folder.postgres().resolve("cluster")).getName())
                    .isEqualTo(owner);
        }
    }

    private static Database open(Role role) {
        return Database.embedded(folder, role, Map.of(), _ -> {});
    }

    private static ProcessHandle serverProcess() throws IOException {
        var pidFile = folder.postgres().resolve("cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static long count(Database database, String word) throws SQLException {
        return number(database, "select count(*) from kept where word = '" + word + "'");
    }

    private static long number(Database database, String query) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Database database, String command) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
