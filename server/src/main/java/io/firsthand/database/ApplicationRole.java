package io.firsthand.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role that Firsthand works as in its own database server: it owns the database and nothing else. It is no
 * superuser, so that row-level security, forced on owners too, stands behind every statement.
 */
final class ApplicationRole {

    static final String NAME = "firsthand";

    private ApplicationRole() {}

    /** Makes role and database where they are missing, and leaves what is there. */
    static void prepare(DatabaseAddress superuser, String password) throws SQLException {
        try (var connection = superuser.connect()) {
            var role = exists(connection, "select 1 from pg_roles where rolname = 'firsthand'");
            run(connection, (role ? "alter" : "create") + " role firsthand login password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = 'firsthand'")) {
                run(connection, "create database firsthand owner firsthand");
                run(connection, "revoke all on database firsthand from public");
            }
        }
    }

    /** Lets the role rewrite tables and move the write-ahead log on, so that what is erased leaves the files, too. */
    static void allowCleaning(DatabaseAddress superuser) throws SQLException {
        try (var connection = superuser.connect()) {
            run(connection, "grant pg_checkpoint, pg_maintain, pg_monitor to firsthand");
            run(connection, "grant execute on function pg_switch_wal() to firsthand");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
