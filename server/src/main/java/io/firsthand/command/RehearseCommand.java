package io.firsthand.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts a server, asks it for a few pages and stops it, so that Java can note which classes and methods a start
 * needs; the launcher keeps these notes (an AOT cache) for quick starts.
 */
@Command(name = "rehearse", hidden = true, description = "Starts a server with a throw-away folder and stops it.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PATHS =
            List.of("/", "/sign-in", "/setup", "/leads", "/api/v1/leads", "/api/v1/openapi.json", "/actuator/health");

    @Mixin
    private Settings settings;

    @Override
    public Integer call() throws IOException, InterruptedException {
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
