package io.firsthand.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database.
 *
 * @param url for JDBC
 * @param user null if the URL says it, or the server needs none
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url.replaceAll("password=[^&]*", "password=…");
    }
}
