package io.firsthand.scan;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.picture.Opening;
import io.firsthand.picture.Picture;
import io.firsthand.picture.Pictures;
import io.firsthand.scan.Eye.Seen;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads cards one after the other, as many at once as there are cores. The queue itself is in the database: a task here
 * only says that in a workspace there is one more to read.
 */
@Component
class ReadingQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);

    /** A picture that stopped the server so often is not read again. */
    private static final int ATTEMPTS = 3;

    private final ScannedCardRepository cards;
    private final ScanBatchRepository batches;
    private final PictureFiles files;
    private final Pictures pictures;
    private final Eye eye;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("card-", 0).factory());
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean stopping;

    ReadingQueue(
            ScannedCardRepository cards,
            ScanBatchRepository batches,
            PictureFiles files,
            Pictures pictures,
            Eye eye,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.batches = batches;
        this.files = files;
        this.pictures = pictures;
        this.eye = eye;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void workAfterCommit(WorkspaceId workspace, long many) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work(workspace, many);
            }
        });
    }

    private void work(WorkspaceId workspace, long many) {
        for (var i = 0L; i < many && !stopping; i++) {
            pending.incrementAndGet();
            threads.execute(() -> CurrentWorkspace.run(workspace, this::readOne));
        }
    }

    /** Takes up what this server was stopped in. */
    void resume() {
        var begun = clock.instant();
        workspaces
                .all()
                .forEach(it -> CurrentWorkspace.run(it.id(), () -> {
                    inOne(() -> cards.release(begun));
                    work(it.id(), queued());
                }));
    }

    /** Takes up what nobody works on: what another server left, or what a bad moment of the database kept waiting. */
    void sweep() {
        if (pending.get() == 0) {
            workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), () -> work(it.id(), queued())));
        }
    }

    private long queued() {
        return inOne(() -> cards.queued(clock.instant()));
    }

    private void readOne() {
        try {
            var claimed = stopping ? Optional.<ScannedCard>empty() : inOne(() -> cards.claim(clock.instant()));
            claimed.ifPresent(this::read);
        } catch (RuntimeException e) {
            // The card keeps its turn; what it says stands in no log.
            LOG.warn("A card could not be read: {}", e.getClass().getName());
        } finally {
            pending.decrementAndGet();
        }
    }

    private void read(ScannedCard card) {
        var seen = card.attempts() > ATTEMPTS ? Optional.<Seen>empty() : seen(card);
        seen.filter(it -> card.orientation() != 1 && it.picture().orientation() == 1)
                .ifPresent(it -> files.write(card.id(), pictures.jpeg(it.picture())));
        var reading = seen.map(Seen::reading).orElse(Reading.NOTHING);
        if (!inOne(
                () -> cards.ready(card.id(), reading) || cards.find(card.id()).isPresent())) {
            files.delete(card.id());
        }
    }

    /** Empty when the picture is gone, or reading it failed: then somebody types what it says. */
    private Optional<Seen> seen(ScannedCard card) {
        try {
            return files.read(card.id())
                    .map(pictures::open)
                    .filter(Opening.Opened.class::isInstance)
                    .map(it -> ((Opening.Opened) it).picture())
                    .map(it -> eye.read(new Picture(it.image(), card.orientation()), show(card)));
        } catch (RuntimeException e) {
            LOG.warn("A card could not be read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private @Nullable UUID show(ScannedCard card) {
        return inOne(() -> batches.find(card.batch())).map(Batch::show).orElse(null);
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    @PreDestroy
    void stop() {
        stopping = true;
        threads.shutdown();
    }
}
