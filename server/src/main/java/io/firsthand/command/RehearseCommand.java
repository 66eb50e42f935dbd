package io.firsthand.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Starts a server, asks it for a few pages and stops it, or diagnoses a small file, so that Java can note which classes and methods a start
 * needs; the launcher keeps these notes (an AOT cache) for quick starts.
 */
@Command(name = "rehearse", hidden = true, description = "Does once what starts need, in a throw-away folder.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PATHS =
            List.of("/", "/sign-in", "/setup", "/leads", "/api/v1/leads", "/api/v1/openapi.json", "/actuator/health");
    private static final int LEADS = 300;

    @Option(names = "--diagnosis", description = "Diagnoses a small file instead.")
    private boolean diagnosis;

    @Mixin
    private Settings settings;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return diagnosis ? diagnose() : serve();
    }

    private int diagnose() throws IOException {
        prepare();
        var folder = ThrownAway.folder("rehearsal");
        try {
            var leads =
                    new StringBuilder("Email,First Name,Last Name,Company,Create Date,Lifecycle Stage,Lead Source\n");
            for (var i = 0; i < LEADS; i++) {
                leads.append("p%d@c%d.example,Pat,Doe %d,C%d,2025-03-%02d,%s,Webinar\n"
                        .formatted(i, i % 50, i, i % 50, i % 28 + 1, i % 3 == 0 ? "Customer" : "Lead"));
            }
            var file = Files.writeString(folder.root().resolve("leads.csv"), leads);
            var report = folder.root().resolve("report.html");
            return command.root().commandLine().execute("diagnose", file.toString(), "--out", report.toString());
        } finally {
            ThrownAway.delete(folder);
        }
    }

    /** A database with all its tables, to be copied from now on. */
    private static void prepare() throws IOException {
        var kept = Kept.database();
        if (kept.isPresent()) {
            var folder = ThrownAway.folder("model");
            try {
                kept.get().make(System.getenv(), database -> Spring.migrate(folder, database.address()));
            } finally {
                ThrownAway.delete(folder);
            }
        }
    }

    private int serve() throws IOException, InterruptedException {
        var options = new ServerOptions();
        options.port = 0;
        options.address = "127.0.0.1";
        var server = Server.start(ThrownAway.folder("rehearsal"), settings.withoutOwnDatabase(), options);
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var path : PATHS) {
                var page = HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Accept-Language", "en")
                        .build();
                client.send(page, HttpResponse.BodyHandlers.ofString());
            }
        }
        return 0;
    }
}
