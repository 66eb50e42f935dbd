package io.firsthand.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@LedgerModuleTest
class SignedStatesTest {

    private final Ledger ledger;
    private final Logs logs;
    private final LogFiles files;
    private final LogRepository repository;
    private final JdbcClient jdbc;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private Story story;
    private String origin;

    SignedStatesTest(
            Ledger ledger,
            Logs logs,
            LogFiles files,
            LogRepository repository,
            JdbcClient jdbc,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.logs = logs;
        this.files = files;
        this.repository = repository;
        this.jdbc = jdbc;
        this.beans = beans;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        story = Story.begin(ledger, transactions);
        origin = story.in(logs::current).origin();
        story.tellOf(700);
        start();
    }

    @Test
    void keepsTheKeyAndTheLastCheckpointToItself() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.keyFile(origin))))
                .isEqualTo("rw-------");
        assertThat(files.checkpoint(origin)).isEqualTo(published());
        assertThat(size()).isEqualTo(700);
    }

    @Test
    void doesNotForkALogWhoseDatabaseWentBackInTime() {
        goBackTo(300);
        story.tellOf(1);

        var sequencer = start();

        assertThat(sequencer.freeze(story.workspace()).orElseThrow().reason())
                .contains("gone back in time", "300", "700");
        assertThat(size()).isZero();
        assertThat(sequencer.waiting()).contains(story.workspace());
    }

    @Test
    void noticesEvenWhileRunning() {
        var sequencer = start();
        goBackTo(300);
        story.tellOf(1);

        sequencer.turn(story.workspace());

        assertThat(sequencer.freeze(story.workspace())).isPresent();
        assertThat(size()).isZero();
    }

    @Test
    void doesNotSignWhatReplacedASignedEntry() {
        sql(
                "update ledger_edge set hashes = overlay(hashes placing sha256('x') from 1) where workspace_id = :w and level = 0");

        assertThat(start().freeze(story.workspace()).orElseThrow().reason()).contains("not the one that was signed");
    }

    @Test
    void doesNotSignWhatWasChangedBetweenCommitAndSigning() {
        story.tellOf(5);
        sql("""
                update ledger_fact set entry = entry || ' '::bytea
                 where workspace_id = :w and id = (select fact_id from ledger_queue order by position desc limit 1)
                """);

        assertThat(start().freeze(story.workspace()).orElseThrow().reason()).contains("read back");
        assertThat(size()).isEqualTo(700);
    }

    @Test
    void waitsForAMissingKeyAndGoesOnWhenItIsBack() throws IOException {
        var away = files.keyFile(origin).resolveSibling("away-" + UUID.randomUUID());
        Files.move(files.keyFile(origin), away);
        var sequencer = start();
        story.tellOf(1);
        sequencer.turn(story.workspace());
        assertThat(sequencer.freeze(story.workspace()).orElseThrow().reason()).contains("signing key", "missing");
        assertThat(size()).isEqualTo(700);

        Files.move(away, files.keyFile(origin));
        sequencer.turn(story.workspace());

        assertThat(sequencer.freeze(story.workspace())).isEmpty();
        assertThat(size()).isEqualTo(701);
    }

    @Test
    void waitsForAMissingMemoryOfWhatWasSigned() throws IOException {
        Files.delete(files.checkpointFile(origin));
        var sequencer = start();
        assertThat(sequencer.freeze(story.workspace()).orElseThrow().reason()).contains("remembers what was signed");

        Files.write(files.checkpointFile(origin), published().orElseThrow().bytes());
        sequencer.turn(story.workspace());

        assertThat(sequencer.freeze(story.workspace())).isEmpty();
    }

    @Test
    void takesNobodyElsesWordForWhatWasSigned() throws IOException {
        var other = Story.begin(ledger, transactions);
        var foreign = other.in(logs::current).origin();
        Files.write(files.checkpointFile(origin), Files.readAllBytes(files.checkpointFile(foreign)));

        assertThat(start().freeze(story.workspace())).isPresent();
    }

    /** As a new process: nothing is known but what the database and the data folder say. */
    private Sequencer start() {
        var sequencer = beans.createBean(Sequencer.class);
        sequencer.turn(story.workspace());
        return sequencer;
    }

    /** As a backup of then would have it: heads, tiles, entries and checkpoints. */
    private void goBackTo(int size) {
        var leaves = story.in(() -> jdbc.sql("""
                select f.leaf from ledger_entry e join ledger_fact f on f.workspace_id = e.workspace_id and f.id = e.fact_id
                 where e.workspace_id = :w and e.log_index < :size order by e.log_index
                """)
                .param("w", story.workspace().value())
                .param("size", size)
                .query((row, _) -> Hash.of(row.getBytes("leaf")))
                .list());
        var growth = Frontier.EMPTY.append(leaves);
        sql(
                "alter table ledger_entry no force row level security; alter table ledger_tile no force row level security");
        sql("delete from ledger_entry where workspace_id = :w and log_index >= " + size);
        sql("delete from ledger_tile where workspace_id = :w and tile_index >= " + size / 256);
        sql("alter table ledger_entry force row level security; alter table ledger_tile force row level security");
        sql("delete from ledger_checkpoint where workspace_id = :w and size > " + size);
        for (var tile : growth.partial()) {
            story.in(() -> jdbc.sql("""
                    update ledger_edge set hashes = :hashes, tile_index = :index
                     where workspace_id = :w and level = :level
                    """)
                    .param("hashes", tile.bytes())
                    .param("index", tile.tile().index())
                    .param("level", tile.tile().level())
                    .param("w", story.workspace().value())
                    .update());
        }
        story.in(() -> jdbc.sql("update ledger_log set size = :size, root = :root where workspace_id = :w")
                .param("size", size)
                .param("root", growth.frontier().root().bytes())
                .param("w", story.workspace().value())
                .update());
    }

    private void sql(String statement) {
        story.in(() -> {
            var sql = jdbc.sql(statement);
            return (statement.contains(":w") ? sql.param("w", story.workspace().value()) : sql).update();
        });
    }

    private Optional<SignedNote> published() {
        return story.in(() -> repository.lastCheckpoint(story.workspace()));
    }

    private long size() {
        return Checkpoint.parse(published().orElseThrow().text()).size();
    }
}
