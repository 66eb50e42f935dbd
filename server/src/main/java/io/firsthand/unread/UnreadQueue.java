package io.firsthand.unread;

import io.firsthand.capture.CaptureFiles;
import io.firsthand.capture.Captures;
import io.firsthand.capture.FileArrived;
import io.firsthand.capture.KeptFile;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.picture.Opening;
import io.firsthand.picture.Pictures;
import io.firsthand.scan.Eye;
import io.firsthand.scan.Reading;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one card after the other when its pictures are here; nobody waits for it. The queue is in the database. */
@Component
class UnreadQueue {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadQueue.class);
    private static final int ATTEMPTS = 3;
    private static final int LOOKED_AT = 200;

    private final UnreadCardRepository cards;
    private final UnreadCards unread;
    private final Captures captures;
    private final CaptureFiles files;
    private final Pictures pictures;
    private final Eye eye;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("unread-card").factory());
    private volatile boolean stopping;

    UnreadQueue(
            UnreadCardRepository cards,
            UnreadCards unread,
            Captures captures,
            CaptureFiles files,
            Pictures pictures,
            Eye eye,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.unread = unread;
        this.captures = captures;
        this.files = files;
        this.pictures = pictures;
        this.eye = eye;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(FileArrived it) {
        var workspace = new WorkspaceId(it.workspace());
        thread.execute(() -> CurrentWorkspace.run(workspace, () -> {
            transaction.executeWithoutResult(_ -> cards.arrived(it.sha256()));
            readAll();
        }));
    }

    /** Takes up what a stopped server left, or what arrived while nobody was told. */
    void sweep() {
        workspaces
                .all()
                .forEach(it -> CurrentWorkspace.run(it.id(), () -> {
                    transaction.executeWithoutResult(
                            _ -> cards.lacking(LOOKED_AT).forEach(this::notePictures));
                    readAll();
                }));
    }

    private void notePictures(UnreadCard card) {
        filesOf(card).stream()
                .filter(it -> !it.isMissing())
                .forEach(it -> cards.arrived(it.declared().sha256()));
    }

    private void readAll() {
        try {
            for (var next = next(); next.isPresent() && !stopping; next = next()) {
                read(next.get());
            }
        } catch (RuntimeException e) {
            // The card keeps its turn; what it says stands in no log.
            LOG.warn("A late card could not be read: {}", e.getClass().getName());
        }
    }

    private Optional<UnreadCard> next() {
        return inOne(() -> cards.claim(clock.instant()));
    }

    private void read(UnreadCard card) {
        var reading = card.attempts() > ATTEMPTS ? Reading.NOTHING : seen(card);
        transaction.executeWithoutResult(_ -> unread.read(card, reading));
    }

    /** All its pictures laid together, the front first. */
    private Reading seen(UnreadCard card) {
        var reading = Reading.NOTHING;
        for (var file : inOne(() -> filesOf(card))) {
            reading = reading.completedBy(seen(card, file));
        }
        return reading;
    }

    private Reading seen(UnreadCard card, KeptFile file) {
        try {
            return files.content(file)
                    .map(it -> pictures.open(bytes(it)))
                    .filter(Opening.Opened.class::isInstance)
                    .map(it -> eye.read(((Opening.Opened) it).picture(), card.show())
                            .reading())
                    .orElse(Reading.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(CaptureFiles.Content it) {
        try {
            return Files.readAllBytes(it.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<KeptFile> filesOf(UnreadCard card) {
        return captures.find(List.of(card.conversation())).stream()
                .flatMap(it -> it.files().stream())
                .filter(it -> card.pictures().contains(it.declared().sha256()))
                .toList();
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.shutdown();
    }
}
