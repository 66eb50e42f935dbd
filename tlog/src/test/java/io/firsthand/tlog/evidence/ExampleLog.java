package io.firsthand.tlog.evidence;

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
import io.firsthand.tlog.TileSource;
import io.firsthand.tlog.TiledTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small log of a test: entries of several leads, a key, and what can be proven about them. */
final class ExampleLog {

    static final String ORIGIN = Device.ORIGIN;
    static final Instant NOW = Instant.parse("2026-05-04T12:03:00Z");

    private static final UUID NOBODY = new UUID(0, 0);

    private final SigningKey key = SigningKey.generate(ORIGIN, KeyType.ED25519, new SecureRandom());
    private final Device device = new Device();
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<UUID, List<Long>> indexes = new HashMap<>();
    private final Map<Long, List<Opening>> openings = new HashMap<>();
    private @Nullable Hash lastStatement;
    private int statements;

    /** Entries of this many leads, taking turns; every third fact of a lead, from its first on, is signed by a device. */
    static ExampleLog of(int leads, int factsEach) {
        var log = new ExampleLog();
        for (var fact = 0; fact < factsEach; fact++) {
            for (var lead = 0; lead < leads; lead++) {
                log.append(lead(lead), fact % 3 == 0);
            }
        }
        return log;
    }

    static UUID lead(int number) {
        return new UUID(0x0192a00000007000L, 0x8000000000000000L | number);
    }

    SigningKey key() {
        return key;
    }

    Device device() {
        return device;
    }

    void append(UUID lead, boolean signed) {
        var index = (long) entries.size();
        var seed = Seed.of(Hash.sha256(("seed " + index).getBytes(StandardCharsets.US_ASCII))
                .bytes());
        var shown = List.of(
                Opening.of(Label.SOURCE, seed, Map.of("channel", "booth_conversation", "campaign", "interpack")),
                Opening.of(
                        Label.NOTES,
                        seed,
                        Map.of("text", "Asked for \"200\" packs a minute, größer als ä \u0001 " + index)));
        var commitments = Commitments.to(shown);
        append(new Entry(
                ORIGIN,
                "lead.captured",
                new UUID(1, index),
                lead,
                new UUID(2, 2),
                NOW.plusSeconds(index),
                NOW.plusSeconds(index + 60),
                previous(lead),
                commitments,
                signed ? statement(commitments, NOW.plusSeconds(index)) : null));
        openings.put(index, shown);
    }

    void append(Entry entry) {
        indexes.computeIfAbsent(Objects.requireNonNullElse(entry.lead(), NOBODY), _ -> new ArrayList<>())
                .add((long) entries.size());
        entries.add(entry.bytes());
    }

    /** Replaces an entry before anything is proven. */
    void replace(int index, byte[] entry) {
        entries.set(index, entry);
    }

    Entry entry(int index) {
        return Entry.parse(entries.get(index));
    }

    private Envelope statement(Commitments commitments, Instant at) {
        statements++;
        var statement = device.statement(statements, lastStatement, commitments, at);
        lastStatement = Hash.sha256(statement.payload());
        return device.sign(statement);
    }

    private @Nullable Hash previous(UUID lead) {
        var before = indexes.get(lead);
        return before == null ? null : Hash.leaf(entries.get(before.getLast().intValue()));
    }

    Bundle bundle(UUID lead) {
        var keys = new LinkedHashSet<DeviceKey>();
        var facts = new ArrayList<BundleFact>();
        for (var index : indexes.getOrDefault(lead, List.of())) {
            var entry = entries.get(index.intValue());
            if (Entry.parse(entry).device() != null) {
                keys.add(device.key());
            }
            facts.add(
                    BundleFact.Shown.of(entry, proof(index, entries.size()), openings.getOrDefault(index, List.of())));
        }
        return new Bundle(ORIGIN, lead, NOW, key.verifierKey(), List.copyOf(keys), facts);
    }

    byte[] entryBytes(long index) {
        return entries.get((int) index).clone();
    }

    OfflineProof proof(long index, int size) {
        try {
            return OfflineProof.of(new TiledTree(size, source(size)).inclusion(index), checkpoint(size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, growth(size).frontier().root()).sign(key);
    }

    /** Writes the log as c2sp.org/tlog-tiles lays it out. */
    void writeTo(Path folder) throws IOException {
        var size = entries.size();
        Files.createDirectories(folder);
        Files.write(folder.resolve("checkpoint"), checkpoint(size).bytes());
        for (var tile : tiles(size).values()) {
            write(folder.resolve(tile.tile().path()), tile.bytes());
        }
        for (var first = 0; first < size; first += Tile.FULL_WIDTH) {
            var some = entries.subList(first, Math.min(size, first + Tile.FULL_WIDTH));
            var path = Tile.entries(first / Tile.FULL_WIDTH, some.size()).path();
            write(folder.resolve(path), EntryBundle.encode(some));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private TileSource source(int size) {
        var tiles = tiles(size);
        return tile -> Optional.ofNullable(tiles.get(tile)).map(HashTile::bytes);
    }

    private Map<Tile, HashTile> tiles(int size) {
        var growth = growth(size);
        var tiles = growth.full().stream().collect(toMap(HashTile::tile, it -> it));
        growth.partial().forEach(it -> tiles.put(it.tile(), it));
        return tiles;
    }

    private Frontier.Growth growth(int size) {
        return Frontier.EMPTY.append(
                entries.subList(0, size).stream().map(Hash::leaf).toList());
    }
}
