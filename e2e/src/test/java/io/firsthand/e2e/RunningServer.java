package io.firsthand.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
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

    private final String command;
    private Process process;
    private final String address;
    private final Path data;
    private final List<String> said = new ArrayList<>();

    private RunningServer(String command, Process process, String address, Path data) {
        this.command = command;
        this.process = process;
        this.address = address;
        this.data = data;
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
            var data = Files.createTempDirectory("firsthand-e2e");
            Files.delete(data); // the server makes it again, so that its database's user may pass
            var address = "http://127.0.0.1:" + port;
            var server = new RunningServer(command, process(command, port, data), address, data);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.readUntilReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(String command, int port, Path data) throws IOException {
        return new ProcessBuilder(Program.server(command, "--port", Integer.toString(port), "--data", data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Pulls the plug, in the middle of whatever it does. */
    void dies() {
        process.destroyForcibly().onExit().join();
    }

    /** Once more, with the folder of before. */
    void startsAgain() {
        try {
            said.clear();
            process = process(command, URI.create(address).getPort(), data);
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
