package io.firsthand.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The server's database, reached behind the product's back by somebody who can read the data folder. */
final class Database {

    private final String url;
    private final String password;

    Database(Path data) {
        try {
            var port = Files.readString(data.resolve("postgres/port")).strip();
            this.url = "jdbc:postgresql://127.0.0.1:%s/firsthand".formatted(port);
            this.password =
                    Files.readString(data.resolve("secrets/database-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the one lead in question, as the application's own role could. */
    void changeLead(String id, String assignment) {
        try (var connection = DriverManager.getConnection(url, "firsthand", password);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('firsthand.workspace', id::text, false) from workspace");
            var changed = statement.executeUpdate("update lead set %s where id = '%s'".formatted(assignment, id));
            if (changed != 1) {
                throw new IllegalStateException("%d leads were changed".formatted(changed));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
