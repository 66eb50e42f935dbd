package io.firsthand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged checker as its users do. */
class JarIT {

    @TempDir
    private Path folder;

    @Test
    void startsFromItsJarAndEndsWithItsExitCode() throws Exception {
        var log = SampleLog.ofFacts(2);
        var file =
                Files.write(folder.resolve("lead.json"), log.bundle().bytes()).toString();

        assertThat(run("verify", file, "--key", log.vkey()))
                .satisfies(it -> assertThat(it.code()).isZero());
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("webinar", "chat"));
        var changed = run("verify", file);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("Fact 1 of 2: the source shown is not what was committed.");
        assertThat(run("verify", file + "x").code()).isEqualTo(2);
        assertThat(run("--version").out()).startsWith("firsthand 0.");
    }

    private Ran run(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "firsthand-cli.jar").toAbsolutePath().toString()));
        command.addAll(List.of(args));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
        return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
