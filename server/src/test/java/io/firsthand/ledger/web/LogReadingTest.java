package io.firsthand.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.Logs;
import io.firsthand.ledger.NewFact;
import io.firsthand.ledger.Sequencer;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.SignedNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LogReadingTest {

    private final MockMvcTester http;
    private final Ledger ledger;
    private final Logs logs;
    private final Sequencer sequencer;
    private final TransactionTemplate transaction;
    private String log;

    LogReadingTest(
            MockMvcTester http,
            Ledger ledger,
            Logs logs,
            Sequencer sequencer,
            PlatformTransactionManager transactions) {
        this.http = http;
        this.ledger = ledger;
        this.logs = logs;
        this.sequencer = sequencer;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        var facts = Stream.generate(() -> new NewFact(
                        new Kind("lead.noted"),
                        Optional.of(UUID.randomUUID()),
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        Map.of()))
                .limit(300)
                .toList();
        log = "/log/"
                + CurrentWorkspace.<String, RuntimeException>in(
                        new WorkspaceId(UUID.randomUUID()),
                        () -> transaction.execute(_ -> {
                            ledger.append(facts);
                            return logs.current().origin();
                        }));
        sequencer.drain();
    }

    @Test
    void anybodyReadsTheCheckpoint() {
        var answer = http.get().uri(log + "/checkpoint").exchange();

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/plain;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("max-age=2");
        assertThat(SignedNote.parse(answer.getResponse().getContentAsByteArray())
                        .text())
                .contains("\n300\n");
    }

    @Test
    void anybodyReadsTilesForEver() {
        var answer = http.get().uri(log + "/tile/0/000").exchange();

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(answer.getResponse().getContentAsByteArray()).hasSize(8192);
        assertThat(http.get().uri(log + "/tile/0/001.p/44")).hasStatusOk();
        assertThat(http.get().uri(log + "/tile/1/000.p/1")).hasStatusOk();
    }

    @Test
    void bundlesOfEntriesAreCompressedForWhomLikesIt() throws IOException {
        var path = log + "/tile/entries/001.p/44";
        var plain = http.get().uri(path).exchange().getResponse();
        var packed = http.get()
                .uri(path)
                .header("Accept-Encoding", "br, gzip")
                .exchange()
                .getResponse();

        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(EntryBundle.decode(plain.getContentAsByteArray(), 44)).hasSize(44);
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).contains("Accept-Encoding");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes();
        assertThat(unpacked).isEqualTo(plain.getContentAsByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/tile",
                "/tile/",
                "/tile/0/1",
                "/tile/0/0000",
                "/tile/0/001",
                "/tile/0/001.p/43",
                "/tile/0/001.p/45",
                "/tile/0/001.p/044",
                "/tile/0/001.p/0",
                "/tile/0/001.p/256",
                "/tile/0/001.p/-1",
                "/tile/00/000",
                "/tile/64/000",
                "/tile/-1/000",
                "/tile/entries/001",
                "/tile/entries/x000/000",
                "/tile/0/x999/x999/x999/x999/x999/x999/999",
                "/tile/0/x9223372036854775807",
                "/tile/0/000/",
                "/tile/0/000%2e%2e",
                "/tile/0/000?x=%00",
                "/checkpoint/",
                "/checkpoint.p/1",
                "/log.vkey"
            })
    void answersNothingButExactPaths(String path) {
        var status =
                http.get().uri(URI.create(log + path)).exchange().getResponse().getStatus();
        assertThat(List.of(404, 400, path.contains("?") ? 200 : 404)).contains(status);
    }

    @Test
    void guessingLeadsNowhere() {
        for (var path : List.of(
                "/log/checkpoint",
                "/log/firsthand.local/checkpoint",
                "/log/firsthand.local/ffffffffffffffffffffffffffffffff/checkpoint",
                log.toUpperCase(Locale.ROOT) + "/checkpoint",
                log + "/" + log.substring(5) + "/checkpoint")) {
            assertThat(http.get().uri(path)).hasStatus(404);
        }
    }
}
