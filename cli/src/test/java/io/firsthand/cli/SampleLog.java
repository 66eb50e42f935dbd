package io.firsthand.cli;

import static java.util.stream.Collectors.toMap;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.HashTile;
import io.firsthand.tlog.KeyType;
import io.firsthand.tlog.OfflineProof;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.SigningKey;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TiledTree;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleFact;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import io.firsthand.tlog.evidence.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log in memory: either of one lead's facts, as Firsthand writes them, or of anything else. */
final class SampleLog {

    static final String ORIGIN = "log.example/77aa";
    private static final UUID LEAD = new UUID(0x7000, 0x8000000000000001L);

    final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, new SecureRandom());
    final List<byte[]> entries = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();

    static SampleLog ofFacts(int count) {
        var log = new SampleLog();
        @Nullable Hash previous = null;
        for (var fact = 0; fact < count; fact++) {
            var opening = Opening.of(Label.SOURCE, Seed.of(new byte[32]), Map.of("channel", "webinar"));
            var entry = new Entry(
                            ORIGIN,
                            "lead.changed",
                            new UUID(fact, 1),
                            LEAD,
                            LEAD,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            previous,
                            Commitments.to(List.of(opening)),
                            null)
                    .bytes();
            log.openings.add(opening);
            log.entries.add(entry);
            previous = Hash.leaf(entry);
        }
        return log;
    }

    String vkey() {
        return key.verifierKey().toString();
    }

    OfflineProof proof(long index) throws IOException {
        var tiles = tiles();
        var tree = new TiledTree(
                entries.size(), tile -> Optional.ofNullable(tiles.get(tile)).map(HashTile::bytes));
        return OfflineProof.of(tree.inclusion(index), checkpoint());
    }

    Bundle bundle() throws IOException {
        var facts = new ArrayList<BundleFact>();
        for (var index = 0; index < entries.size(); index++) {
            facts.add(BundleFact.Shown.of(entries.get(index), proof(index), List.of(openings.get(index))));
        }
        return new Bundle(ORIGIN, LEAD, Instant.EPOCH, key.verifierKey(), List.of(), facts);
    }

    void writeTo(Path folder) throws IOException {
        write(folder.resolve("checkpoint"), checkpoint().bytes());
        for (var tile : tiles().values()) {
            write(folder.resolve(tile.tile().path()), tile.bytes());
        }
        for (var first = 0; first < entries.size(); first += Tile.FULL_WIDTH) {
            var some = entries.subList(first, Math.min(entries.size(), first + Tile.FULL_WIDTH));
            write(
                    folder.resolve(
                            Tile.entries(first / Tile.FULL_WIDTH, some.size()).path()),
                    EntryBundle.encode(some));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private SignedNote checkpoint() {
        return new Checkpoint(ORIGIN, entries.size(), growth().frontier().root()).sign(key);
    }

    private Map<Tile, HashTile> tiles() {
        var growth = growth();
        var tiles = growth.full().stream().collect(toMap(HashTile::tile, it -> it));
        growth.partial().forEach(it -> tiles.put(it.tile(), it));
        return tiles;
    }

    private Frontier.Growth growth() {
        return Frontier.EMPTY.append(entries.stream().map(Hash::leaf).toList());
    }
}
