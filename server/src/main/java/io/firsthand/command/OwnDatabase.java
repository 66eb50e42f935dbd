package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DatabaseAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code FIRSTHAND_DATABASE_URL}: as JDBC writes it, or as PostgreSQL's own tools do. */
final class OwnDatabase {

    private OwnDatabase() {}

    static Optional<DatabaseAddress> in(Map<String, String> environment) {
        var url = environment.getOrDefault("FIRSTHAND_DATABASE_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var user = environment.get("FIRSTHAND_DATABASE_USER");
        var password = environment.get("FIRSTHAND_DATABASE_PASSWORD");
        if (url.startsWith("jdbc:postgresql:")) {
            return Optional.of(new DatabaseAddress(url, user, password));
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            return Optional.of(fromUri(uri(url), user, password));
        }
        throw new CannotStart("FIRSTHAND_DATABASE_URL must look like postgresql://user:password@host:5432/database.");
    }

    private static DatabaseAddress fromUri(URI uri, @Nullable String user, @Nullable String password) {
        var inUri = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        return new DatabaseAddress(
                "jdbc:postgresql://%s%s%s%s"
                        .formatted(
                                uri.getHost(),
                                uri.getPort() < 0 ? "" : ":" + uri.getPort(),
                                uri.getRawPath().isEmpty() ? "/" : uri.getRawPath(),
                                uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                user == null && !inUri[0].isEmpty() ? inUri[0] : user,
                password == null && inUri.length == 2 ? inUri[1] : password);
    }

    private static URI uri(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new CannotStart("FIRSTHAND_DATABASE_URL cannot be read; write special characters of the password as "
                + URLEncoder.encode("%", StandardCharsets.UTF_8) + " and so on, or use FIRSTHAND_DATABASE_PASSWORD.");
    }
}
