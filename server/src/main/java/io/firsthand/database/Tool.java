package io.firsthand.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program of the operating system answered.
 *
 * @param output everything it wrote, errors included
 */
record Tool(int exit, String output) {

    static Tool run(Duration patience, List<String> command) throws IOException {
        // Into a file, not a pipe: a server started by the program would keep the pipe open.
        var output = Files.createTempFile("firsthand", ".out");
        try {
            return run(patience, command, output);
        } finally {
            Files.delete(output);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }

    private static Tool run(Duration patience, List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("%s did not end within %d s".formatted(command.getFirst(), patience.toSeconds()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        return new Tool(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
