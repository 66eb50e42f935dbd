package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Watch.Freeze;
import io.firsthand.ledger.Watch.Signed;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.TlogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves facts into the logs, many at a time, and has the logs signed. Any number of sequencers may run on one database:
 * whoever locks a log's head goes on, and the head moves only from where it was read.
 */
@Service
public class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** Facts in one transaction. */
    static final int BATCH = 1_024;

    /** Batches before a log is signed and others have their turn. */
    private static final int BATCHES_IN_A_TURN = 8;

    private final QueueRepository queue;
    private final LogRepository logs;
    private final TreeRepository trees;
    private final Tiles tiles;
    private final SignedStates states;
    private final Signer signer;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<WorkspaceId, Watch> watches = new ConcurrentHashMap<>();

    Sequencer(
            QueueRepository queue,
            LogRepository logs,
            TreeRepository trees,
            Tiles tiles,
            SignedStates states,
            Signer signer,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.logs = logs;
        this.trees = trees;
        this.tiles = tiles;
        this.states = states;
        this.signer = signer;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Moves what waits into the logs and has it signed, for a command that must not leave it to a server; within a
     * workspace only its own. What waits for a frozen log stays.
     */
    public void drain() {
        for (var workspace : waiting()) {
            while (turn(workspace) == BATCHES_IN_A_TURN * BATCH) {
                // once more
            }
        }
    }

    /** Whose facts wait. */
    List<WorkspaceId> waiting() {
        return transaction.execute(_ -> queue.workspaces());
    }

    List<WorkspaceId> all() {
        return transaction.execute(_ -> logs.workspaces());
    }

    /** Why the workspace's log is frozen, if it is, as far as this process knows. */
    Optional<Freeze> freeze(WorkspaceId workspace) {
        return watch(workspace).freeze();
    }

    /** Takes what waits for one log, at most a few batches, signs it, and returns how many facts it took. */
    int turn(WorkspaceId workspace) {
        var watch = watch(workspace);
        watch.lock.lock();
        try {
            return CurrentWorkspace.<Integer, RuntimeException>in(workspace, () -> turn(workspace, watch));
        } catch (FrozenException e) {
            var reason = String.valueOf(e.getMessage());
            if (watch.freeze().filter(it -> it.reason().equals(reason)).isEmpty()) {
                LOG.error("The log of workspace {} is frozen. {}", workspace.value(), reason);
            }
            watch.freeze(reason, clock.instant());
            return 0;
        } catch (RuntimeException e) {
            watch.forget();
            throw e;
        } finally {
            watch.lock.unlock();
        }
    }

    private int turn(WorkspaceId workspace, Watch watch) {
        var checked = watch.signed();
        if (checked.isEmpty()) {
            watch.signed(transaction.execute(_ -> states.check(workspace)));
        }
        var last = watch.signed().orElseThrow();
        var taken = 0;
        for (int batch = 0; batch < BATCHES_IN_A_TURN; batch++) {
            var count = transaction.execute(_ -> takeBatch(workspace, watch, last));
            taken += count;
            if (count < BATCH) {
                break;
            }
        }
        if (taken > 0 || checked.isEmpty()) {
            watch.signed(signer.sign(workspace, last));
        }
        return taken;
    }

    private int takeBatch(WorkspaceId workspace, Watch watch, Signed last) {
        var head = trees.lockHead(workspace);
        if (head.size() < last.frontier().size()) {
            throw new FrozenException(
                    "The database has gone back in time: it holds %d entries, but %d were signed already. Restore the newer database; this log is not continued, because that would fork it."
                            .formatted(head.size(), last.frontier().size()));
        }
        var facts = queue.take(workspace, BATCH);
        if (facts.isEmpty()) {
            return 0;
        }
        var edge = watch.edge(head).orElseGet(() -> edge(workspace, head));
        var growth = edge.append(facts.stream().map(Waiting::leaf).toList());
        if (!trees.extend(workspace, head, facts, growth)) {
            throw new IllegalStateException("The head of the log moved although it was locked");
        }
        watch.saw(growth.frontier());
        return facts.size();
    }

    private Frontier edge(WorkspaceId workspace, Head head) {
        try {
            var edge = Frontier.load(head.size(), tiles.source(workspace));
            if (edge.root().equals(head.root())) {
                return edge;
            }
        } catch (TlogException e) {
            throw new FrozenException("The tiles of the log do not hold its head: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new FrozenException("The tiles of the log do not lead to its root; restore the right database.");
    }

    /** The logs that this process extends or signs. */
    Collection<WorkspaceId> watched() {
        return watches.keySet();
    }

    private Watch watch(WorkspaceId workspace) {
        return watches.computeIfAbsent(workspace, _ -> new Watch());
    }
}
