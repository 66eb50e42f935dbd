package io.firsthand.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server as a process, on a free port of loopback, with a data folder of its own. */
final class RunningServer implements AutoCloseable {

    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/setup/\\S+");
    private static final int SECONDS_TO_STOP = 30;

    private final List<String> command;
    private final Map<String, String> environment;
    private Process process;
    private final String address;
    private final Path data;
    private final List<String> said = new ArrayList<>();

    private RunningServer(List<String> command, Map<String, String> environment, int port) throws IOException {
        this.command = command;
        this.environment = environment;
        this.address = "http://127.0.0.1:" + port;
        this.data = Files.createTempDirectory("firsthand-e2e");
        Files.delete(data); // the server makes it again, so that its database's user may pass
        this.process = process();
    }

    /** For real use, with nobody in it yet. */
    static RunningServer empty() {
        return start(List.of("serve"), Map.of());
    }

    /** With the sample company. */
    static RunningServer demo() {
        return start(List.of("demo"), Map.of());
    }

    /** With the sample company, at another time than now, and with more in its environment. */
    static RunningServer demoAt(LocalDateTime time, Map<String, String> environment) {
        return start(List.of("demo", "--clock", time.toString()), environment);
    }

    private static RunningServer start(List<String> command, Map<String, String> environment) {
        try {
            var server = new RunningServer(command, environment, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.readUntilReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process() throws IOException {
        var port = Integer.toString(URI.create(address).getPort());
        var arguments = Stream.concat(command.stream(), Stream.of("--port", port, "--data", data.toString()));
        var builder = new ProcessBuilder(Program.server(arguments.toArray(String[]::new)))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Pulls the plug, in the middle of whatever it does. */
    void dies() {
        process.destroyForcibly().onExit().join();
    }

    /** Once more, with the folder of before. */
    void startsAgain() {
        try {
            said.clear();
            process = process();
            readUntilReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readUntilReady() throws IOException {
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (isReady()) {
                return;
            }
        }
        throw new IllegalStateException("The server ended before it was ready: " + said);
    }

    /** The line after the address is the set-up link, or the first of those to sign in as. */
    private boolean isReady() {
        return said.size() > 1 && said.get(said.size() - 2).equals("Firsthand is ready at " + address);
    }

    String address() {
        return address;
    }

    Path data() {
        return data;
    }

    /** The link that an installation without workspaces prints right after it is ready. */
    String setUpLink() {
        var link = SET_UP_LINK.matcher(String.join("\n", said));
        if (!link.find()) {
            throw new IllegalStateException("No set-up link in: " + said);
        }
        return link.group();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
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
