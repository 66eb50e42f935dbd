package io.firsthand.verdict;

import io.firsthand.agreement.DefinitionInForce;
import io.firsthand.committee.CommitteeChanged;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.WorkspaceLoop;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.CompanyId;
import io.firsthand.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps leads judged in a server: at once after changes of this process, within seconds after those of others. */
@Component
@Profile("serve")
class JudgingLoop implements SmartLifecycle {

    /** How long changes gather. */
    private static final Duration LINGER = Duration.ofMillis(100);

    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(5);

    private final Judging judging;
    private final SidesChange sides;
    private final Ledger ledger;
    private final WorkspaceLoop loop;
    /** Workspaces that judge at all, so that the others pay nothing for each commit. */
    private final Set<WorkspaceId> active = ConcurrentHashMap.newKeySet();
    /** Of whose people more became known. What a crash loses, the next pass over all leads comes across. */
    private final Map<WorkspaceId, Set<UUID>> companies = new ConcurrentHashMap<>();

    JudgingLoop(Judging judging, SidesChange sides, Workspaces workspaces, Ledger ledger) {
        this.judging = judging;
        this.sides = sides;
        this.ledger = ledger;
        this.loop = new WorkspaceLoop("judging of leads", LINGER, LOOK_AT_ALL, workspaces, this::work);
    }

    @TransactionalEventListener
    void on(DefinitionInForce event) {
        active.add(event.workspace());
        loop.ring(event.workspace());
    }

    @TransactionalEventListener
    void on(SidesChange.Asked event) {
        loop.ring(event.workspace());
    }

    @TransactionalEventListener
    void on(CommitteeChanged event) {
        if (active.contains(event.workspace())) {
            companies
                    .computeIfAbsent(event.workspace(), _ -> ConcurrentHashMap.newKeySet())
                    .add(event.company());
            loop.ring(event.workspace());
        }
    }

    private void ring(WorkspaceId workspace) {
        if (active.contains(workspace)) {
            loop.ring(workspace);
        }
    }

    /** While much comes, as during an import, it rests as long as it works and leaves the machine to the import. */
    private void work(WorkspaceId workspace) throws InterruptedException {
        for (var company : List.copyOf(companies.getOrDefault(workspace, Set.of()))) {
            companies.getOrDefault(workspace, Set.of()).remove(company);
            judging.again(new CompanyId(company));
        }
        for (var goesOn = true; goesOn && loop.isRunning(); ) {
            var start = System.nanoTime();
            var round = judging.round();
            if (round.isActive()) {
                active.add(workspace);
            } else {
                active.remove(workspace);
            }
            goesOn = round.goesOn() || sides.round();
            if (round.changed() == Judging.CHUNK) {
                Thread.sleep(Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    @Override
    public void start() {
        ledger.onCommit(this::ring);
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
