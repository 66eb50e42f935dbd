package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, started by the launcher, with one administrator. */
final class Served implements AutoCloseable {

    static final String EMAIL = "rita@bench.example";
    static final String PASSPHRASE = "a quiet river in may";

    private static final String READY = "Firsthand is ready at ";

    private final Place place;
    private final Process process;
    private final URI address;

    private Served(Place place, Process process, URI address) {
        this.place = place;
        this.process = process;
        this.address = address;
    }

    static Served start(Place place) throws IOException, InterruptedException {
        run(
                place,
                PASSPHRASE,
                "user",
                "add",
                "--email",
                EMAIL,
                "--name",
                "Rita Revops",
                "--function",
                "revops",
                "--role",
                "admin",
                "--password-stdin");
        var process = launcher(place, "serve", "--port", "0").start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var out = process.inputReader(UTF_8);
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return new Served(
                        place,
                        process,
                        URI.create(line.substring(READY.length()).strip()));
            }
        }
        throw new IOException("The server did not start; see " + place.folder());
    }

    URI address() {
        return address;
    }

    /** Processor time of server and database so far. */
    Duration cpu() throws IOException {
        return Cpu.of(process.toHandle(), place.data());
    }

    /** A token of the administrator as a person. */
    String personalToken(String... scopes) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("token", "create", "--user", EMAIL));
        for (var scope : scopes) {
            words.addAll(List.of("--scope", scope));
        }
        return run(place, "", words.toArray(String[]::new)).strip();
    }

    /** A token of a system that may do all this. */
    String token(String... scopes) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("token", "create", "--user", EMAIL, "--system", "bench"));
        for (var scope : scopes) {
            words.addAll(List.of("--scope", scope));
        }
        return run(place, "", words.toArray(String[]::new)).strip();
    }

    private static String run(Place place, String input, String... words) throws IOException, InterruptedException {
        var process = launcher(place, words).start();
        try (var in = process.outputWriter(UTF_8)) {
            in.write(input);
        }
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            var text = out.readAllAsString();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed; see " + place.folder());
            }
            return text;
        }
    }

    private static ProcessBuilder launcher(Place place, String... words) {
        var command = new ArrayList<>(List.of(place.home().resolve("firsthand").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", place.data().toString()));
        var builder = new ProcessBuilder(command);
        // The rehearsal for quicker starts would work in the background meanwhile.
        builder.environment().put("FIRSTHAND_AOT", "off");
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(
                place.folder().resolve("errors.log").toFile()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
