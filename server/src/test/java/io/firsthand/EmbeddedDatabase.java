package io.firsthand;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that needs neither Docker nor an installation: one server, a fresh database for each context. It is
 * used as a role without privileges that owns the database, as in production, so that row-level security applies.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DataSource dataSource() {
        var name = "test_" + DATABASES.incrementAndGet();
        var superuser = JdbcClient.create(SERVER.getPostgresDatabase());
        superuser.sql("create database " + name + " owner firsthand").update();
        return SERVER.getDatabase("firsthand", name);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create role firsthand login nosuperuser nocreatedb nocreaterole nobypassrls")
                    .update();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
