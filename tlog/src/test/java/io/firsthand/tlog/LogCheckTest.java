package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.LogVerdict.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {
    private static final MemoryLog LARGE = MemoryLog.of(70_000);

    @Test
    void acceptsLogsOfEverySizeAroundTheEdgesOfTiles() throws InterruptedException {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 511, 512, 4095, 4096, 4097, 65_536, 65_537)) {
            assertValid(MemoryLog.of(size).check(), size, 0, 0);
        }
        assertValid(LARGE.check(), 70_000, 0, 0);
    }

    @Test
    void acceptsALogInAFolder(@TempDir Path folder) throws IOException, InterruptedException {
        LARGE.writeTo(folder);
        assertValid(new LogCheck(LogSource.folder(folder), MemoryLog.policy()).run(), 70_000, 0, 0);
    }

    @Test
    void saysThatAFolderWithoutACheckpointIsUnreadable(@TempDir Path folder) throws InterruptedException {
        assertThat(new LogCheck(LogSource.folder(folder), MemoryLog.policy()).run())
                .isInstanceOfSatisfying(
                        LogVerdict.Unreadable.class,
                        it -> assertThat(it.where()).isEqualTo("checkpoint"));
    }

    @Test
    void findsAChangedHashInTilesOfEveryLevel() throws InterruptedException {
        assertInvalid(flipped("tile/0/017", 100), Part.ENTRY, "tile/entries/017");
        assertInvalid(flipped("tile/0/273.p/112", 0), Part.ENTRY, "tile/entries/273.p/112");
        assertInvalid(flipped("tile/1/000", 255 * 32), Part.TILE, "tile/1/000");
        assertInvalid(flipped("tile/1/001.p/17", 31), Part.TILE, "tile/1/001.p/17");
        assertInvalid(flipped("tile/2/000.p/1", 31), Part.TILE, "tile/2/000.p/1");
    }

    @Test
    void findsAChangedLeafHashWhereNoEntryIsThereToCompare() throws InterruptedException {
        var log = flipped("tile/0/017", 100);
        log.files().remove("tile/entries/017");
        assertInvalid(log, Part.TILE, "tile/1/000");
        var edge = flipped("tile/0/273.p/112", 100);
        edge.files().remove("tile/entries/273.p/112");
        assertInvalid(edge, Part.ROOT, "checkpoint");
    }

    @Test
    void findsAChangedEntry() throws InterruptedException {
        assertInvalid(flipped("tile/entries/100", 9), Part.ENTRY, "tile/entries/100");
        assertThat(flipped("tile/entries/100", 9).check().sentence())
                .isEqualTo("Entry 25600 in tile/entries/100 does not have the leaf hash in tile/0/100.");
    }

    @Test
    void findsTilesThatAreMissingShortOrLong() throws InterruptedException {
        var missing = LARGE.copy();
        missing.files().remove("tile/0/005");
        assertInvalid(missing, Part.TILE, "tile/0/005");
        for (int length : List.of(0, 8191, 8193)) {
            var wrong = LARGE.copy();
            wrong.put("tile/1/000", Arrays.copyOf(wrong.get("tile/1/000"), length));
            assertInvalid(wrong, Part.TILE, "tile/1/000");
        }
        var longer = LARGE.copy();
        longer.put("tile/entries/005", Arrays.copyOf(longer.get("tile/entries/005"), 9999));
        assertInvalid(longer, Part.ENTRY, "tile/entries/005");
    }

    @Test
    void namesTheFirstOfSeveralFaults() throws InterruptedException {
        var log = flipped("tile/entries/200", 9);
        log.flip("tile/entries/007", 9);
        log.flip("tile/entries/100", 9);
        assertInvalid(log, Part.ENTRY, "tile/entries/007");
    }

    @Test
    void findsACheckpointThatIsWronglySignedOrSaysAnotherTree() throws InterruptedException {
        assertInvalid(flipped("checkpoint", 0), Part.NOTE, "checkpoint");
        var stranger = LARGE.copy();
        stranger.put(
                "checkpoint",
                SignedNote.sign(LARGE.signed().text(), Keys.OTHER_LOG).bytes());
        assertInvalid(stranger, Part.NOTE, "checkpoint");
        var noCheckpoint = LARGE.copy();
        noCheckpoint.put(
                "checkpoint",
                SignedNote.sign("log.example/7f3a\n070000\n", Keys.LOG).bytes());
        assertInvalid(noCheckpoint, Part.CHECKPOINT, "checkpoint");
        var otherRoot = LARGE.copy();
        otherRoot.put("checkpoint", checkpoint(70_000, Hash.EMPTY_ROOT));
        assertInvalid(otherRoot, Part.ROOT, "checkpoint");
        var larger = LARGE.copy();
        larger.put("checkpoint", checkpoint(Long.MAX_VALUE, Hash.EMPTY_ROOT));
        assertInvalid(larger, Part.TILE, "tile/0/273");
        var empty = LARGE.copy();
        empty.put("checkpoint", checkpoint(0, LARGE.tree().root()));
        assertInvalid(empty, Part.ROOT, "checkpoint");
    }

    @Test
    void countsRedactedAndAbsentEntries() throws InterruptedException {
        var log = MemoryLog.of(600);
        List<byte[]> entries = new ArrayList<>(EntryBundle.decode(log.get("tile/entries/001"), 256));
        entries.set(3, new byte[0]);
        log.put("tile/entries/001", EntryBundle.encode(entries));
        log.files().remove("tile/entries/000");
        assertValid(log.check(), 343, 1, 256);
        assertThat(log.check().sentence()).contains("600 entries", "1 redacted", "256 without a body");
    }

    @Test
    void takesTheBeginningOfAFullTileForAPartialOneThatIsGone() throws InterruptedException {
        var log = MemoryLog.of(300);
        var later = MemoryLog.of(512);
        log.files().keySet().removeIf(path -> path.endsWith(".p/44"));
        log.put("tile/0/001", later.get("tile/0/001"));
        log.put("tile/entries/001", later.get("tile/entries/001"));
        assertValid(log.check(), 300, 0, 0);
        log.put("tile/entries/001", new byte[] {0, 9});
        assertInvalid(log, Part.ENTRY, "tile/entries/001.p/44");
    }

    @Test
    void handsEveryEntryOverAndStopsAtTheFirstThatIsRefused() throws InterruptedException {
        var seen = new ConcurrentSkipListSet<Long>();
        var told = Collections.synchronizedList(new ArrayList<Long>());
        var check = new LogCheck(LARGE, MemoryLog.policy()).withProgress((at, _) -> told.add(at));
        assertValid(
                check.withEntryCheck((index, entry) -> {
                            assertThat(entry).isEqualTo(NaiveTree.entry((int) index));
                            seen.add(index);
                        })
                        .run(),
                70_000,
                0,
                0);
        assertThat(seen).hasSize(70_000);
        assertThat(told).isSorted().last().isEqualTo(70_000L);
        var refused = check.withEntryCheck((index, _) -> {
                    if (index % 1000 == 999) {
                        throw new RefusedException("It is not liked.");
                    }
                })
                .run();
        assertThat(refused)
                .isEqualTo(new LogVerdict.Invalid(Part.CONTENT, "tile/entries/003", "Entry 999: It is not liked."));
    }

    @Test
    void saysThatATileWhichCannotBeReadIsUnreadable() throws InterruptedException {
        var broken = new LogSource() {
            @Override
            public byte[] checkpoint() {
                return LARGE.checkpoint();
            }

            @Override
            public Optional<byte[]> read(Tile tile) throws IOException {
                if (tile.path().equals("tile/0/020")) {
                    throw new IOException("the disk is broken");
                }
                return LARGE.read(tile);
            }

            @Override
            public int parallelReads() {
                return 1;
            }
        };
        assertThat(new LogCheck(broken, MemoryLog.policy()).run())
                .isEqualTo(new LogVerdict.Unreadable("tile/0/020", "Reading tile/0/020 failed: the disk is broken."));
    }

    private static byte[] checkpoint(long size, Hash root) {
        return new Checkpoint(Keys.LOG.verifierKey().name(), size, root)
                .sign(Keys.LOG)
                .bytes();
    }

    private static MemoryLog flipped(String path, int at) {
        var log = LARGE.copy();
        log.flip(path, at);
        return log;
    }

    private static void assertValid(LogVerdict verdict, long checked, long redacted, long absent) {
        assertThat(verdict).as(verdict.sentence()).isInstanceOfSatisfying(LogVerdict.Valid.class, it -> {
            assertThat(it.checked()).isEqualTo(checked);
            assertThat(it.redacted()).isEqualTo(redacted);
            assertThat(it.absent()).isEqualTo(absent);
        });
    }

    private static void assertInvalid(MemoryLog log, Part part, String where) throws InterruptedException {
        var verdict = log.check();
        assertThat(verdict).as(verdict.sentence()).isInstanceOfSatisfying(LogVerdict.Invalid.class, it -> {
            assertThat(it.part()).isEqualTo(part);
            assertThat(it.where()).isEqualTo(where);
        });
    }
}
