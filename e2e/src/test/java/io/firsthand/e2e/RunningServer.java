package io.firsthand.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged server as a process, on a free port of loopback, with a data folder that is given or new. */
final class RunningServer implements AutoCloseable {

    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/setup/\\S+");

    private final Process process;
    private final String address;
    private final List<String> said;

    private RunningServer(Process process, String address, List<String> said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    static RunningServer start(Path data) {
        try {
            var port = freePort();
            var process = new ProcessBuilder(
                            Program.java().toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            Program.server().toString(),
                            "serve",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var address = "http://127.0.0.1:" + port;
            return new RunningServer(process, address, readUntilReady(process.inputReader(), address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readUntilReady(BufferedReader output, String address) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals("Firsthand is ready at " + address)) {
                return said;
            }
        }
        throw new IllegalStateException("The server ended before it was ready: " + said);
    }

    String address() {
        return address;
    }

    /** The link that an installation without workspaces prints once, before or just after it is ready. */
    String setUpLink() {
        try {
            for (var line = String.join("\n", said); line != null; line = process.inputReader().readLine()) {
                var link = SET_UP_LINK.matcher(line);
                if (link.find()) {
                    return link.group();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("No set-up link in: " + said);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Path newDataFolder() {
        try {
            return Files.createTempDirectory("firsthand-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
