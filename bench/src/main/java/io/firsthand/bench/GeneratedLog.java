package io.firsthand.bench;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.HashTile;
import io.firsthand.tlog.KeyType;
import io.firsthand.tlog.SigningKey;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.VerifierKey;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.Entry;
import io.firsthand.tlog.evidence.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log in a folder, as {@code export-log} writes one: its key, and the devices that signed its entries. */
record GeneratedLog(Path folder, int entries, VerifierKey key, List<DeviceKey> devices) {

    private static final String ORIGIN = "bench.example/00112233445566778899aabbccddeeff";
    private static final Commitments COMMITMENTS = Phone.commitments(Story.VALUES);

    /** @param phones who sign the entries in turn; without any, the server alone attests them */
    static GeneratedLog write(Path folder, int entries, List<Phone> phones)
            throws IOException, GeneralSecurityException {
        var key = SigningKey.generate(ORIGIN, KeyType.ED25519, new SecureRandom());
        var tree = Frontier.EMPTY;
        for (int first = 0; first < entries; first += Tile.FULL_WIDTH) {
            var bundle = new ArrayList<byte[]>();
            for (int i = first; i < Math.min(first + Tile.FULL_WIDTH, entries); i++) {
                bundle.add(entry(phones.isEmpty() ? null : phones.get(i % phones.size())));
            }
            var tile = Tile.entries(first / Tile.FULL_WIDTH, bundle.size());
            write(folder, tile, EntryBundle.encode(bundle));
            var growth = tree.append(bundle.stream().map(Hash::leaf).toList());
            for (HashTile full : growth.full()) {
                write(folder, full.tile(), full.bytes());
            }
            tree = growth.frontier();
        }
        for (HashTile partial : tree.partialTiles()) {
            write(folder, partial.tile(), partial.bytes());
        }
        Files.write(
                folder.resolve("checkpoint"),
                new Checkpoint(ORIGIN, tree.size(), tree.root()).sign(key).bytes());
        return new GeneratedLog(
                folder,
                entries,
                key.verifierKey(),
                phones.stream().map(Phone::key).toList());
    }

    String origin() {
        return ORIGIN;
    }

    private static byte[] entry(@Nullable Phone phone) throws GeneralSecurityException {
        Envelope device = phone == null ? null : phone.sign(ORIGIN, Story.MAY_FIRST, Story.VALUES);
        return new Entry(
                        ORIGIN,
                        Story.KIND,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Story.ADA,
                        Story.MAY_FIRST,
                        Story.MAY_FIRST,
                        null,
                        COMMITMENTS,
                        device)
                .bytes();
    }

    private static void write(Path folder, Tile tile, byte[] bytes) throws IOException {
        var file = folder.resolve(tile.path());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
