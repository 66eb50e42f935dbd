package io.firsthand.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made: the server's jar and the checker's. */
final class Program {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Program() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static Path server() {
        try (var built = Files.list(ROOT.resolve("server/target"))) {
            return built.filter(file -> file.getFileName().toString().equals("firsthand-server-boot.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The server is not built: mvn -pl server package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path checker() {
        return ROOT.resolve("cli/target/firsthand-cli.jar");
    }
}
