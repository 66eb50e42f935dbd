package io.firsthand.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jars that the build made, as they are called from a shell. */
final class Program {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Program() {}

    /** How a program ended and what it said on both streams. */
    record Ran(int exit, String said) {}

    /** With the quick compiler only, for it lives for minutes: half the processor time of a start went into compiling. */
    static List<String> server(String... arguments) {
        var options = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.virtualThreadScheduler.parallelism=64",
                "--enable-native-access=ALL-UNNAMED");
        return java(options, ROOT.resolve("server/target/firsthand-server-boot.jar"), arguments);
    }

    /** Runs the offline checker. */
    static Ran check(String... arguments) {
        return run(java(List.of(), ROOT.resolve("cli/target/firsthand-cli.jar"), arguments));
    }

    private static Ran run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> java(List<String> options, Path jar, String... arguments) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built: mvn package");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
