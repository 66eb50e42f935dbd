package io.firsthand.conversion;

import io.firsthand.agreement.Agreements;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.insight.InsightLeads;
import io.firsthand.knowledge.Handoffs;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works through looks at what converts, one after the other. */
@Component
class StudyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StudyRuns.class);
    private static final long EVERY = 500;

    private final StudyRepository studies;
    private final PastRepository pasts;
    private final Studies json;
    private final InsightLeads leads;
    private final Handoffs handoffs;
    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean stopping;

    StudyRuns(
            StudyRepository studies,
            PastRepository pasts,
            Studies json,
            InsightLeads leads,
            Handoffs handoffs,
            Agreements agreements,
            Vocabularies vocabularies,
            Clock clock) {
        this.studies = studies;
        this.pasts = pasts;
        this.json = json;
        this.leads = leads;
        this.handoffs = handoffs;
        this.agreements = agreements;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    void workBehind(WorkspaceId workspace, UUID id) {
        Thread.ofVirtual()
                .name("conversion-" + id)
                .start(() -> CurrentWorkspace.run(workspace, () -> work(workspace.value(), id)));
    }

    /** On the caller's thread, in the current workspace. */
    void work(UUID workspace, UUID id) {
        var total = new AtomicLong(-1);
        var done = new AtomicLong();
        var goesOn = new AtomicBoolean(true);
        var over = new CountDownLatch(1);
        Thread.ofVirtual()
                .name("conversion-pulse-" + id)
                .start(() -> CurrentWorkspace.run(
                        new WorkspaceId(workspace), () -> beat(workspace, id, total, done, goesOn, over)));
        turn.acquireUninterruptibly();
        try {
            var study = look(workspace, total, done, () -> goesOn.get() && !stopping);
            studies.end(
                    workspace,
                    id,
                    study.isEmpty() ? "failed" : "done",
                    study.map(json::json).orElse(null),
                    clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Look {} at what converts failed", id, e);
            studies.end(workspace, id, "failed", null, clock.instant());
        } finally {
            turn.release();
            over.countDown();
        }
    }

    private Optional<Study> look(UUID workspace, AtomicLong total, AtomicLong done, BooleanSupplier goesOn) {
        if (!leads.catchUp(done::set, goesOn) || !handoffs.bringUpToDate(done::set, goesOn)) {
            return Optional.empty();
        }
        done.set(0);
        total.set(pasts.count(workspace, Long.MAX_VALUE));
        var values = new Values(agreements.inForce(), vocabularies.current());
        var work = new StudyWork(pasts, workspace, values, studies.setting(workspace), clock.instant());
        return work.look(total.get(), done::set, goesOn);
    }

    /**
     * Writes down twice a second how far it is, and hears whether it shall go on. It is told when it is over, not interrupted:
     * that would break the connection it writes by.
     */
    private void beat(
            UUID workspace, UUID id, AtomicLong total, AtomicLong done, AtomicBoolean goesOn, CountDownLatch over) {
        try {
            do {
                var all = total.get();
                goesOn.set(studies.progress(workspace, id, all < 0 ? null : all, done.get(), clock.instant()));
            } while (!over.await(EVERY, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
