package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.NoteSignature;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TileSource;
import io.firsthand.tlog.TiledTree;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.WitnessClient;
import io.firsthand.tlog.WitnessClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the newest checkpoints countersigned by the witnesses of a policy file, {@code FIRSTHAND_WITNESS_POLICY}
 * (c2sp.org/tlog-policy). A witness that fails is asked again with the next checkpoint and holds nothing up.
 */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final LogRepository logs;
    private final Tiles tiles;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<TlogPolicy.Witness> witnesses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<Place, Long> cosigned = new ConcurrentHashMap<>();

    Witnesses(
            LogRepository logs,
            Tiles tiles,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${firsthand.witness.policy:}") String policy)
            throws IOException {
        this.logs = logs;
        this.tiles = tiles;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.witnesses = policy.isBlank()
                ? List.of()
                : TlogPolicy.parse(Files.readAllBytes(Path.of(policy))).witnesses();
    }

    private record Place(WorkspaceId workspace, TlogPolicy.Witness witness) {}

    boolean areNamed() {
        return !witnesses.isEmpty();
    }

    /** Asks every witness that has not cosigned the workspace's newest checkpoint yet. */
    void ask(WorkspaceId workspace) throws InterruptedException {
        Optional<SignedNote> newest = in(workspace, () -> logs.lastCheckpoint(workspace));
        if (newest.isEmpty()) {
            return;
        }
        var note = newest.get();
        var checkpoint = Checkpoint.parse(note.text());
        var more = new ArrayList<NoteSignature>();
        for (var witness : witnesses) {
            var place = new Place(workspace, witness);
            var url = witness.url();
            if (url != null && cosigned.getOrDefault(place, -1L) < checkpoint.size()) {
                var got = ask(workspace, note, checkpoint.size(), witness, URI.create(url));
                if (!got.isEmpty()) {
                    cosigned.put(place, checkpoint.size());
                    more.addAll(got);
                }
            }
        }
        if (!more.isEmpty()) {
            in(workspace, () -> publish(workspace, note.with(more), checkpoint.size()));
        }
    }

    private boolean publish(WorkspaceId workspace, SignedNote cosigned, long size) {
        logs.insertCheckpoint(workspace, size, cosigned, clock.instant());
        return true;
    }

    private List<NoteSignature> ask(
            WorkspaceId workspace, SignedNote note, long size, TlogPolicy.Witness witness, URI url)
            throws InterruptedException {
        try {
            var known = Math.max(0, cosigned.getOrDefault(new Place(workspace, witness), 0L));
            var tree = new TiledTree(size, source(workspace));
            return switch (new WitnessClient(http, url, witness.key()).cosign(note, tree, known)) {
                case Answer.Cosigned(var signatures) -> signatures;
                case Answer.Conflict(var other) -> refused(witness, "knows the log at size " + other);
                case Answer.Refused answer -> refused(witness, answer.sentence());
            };
        } catch (IOException | TlogException e) {
            return refused(witness, String.valueOf(e.getMessage()));
        }
    }

    private static List<NoteSignature> refused(TlogPolicy.Witness witness, String why) {
        LOG.warn("The witness {} did not cosign: {}", witness.name(), why);
        return List.of();
    }

    /** Reads in short transactions, so that none is open while a witness thinks. */
    private TileSource source(WorkspaceId workspace) {
        var source = tiles.source(workspace);
        return new TileSource() {
            @Override
            public Optional<byte[]> read(Tile tile) {
                return Optional.ofNullable(readAll(List.of(tile)).get(tile));
            }

            @Override
            public Map<Tile, byte[]> readAll(Collection<Tile> wanted) {
                return in(workspace, () -> source.readAll(wanted));
            }
        };
    }

    /** What is done within a transaction. */
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T in(WorkspaceId workspace, Work<T> work) {
        return CurrentWorkspace.<T, RuntimeException>in(
                workspace,
                () -> transaction.execute(_ -> {
                    try {
                        return work.done();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
