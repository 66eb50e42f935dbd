package io.firsthand.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The database's own files. What was deleted or changed stays readable there until its table is rewritten: small tables
 * are rewritten at once; large ones, where that would hold everybody up, at night. Then the write-ahead log is moved on,
 * so that its old files go.
 */
@Component
class DatabaseFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFiles.class);

    /** Of 16 MB each; so many there may be after a large import, until they are needed no more. */
    private static final int MOST_WAL_FILES = 200;

    private static final String NEXT_FILE = "select pg_logical_emit_message(false, 'firsthand', ''), pg_switch_wal()";

    private final DataSource database;
    private final DataSize small;

    DatabaseFiles(DataSource database, @Value("${firsthand.privacy.rewrite-below:128MB}") DataSize small) {
        this.database = database;
        this.small = small;
    }

    private record Table(String name, long size) {}

    /** What is left to be rewritten. */
    enum Left {
        NOTHING,
        /** Tables too large to be locked while people work. */
        LARGE,
        /** Tables that somebody was using. */
        BUSY
    }

    /**
     * Waits for nobody for long.
     *
     * @param isNight whether large tables may be locked, too
     */
    Left rewrite(boolean isNight) {
        try (var connection = database.getConnection()) {
            var isAutomatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                run(connection, "set lock_timeout = '500ms'");
                var left = Left.NOTHING;
                for (var table : tables(connection)) {
                    var isWhole = isNight || table.size() < small.toBytes();
                    if (!rewrite(connection, table, isWhole)) {
                        left = Left.BUSY;
                    } else if (!isWhole && left == Left.NOTHING) {
                        left = Left.LARGE;
                    }
                }
                moveOn(connection);
                return left;
            } finally {
                run(connection, "reset lock_timeout");
                connection.setAutoCommit(isAutomatic);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database's files could not be rewritten", e);
        }
    }

    private boolean rewrite(Connection connection, Table table, boolean isWhole) {
        try {
            run(connection, (isWhole ? "vacuum (full, analyze) " : "vacuum (analyze) ") + table.name());
            return true;
        } catch (SQLException e) {
            LOG.info("{} was in use and is cleaned later: {}", table.name(), e.getSQLState());
            return false;
        }
    }

    /** Every table but those of the log, in which nothing about anybody ever stands. */
    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select quote_ident(t.relname), pg_total_relation_size(t.oid)
                        from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
                        where t.relkind = 'r' and t.relname not in ('ledger_tile', 'ledger_edge', 'ledger_entry',
                            'ledger_queue', 'ledger_log', 'ledger_checkpoint', 'ledger_origin', 'flyway_schema_history')
                        order by t.relname
                        """)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getLong(2)));
            }
        }
        return tables;
    }

    /**
     * Fills the files of the write-ahead log that are kept for the next use, too: they still hold what they held. Needs
     * rights that the role has on the database that we run ourselves; elsewhere the operator's settings hold.
     */
    private static void moveOn(Connection connection) {
        try {
            run(connection, "vacuum (full) pg_catalog.pg_statistic");
            // From the next file on, so that this one is no longer needed and counts among those kept for reuse.
            run(connection, NEXT_FILE);
            run(connection, "checkpoint");
            for (var files = walFiles(connection); files >= 0; files--) {
                run(connection, NEXT_FILE);
            }
            run(connection, "checkpoint");
        } catch (SQLException e) {
            LOG.debug("The write-ahead log was not moved on: {}", e.getSQLState());
        }
    }

    private static int walFiles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_ls_waldir()")) {
            row.next();
            return Math.min(row.getInt(1), MOST_WAL_FILES);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
