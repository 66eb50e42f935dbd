package io.firsthand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DatabaseAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnDatabaseTest {

    private static final String URL = "FIRSTHAND_DATABASE_URL";

    @Test
    void isNoneWithoutAUrl() {
        assertThat(OwnDatabase.in(Map.of())).isEmpty();
        assertThat(OwnDatabase.in(Map.of(URL, " "))).isEmpty();
    }

    @Test
    void readsAUrlAsPostgresqlsToolsWriteIt() {
        assertThat(OwnDatabase.in(Map.of(URL, "postgresql://me:p%40ss@db.example.com:5433/leads?sslmode=require")))
                .contains(new DatabaseAddress(
                        "jdbc:postgresql://db.example.com:5433/leads?sslmode=require", "me", "p@ss"));
    }

    @Test
    void readsAUrlAsJdbcWritesIt() {
        var environment = Map.of(
                URL,
                "jdbc:postgresql://db/leads",
                "FIRSTHAND_DATABASE_USER",
                "me",
                "FIRSTHAND_DATABASE_PASSWORD",
                "secret");

        assertThat(OwnDatabase.in(environment))
                .contains(new DatabaseAddress("jdbc:postgresql://db/leads", "me", "secret"));
    }

    @Test
    void refusesOtherDatabases() {
        assertThatThrownBy(() -> OwnDatabase.in(Map.of(URL, "mysql://db/leads")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("must look like postgresql://");
    }
}
