package io.firsthand;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that needs neither Docker nor an installation: one server, a fresh database for each context. As in
 * operation, its owner is no superuser, so that row-level security holds for every statement of a test. Each is a copy
 * of one that all migrations went through: the application finds them done, which takes a tenth of doing them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

    private static final String OWNER = "firsthand";
    private static final String MIGRATED = "migrated";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DataSource dataSource() {
        var name = "test_" + DATABASES.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template " + MIGRATED + " owner " + OWNER)
                .update();
        return SERVER.getDatabase(OWNER, name);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start();
            var superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql("create role " + OWNER + " login").update();
            superuser.sql("create database " + MIGRATED + " owner " + OWNER).update();
            Flyway.configure()
                    .dataSource(server.getDatabase(OWNER, MIGRATED))
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
