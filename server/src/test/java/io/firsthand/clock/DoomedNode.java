package io.firsthand.clock;

import io.firsthand.database.Node;
import io.firsthand.database.Recurring;
import io.firsthand.database.WorkspaceId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Another process that takes a turn at the recurring work, writes down a breach as a node does, and comes no further: it
 * tells nobody and commits nothing until somebody kills it.
 */
final class DoomedNode implements AutoCloseable {

    private static final String BREACHED = "The breach is written, nobody is told yet";

    private final Process process;

    private DoomedNode(Process process) {
        this.process = process;
    }

    /** Returns once it is between breach and alarm. */
    static DoomedNode begins(DataSource database, String work, WorkspaceId workspace, UUID clock)
            throws IOException, SQLException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        url(database),
                        work,
                        workspace.value().toString(),
                        clock.toString())
                .redirectErrorStream(true)
                .start();
        var node = new DoomedNode(process);
        var said = new StringBuilder();
        for (var line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.equals(BREACHED)) {
                return node;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException(said.toString());
    }

    private static String url(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    void dies() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        dies();
    }

    public static void main(String[] arguments) {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser("firsthand");
        // It never ends by itself.
        Node.with(
                database,
                new Recurring(arguments[1], Duration.ofSeconds(1), () -> breach(database, arguments[2], arguments[3])));
    }

    private static void breach(DataSource database, String workspace, String clock) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('firsthand.workspace', ?, true)");
                    var update = connection.prepareStatement(
                            "update clock set breached = true, told = told + 1 where id = ?::uuid")) {
                setting.setString(1, workspace);
                setting.execute();
                update.setString(1, clock);
                if (update.executeUpdate() == 1) {
                    System.out.println(BREACHED);
                    new CountDownLatch(1).await();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
