package io.firsthand.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.DataFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class DataCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void worksOnTheMigratedDatabaseWithoutAWebServer() {
        var command = new CountMigrations();

        var code = new CommandLine(command, new Commands(Map.of())).execute("--data", temporary.toString());

        assertThat(code).isEqualTo(7);
        assertThat(command.migrations).isPositive();
    }

    @Command(name = "count-migrations")
    static final class CountMigrations extends DataCommand {

        private long migrations;

        @Override
        int run(ApplicationContext application) {
            assertThat(application).isNotInstanceOf(WebServerApplicationContext.class);
            assertThat(application.getBean(DataFolder.class).root()).isDirectory();
            migrations = application
                    .getBean(JdbcClient.class)
                    .sql("select count(*) from flyway_schema_history where success")
                    .query(Long.class)
                    .single();
            return 7;
        }
    }
}
