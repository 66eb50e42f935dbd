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
import java.util.stream.Stream;

/** The packaged server as a process, on a free port of loopback, with a data folder of its own. */
final class RunningServer implements AutoCloseable {

    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/setup/\\S+");
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final String address;
    private final Path data;
    private final List<String> said;

    private RunningServer(Process process, String address, Path data, List<String> said) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.said = said;
    }

    /** For real use, with nobody in it yet. */
    static RunningServer empty() {
        return start("serve");
    }

    /** With the sample company. */
    static RunningServer demo() {
        return start("demo");
    }

    private static RunningServer start(String command) {
        try {
            var port = freePort();
            var data = Files.createTempDirectory("firsthand-e2e").resolve("data");
            var process = new ProcessBuilder(
                            Program.server(command, "--port", Integer.toString(port), "--data", data.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var address = "http://127.0.0.1:" + port;
            return new RunningServer(process, address, data, readUntilReady(process.inputReader(), address));
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

    Path data() {
        return data;
    }

    /** The link that an installation without workspaces prints. */
    String setUpLink() {
        try {
            for (var line = String.join("\n", said);
                    line != null;
                    line = process.inputReader().readLine()) {
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
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete(data.getParent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
