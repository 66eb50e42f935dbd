package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.WorkspaceCreated;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.KeyType;
import io.firsthand.tlog.SigningKey;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every workspace's log: opened with the workspace, found by the workspace or by its origin. */
@Service
public class Logs {

    private static final int ORIGIN_BYTES = 16;

    private final LogRepository repository;
    private final LogFiles files;
    private final Seeds seeds;
    private final Clock clock;
    private final String name;
    private final Map<WorkspaceId, Log> known = new ConcurrentHashMap<>();

    Logs(
            LogRepository repository,
            LogFiles files,
            Seeds seeds,
            Clock clock,
            @Value("${firsthand.log.name:firsthand.local}") String name) {
        this.repository = repository;
        this.files = files;
        this.seeds = seeds;
        this.clock = clock;
        this.name = name;
    }

    /** A workspace has its log from the beginning, or is not founded at all. */
    @EventListener
    void open(WorkspaceCreated founded) {
        of(founded.workspace());
    }

    /** The current workspace's log, opened now if it has none yet; within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Log current() {
        return of(CurrentWorkspace.get());
    }

    /** Whose log has this origin. */
    @Transactional(readOnly = true)
    public Optional<WorkspaceId> workspaceOf(String origin) {
        return repository.workspaceOf(origin);
    }

    Log of(WorkspaceId workspace) {
        var log = known.get(workspace);
        return log == null ? read(workspace) : log;
    }

    private Log read(WorkspaceId workspace) {
        var log = repository.find(workspace).orElseGet(() -> open(workspace));
        // A log that this transaction opened is known to nobody when the transaction fails.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(workspace, log);
            }
        });
        return log;
    }

    private Log open(WorkspaceId workspace) {
        var origin = name + "/" + HexFormat.of().formatHex(seeds.bytes(ORIGIN_BYTES));
        var key = SigningKey.generate(origin, KeyType.ED25519, seeds.random());
        var log = new Log(origin, key.verifierKey());
        if (!repository.insert(workspace, log, clock.instant())) {
            return repository.find(workspace).orElseThrow();
        }
        var empty = new Checkpoint(origin, 0, Hash.EMPTY_ROOT).sign(key);
        repository.insertCheckpoint(workspace, 0, empty, clock.instant());
        files.keep(key);
        files.keepCheckpoint(origin, empty);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    files.forget(origin);
                }
            }
        });
        return log;
    }
}
