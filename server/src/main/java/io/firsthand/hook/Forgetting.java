package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets deliveries when their time is over. */
@Component
@Profile("serve")
class Forgetting {

    private final Deliveries deliveries;
    private final Workspaces workspaces;

    Forgetting(Deliveries deliveries, Workspaces workspaces) {
        this.deliveries = deliveries;
        this.workspaces = workspaces;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), deliveries::forgetStale));
    }
}
