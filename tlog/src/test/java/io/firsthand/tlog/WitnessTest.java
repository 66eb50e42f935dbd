package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.firsthand.tlog.WitnessClient.Answer;
import io.firsthand.tlog.WitnessRules.Decision;
import io.firsthand.tlog.WitnessRules.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final MemoryLog LOG = MemoryLog.of(600);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Seen seen = Seen.NOTHING;
    private HttpServer server;
    private HttpClient http;
    private WitnessClient client;

    /** A whole witness, but for keeping what it has seen. */
    @BeforeEach
    void startAWitness() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w1/add-checkpoint", this::answer);
        server.start();
        http = HttpClient.newHttpClient();
        var prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w1/");
        client = new WitnessClient(http, prefix, Keys.WITNESS.verifierKey());
    }

    @AfterEach
    void stopTheWitness() {
        server.stop(0);
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
        switch (WitnessRules.decide(request, MemoryLog.policy(), seen)) {
            case Decision.Cosign(var checkpoint) -> {
                seen = new Seen(checkpoint.size(), checkpoint.root());
                respond(
                        exchange,
                        200,
                        "— another.example/w9 AAAAAQI=\n"
                                + Keys.WITNESS.cosign(checkpoint, NOW).line() + "\n");
            }
            case Decision.Conflict(var size) -> {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
                respond(exchange, 409, size + "\n");
            }
            case Decision.Refuse(var status, var sentence) -> respond(exchange, status, sentence);
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = Text.utf8(body);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void cosignsALogAsItGrows() throws IOException, InterruptedException {
        for (int size : List.of(0, 1, 255, 256, 600, 600)) {
            var note = checkpoint(size).sign(Keys.LOG);
            var answer = client.cosign(note, new TiledTree(size, MemoryLog.of(size)), seen.size());
            assertThat(answer).isInstanceOfSatisfying(Answer.Cosigned.class, it -> {
                var cosigned = note.with(it.cosignatures());
                assertThat(cosigned.verify(List.of(Keys.WITNESS.verifierKey()))).hasSize(1);
            });
            assertThat(seen.size()).isEqualTo(size);
        }
    }

    @Test
    void isAskedAgainFromTheSizeItKnows() throws IOException, InterruptedException {
        seen = new Seen(300, LOG.tree().prefix(300).root());
        assertThat(client.cosign(LOG.signed(), new TiledTree(600, LOG), 0)).isInstanceOf(Answer.Cosigned.class);
        seen = new Seen(601, Hash.EMPTY_ROOT);
        assertThat(client.cosign(LOG.signed(), new TiledTree(600, LOG), 600)).isEqualTo(new Answer.Conflict(601));
    }

    @Test
    void doesNotCosignAForkedLog() throws IOException, InterruptedException {
        seen = new Seen(300, Hash.EMPTY_ROOT);
        assertThat(client.cosign(LOG.signed(), new TiledTree(600, LOG), 300))
                .isInstanceOfSatisfying(
                        Answer.Refused.class, it -> assertThat(it.status()).isEqualTo(422));
        seen = new Seen(600, Hash.EMPTY_ROOT);
        assertThat(client.cosign(LOG.signed(), new TiledTree(600, LOG), 600)).isEqualTo(new Answer.Conflict(600));
    }

    @Test
    void answersWithTheStatusOfTheSpecification() {
        assertThat(status(new AddCheckpoint(0, List.of(), LOG.signed()))).isEqualTo(200);
        assertThat(status(new AddCheckpoint(0, List.of(Hash.EMPTY_ROOT), LOG.signed())))
                .isEqualTo(422);
        assertThat(status(new AddCheckpoint(601, List.of(), LOG.signed()))).isEqualTo(400);
        assertThat(status(new AddCheckpoint(1, List.of(), LOG.signed()))).isEqualTo(409);
        assertThat(status(request(new Checkpoint("unknown.example", 1, Hash.EMPTY_ROOT).sign(Keys.LOG))))
                .isEqualTo(404);
        assertThat(status(request(checkpoint(1).sign(Keys.OTHER_LOG)))).isEqualTo(403);
        assertThat(status(request(SignedNote.sign("no checkpoint\n", Keys.LOG))))
                .isEqualTo(400);
    }

    @Test
    void givesNoCosignatureThatTheClientCannotVerify() throws IOException, InterruptedException {
        var stranger = new WitnessClient(
                http,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w1"),
                Keys.SECOND_WITNESS.verifierKey());
        assertThat(stranger.ask(request(LOG.signed())))
                .isEqualTo(new Answer.Refused(200, "The note is not signed by any key it should be signed by."));
    }

    @Test
    void writesAndReadsTheRequestOfTheSpecification() {
        var request = new AddCheckpoint(300, List.of(Hash.EMPTY_ROOT), LOG.signed());
        assertThat(request.bytes())
                .asString()
                .startsWith("old 300\n" + Hash.EMPTY_ROOT.base64() + "\n\nlog.example/7f3a\n600\n");
        assertThat(AddCheckpoint.parse(request.bytes())).isEqualTo(request);
    }

    private static Checkpoint checkpoint(int size) {
        return new Checkpoint("log.example/7f3a", size, LOG.tree().prefix(size).root());
    }

    private static AddCheckpoint request(SignedNote note) {
        return new AddCheckpoint(0, List.of(), note);
    }

    private static int status(AddCheckpoint request) {
        return switch (WitnessRules.decide(request, MemoryLog.policy(), Seen.NOTHING)) {
            case Decision.Cosign _ -> 200;
            case Decision.Conflict _ -> 409;
            case Decision.Refuse refuse -> refuse.status();
        };
    }
}
