package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour whether a rule of retention is due or an erasure left something to clean. */
@Component
@Profile("serve")
class RetentionLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionLoop.class);

    private final Retention retention;
    private final Cleaning cleaning;
    private final Workspaces workspaces;

    RetentionLoop(Retention retention, Cleaning cleaning, Workspaces workspaces) {
        this.retention = retention;
        this.cleaning = cleaning;
        this.workspaces = workspaces;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void look() {
        for (var workspace : workspaces.all()) {
            try {
                CurrentWorkspace.run(workspace.id(), retention::run);
                cleaning.clean(workspace.id());
            } catch (RuntimeException e) {
                LOG.warn("The rules of retention could not be applied: {}", e.toString());
            }
        }
    }
}
