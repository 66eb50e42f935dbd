package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.DataFolder;
import io.firsthand.database.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what an erasure leaves behind: files, and rows that are dead but still stand in the database's own files. */
@Component
public class Cleaning {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    /** The hours, by the clock of the machine, in which large tables may be locked for minutes. */
    private static final Set<Integer> NIGHT = Set.of(1, 2, 3, 4);

    private final CertificateRepository erasures;
    private final DatabaseFiles database;
    private final ObjectProvider<DataFolder> data;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean isOn;
    private final ReentrantLock turn = new ReentrantLock();
    /** When large tables were put off until the night, nothing else being left. */
    private volatile Instant putOff = Instant.EPOCH;

    Cleaning(
            CertificateRepository erasures,
            DatabaseFiles databaseFiles,
            ObjectProvider<DataFolder> data,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${firsthand.privacy.cleaning:true}") boolean isOn) {
        this.erasures = erasures;
        this.database = databaseFiles;
        this.data = data;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.isOn = isOn;
    }

    /** Cleans in the background as soon as the caller's transaction is committed. */
    void beginAfterCommit() {
        var workspace = CurrentWorkspace.get();
        if (isOn) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Thread.ofVirtual().name("privacy-cleaning").start(() -> clean(workspace));
                }
            });
        }
    }

    /** Does what is left to do for a workspace; what fails stays to be done and is tried again on a schedule. */
    public void clean(WorkspaceId workspace) {
        turn.lock();
        try {
            CurrentWorkspace.run(workspace, this::clean);
        } catch (RuntimeException e) {
            LOG.warn("The traces of an erasure could not be removed yet: {}", e.toString());
        } finally {
            turn.unlock();
        }
    }

    private void clean() {
        var workspace = CurrentWorkspace.get().value();
        var began = clock.instant();
        var isNight = NIGHT.contains(began.atZone(ZoneId.systemDefault()).getHour());
        var from = isNight ? Instant.EPOCH : putOff;
        if (Boolean.TRUE.equals(transaction.execute(_ -> erasures.isCleaned(workspace, from)))) {
            return;
        }
        for (var path : files()) {
            if (remove(path)) {
                transaction.executeWithoutResult(_ -> erasures.removed(workspace, path));
            }
        }
        switch (database.rewrite(isNight)) {
            case NOTHING -> transaction.executeWithoutResult(_ -> erasures.cleaned(workspace, began, clock.instant()));
            case LARGE -> putOff = began;
            case BUSY -> LOG.debug("Some tables are cleaned later.");
        }
    }

    private List<String> files() {
        return Objects.requireNonNull(
                transaction.execute(_ -> erasures.files(CurrentWorkspace.get().value())));
    }

    /** Only below the data folder, whatever a module says. */
    private boolean remove(String path) {
        var root = data.stream().findFirst().map(DataFolder::root).orElse(Path.of(""));
        var file = root.resolve(path).normalize();
        try {
            if (file.startsWith(root) && !file.equals(root)) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("A file of somebody who was erased could not be removed yet: {}", e.toString());
            return false;
        }
    }
}
