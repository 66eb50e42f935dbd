package io.firsthand.ledger;

import static io.firsthand.ledger.Story.captured;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.LogVerdict;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class PublishedLogsTest {

    private final PublishedLogs published;
    private final LogExport export;
    private final Ledger ledger;
    private final Logs logs;
    private final Erasure erasure;
    private final Sequencer sequencer;
    private final EntryRepository entries;
    private final PlatformTransactionManager transactions;
    private Story story;
    private Log log;

    PublishedLogsTest(
            PublishedLogs published,
            LogExport export,
            Ledger ledger,
            Logs logs,
            Erasure erasure,
            Sequencer sequencer,
            EntryRepository entries,
            PlatformTransactionManager transactions) {
        this.published = published;
        this.export = export;
        this.ledger = ledger;
        this.logs = logs;
        this.erasure = erasure;
        this.sequencer = sequencer;
        this.entries = entries;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        log = story.in(logs::current);
    }

    @Test
    void anEmptyLogHasACheckpointAndNoTile() {
        var note = published.checkpoint(log.origin()).orElseThrow();

        note.verify(List.of(log.key()));
        assertThat(Checkpoint.parse(note.text())).isEqualTo(new Checkpoint(log.origin(), 0, Hash.EMPTY_ROOT));
        assertThat(published.tile(log.origin(), new Tile(0, 0, 1))).isEmpty();
    }

    @Test
    void everyTileEqualsThatOfATreeBuiltAtOnce() {
        story.tellOf(300);
        sequencer.drain();
        story.tellOf(500);
        sequencer.drain();
        var bodies = story.in(() -> entries.between(story.workspace(), 0, 800)).stream()
                .map(it -> it.bytes().orElseThrow())
                .toList();
        var twin = Frontier.EMPTY.append(bodies.stream().map(Hash::leaf).toList());

        var tiles = new ArrayList<>(twin.full());
        tiles.addAll(twin.partial());
        assertThat(tiles)
                .hasSize(5)
                .allSatisfy(tile -> assertThat(published.tile(log.origin(), tile.tile()))
                        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(tile.bytes())));
        for (int index = 0; index < 4; index++) {
            var tile = Tile.inTree(Tile.ENTRIES, index, 800);
            var bundle = published.tile(log.origin(), tile).orElseThrow();
            assertThat(EntryBundle.decode(bundle, tile.width()))
                    .containsExactlyElementsOf(bodies.subList(index * 256, index * 256 + tile.width()));
        }
    }

    @Test
    void givesPartialTilesOfSignedSizesOnly() {
        story.tellOf(10);
        sequencer.drain();
        story.tellOf(290);
        sequencer.drain();

        assertThat(published.tile(log.origin(), new Tile(0, 0, 10))).isPresent();
        assertThat(published.tile(log.origin(), Tile.entries(0, 10))).isPresent();
        assertThat(published.tile(log.origin(), new Tile(0, 1, 44))).isPresent();
        assertThat(published.tile(log.origin(), new Tile(1, 0, 1))).isPresent();
        for (var tile : List.of(
                new Tile(0, 0, 9),
                Tile.entries(0, 11),
                new Tile(0, 1, 43),
                new Tile(0, 1, 45),
                new Tile(0, 1, 256),
                Tile.entries(1, 256),
                new Tile(1, 0, 256),
                new Tile(2, 0, 1),
                new Tile(63, 0, 1),
                new Tile(0, Long.MAX_VALUE, 256),
                new Tile(0, Long.MAX_VALUE / 256, 255),
                new Tile(7, Long.MAX_VALUE, 1),
                Tile.entries(Long.MAX_VALUE, 1))) {
            assertThat(published.tile(log.origin(), tile)).as(tile.toString()).isEmpty();
        }
    }

    @Test
    void anotherOriginLeadsNowhere() {
        assertThat(published.checkpoint("firsthand.local/00000000000000000000000000000000"))
                .isEmpty();
        assertThat(published.checkpoint(story.workspace().value().toString())).isEmpty();
        assertThat(published.checkpoint("' or '1'='1")).isEmpty();
    }

    @Test
    void anExportPassesTheCheckOfAWholeLogAndASecondOneAdds(@TempDir Path folder) throws Exception {
        story.tellOf(700);
        var facts = story.tell(captured(UUID.randomUUID()));
        sequencer.drain();
        export(folder);
        assertThat(check(folder)).isInstanceOf(LogVerdict.Valid.class);

        story.in(() -> erasure.redact(facts.getFirst(), Story.ADA));
        story.tellOf(200);
        sequencer.drain();
        export(folder);

        assertThat(check(folder)).isInstanceOfSatisfying(LogVerdict.Valid.class, it -> {
            assertThat(it.head().checkpoint().size()).isEqualTo(902);
            assertThat(it.redacted()).isEqualTo(1);
        });
        Files.write(folder.resolve("tile/0/001"), new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(check(folder)).isNotInstanceOf(LogVerdict.Valid.class);
    }

    private void export(Path folder) throws IOException {
        CurrentWorkspace.<Checkpoint, IOException>in(story.workspace(), () -> export.to(folder, (_, _) -> {}));
    }

    private LogVerdict check(Path folder) throws IOException, InterruptedException {
        var key = VerifierKey.parse(Files.readString(folder.resolve("log.vkey")).strip());
        assertThat(key).isEqualTo(log.key());
        return new LogCheck(LogSource.folder(folder), TlogPolicy.ofLog(key)).run();
    }
}
