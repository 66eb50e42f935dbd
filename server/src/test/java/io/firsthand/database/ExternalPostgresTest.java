package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalPostgresTest {

    @TempDir
    private Path temporary;

    @Test
    void warnsOfARoleThatRowLevelSecurityDoesNotBind() throws IOException {
        var warnings = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start()) {
            var address = new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), null, null);
            Database.external(DataFolder.open(temporary), Role.COMMAND, address, warnings::add)
                    .close();
        }

        assertThat(warnings).singleElement().asString().contains("row-level security does not stand behind");
    }

    @Test
    void saysThatTheServerDoesNotAnswer() {
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/leads", "me", "secret");

        assertThatThrownBy(() -> Database.external(DataFolder.open(temporary), Role.SERVE, address, _ -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer")
                .hasMessageNotContaining("secret");
    }
}
