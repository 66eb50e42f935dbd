package io.firsthand.identity;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what opens no door any more: invitations that ended, sessions that expired, browsers long unseen. */
@Component
@Profile("serve")
@EnableScheduling
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long HOUR = 3_600_000;

    private final SweepRepository repository;
    private final Workspaces workspaces;
    private final InWorkspace inWorkspace;
    private final Clock clock;

    Sweep(SweepRepository repository, Workspaces workspaces, InWorkspace inWorkspace, Clock clock) {
        this.repository = repository;
        this.workspaces = workspaces;
        this.inWorkspace = inWorkspace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = HOUR / 6, fixedDelay = 6 * HOUR)
    void sweep() {
        try {
            var now = clock.instant();
            repository.deleteBrowsers(now.minus(SweepRepository.BROWSER_KEPT));
            for (var workspace : workspaces.all()) {
                inWorkspace.run(workspace.id(), () -> {
                    repository.deleteInvitations(now.minus(SweepRepository.INVITATION_KEPT));
                    repository.deleteSessions(now, now.minus(Sessions.IDLE));
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("Old invitations, sessions and browsers could not be cleared away: {}", e.toString());
        }
    }
}
