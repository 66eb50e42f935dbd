package io.firsthand.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.firsthand.tlog.AddCheckpoint;
import io.firsthand.tlog.KeyType;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.SigningKey;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.WitnessRules;
import io.firsthand.tlog.WitnessRules.Decision;
import io.firsthand.tlog.WitnessRules.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class WitnessesTest {

    private final SigningKey key = SigningKey.generate("witness.example", KeyType.COSIGNATURE_V1, new SecureRandom());
    private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.NOTHING);
    private final Ledger ledger;
    private final Logs logs;
    private final Sequencer sequencer;
    private final LogRepository repository;
    private final Tiles tiles;
    private final PlatformTransactionManager transactions;

    WitnessesTest(
            Ledger ledger,
            Logs logs,
            Sequencer sequencer,
            LogRepository repository,
            Tiles tiles,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.logs = logs;
        this.sequencer = sequencer;
        this.repository = repository;
        this.tiles = tiles;
        this.transactions = transactions;
    }

    @Test
    void countersignEachNewCheckpointAndAreNoHindranceWhenDown(@TempDir Path folder) throws Exception {
        var story = Story.begin(ledger, transactions);
        var log = story.in(logs::current);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> answer(exchange, TlogPolicy.ofLog(log.key())));
        server.start();
        var policy = Files.writeString(folder.resolve("policy"), """
                witness w %s http://127.0.0.1:%d
                quorum none
                """.formatted(
                        key.verifierKey(), server.getAddress().getPort()));
        var witnesses = new Witnesses(repository, tiles, Clock.systemUTC(), transactions, policy.toString());

        for (var leads : List.of(300, 400)) {
            story.tellOf(leads);
            sequencer.drain();
            witnesses.ask(story.workspace());
            assertThat(newest(story).verify(List.of(log.key(), key.verifierKey())))
                    .hasSize(2);
        }
        assertThat(seen.get().size()).isEqualTo(700);
        var afterRestart = new Witnesses(repository, tiles, Clock.systemUTC(), transactions, policy.toString());
        story.tellOf(1);
        sequencer.drain();
        afterRestart.ask(story.workspace());
        assertThat(newest(story).signatures()).hasSize(2);

        server.stop(0);
        story.tellOf(1);
        sequencer.drain();
        afterRestart.ask(story.workspace());

        assertThat(newest(story).verify(List.of(log.key(), key.verifierKey()))).hasSize(1);
    }

    private void answer(HttpExchange exchange, TlogPolicy policy) throws IOException {
        try (exchange) {
            var request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
            switch (WitnessRules.decide(request, policy, seen.get())) {
                case Decision.Cosign(var checkpoint) -> {
                    seen.set(new Seen(checkpoint.size(), checkpoint.root()));
                    send(
                            exchange,
                            200,
                            key.cosign(checkpoint, Clock.systemUTC().instant()).line() + "\n");
                }
                case Decision.Conflict(var size) -> send(exchange, 409, size + "\n");
                case Decision.Refuse(var status, var sentence) -> send(exchange, status, sentence);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private SignedNote newest(Story story) {
        return story.in(() -> repository.lastCheckpoint(story.workspace())).orElseThrow();
    }
}
