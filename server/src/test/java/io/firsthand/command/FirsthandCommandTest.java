package io.firsthand.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirsthandCommandTest {

    @TempDir
    private Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsEveryCommand() {
        for (var command : Commands.allOf(FirsthandCommand.commandLine(Map.of()))) {
            assertThat(command.getUsageMessage().replaceAll("\\s+", " "))
                    .contains("--help", "--version")
                    .contains(command.getCommandSpec().usageMessage().description());
        }
    }

    @Test
    void saysItsVersion() {
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(out).asString().startsWith("Firsthand ");
    }

    @Test
    void answersWrongUsageInTwoLines() {
        assertThat(run(Map.of(), "serve", "--port", "abc")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Invalid value for option '--port': 'abc' is not an int", "Try 'firsthand serve --help'.");
    }

    @Test
    void asksForACommand() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err).asString().contains("firsthand --help");
    }

    @Test
    void takesSettingsFromTheEnvironmentUnlessAFlagIsGiven() {
        var environment = Map.of("FIRSTHAND_PORT", "7000", "FIRSTHAND_ADDRESS", "::1", "FIRSTHAND_URL", "  ");

        var options = mixin("options", environment, "serve", "--port", "7001");

        assertThat(options).isInstanceOfSatisfying(ServerOptions.class, it -> {
            assertThat(it.port).isEqualTo(7001);
            assertThat(it.address).isEqualTo("::1");
            assertThat(it.publicUrl()).isEmpty();
        });
    }

    @Test
    void keepsTheDemoOutOfTheDataFolderInUse() {
        var environment = Map.of("FIRSTHAND_DATA", temporary.toString());

        assertThat(namesFolder(environment, "serve")).isTrue();
        assertThat(namesFolder(environment, "demo")).isFalse();
        assertThat(namesFolder(environment, "demo", "--data", "elsewhere")).isTrue();
    }

    @Test
    void refusesToPutTheDemoIntoOtherData() throws IOException {
        Files.createDirectories(temporary.resolve("postgres"));

        assertThat(run(Map.of(), "demo", "--data", temporary.toString())).isEqualTo(2);
        assertThat(err).asString().contains("holds other data than the demo's").hasLineCount(1);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(socket.getLocalPort());

            assertThat(run(Map.of(), "serve", "--data", temporary.toString(), "--port", port))
                    .isEqualTo(2);
            assertThat(err)
                    .asString()
                    .contains("Port " + port + " of 127.0.0.1 is taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeUsed() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThat(run(Map.of("FIRSTHAND_DATA", file.toString()), "serve")).isEqualTo(2);
        assertThat(err).asString().contains("is not a folder").hasLineCount(1);
    }

    @Test
    void refusesAnAddressForPeopleThatIsNone() {
        assertThat(run(Map.of("FIRSTHAND_URL", "leads.example.com"), "serve", "--data", temporary.toString()))
                .isEqualTo(2);
        assertThat(err)
                .asString()
                .contains("must look like https://leads.example.com")
                .hasLineCount(1);
    }

    private boolean namesFolder(Map<String, String> environment, String... arguments) {
        return ((Settings) mixin("settings", environment, arguments)).namesFolder();
    }

    private Object mixin(String name, Map<String, String> environment, String... arguments) {
        var command =
                FirsthandCommand.commandLine(environment).parseArgs(arguments).subcommand();
        return requireNonNull(command.commandSpec().mixins().get(name)).userObject();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return FirsthandCommand.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
