package io.firsthand.database;

import java.sql.SQLException;
import java.util.function.Consumer;

/** Looks at a PostgreSQL of the operator's own before it is used. */
final class ExternalPostgres {

    private static final int OLDEST = 15;

    private ExternalPostgres() {}

    /**
     * Warns of a role that row-level security does not bind.
     *
     * @throws CannotStart if the server does not answer or is too old
     */
    static void check(DatabaseAddress address, Consumer<String> warnings) {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
                               current_user, rolsuper or rolbypassrls
                        from pg_roles where rolname = current_user
                        """)) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw new CannotStart("Firsthand needs PostgreSQL %d or newer; FIRSTHAND_DATABASE_URL leads to %s."
                        .formatted(OLDEST, row.getString(2)));
            }
            if (row.getBoolean(4)) {
                warnings.accept(("The role %s of FIRSTHAND_DATABASE_URL is a superuser or has BYPASSRLS, so row-level"
                                + " security does not stand behind the separation of workspaces; use a role of its own:"
                                + " create role firsthand login password '…'; create database firsthand owner firsthand;")
                        .formatted(row.getString(3)));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database of FIRSTHAND_DATABASE_URL (%s) does not answer: %s"
                            .formatted(address, Cluster.lastLine(String.valueOf(e.getMessage()))),
                    e);
        }
    }
}
