package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was never confirmed and what was found to be spam, when its time is over. */
@Component
@Profile("serve")
class Forgetting {

    private final Submissions submissions;
    private final Workspaces workspaces;

    Forgetting(Submissions submissions, Workspaces workspaces) {
        this.submissions = submissions;
        this.workspaces = workspaces;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), submissions::forgetStale));
    }
}
