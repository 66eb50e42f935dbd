package io.firsthand.notification;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old notifications, in a server. */
@Component
@Profile("serve")
@EnableScheduling
class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final long HOUR = 3_600_000;

    private final Notifications notifications;
    private final Workspaces workspaces;

    Tidying(Notifications notifications, Workspaces workspaces) {
        this.notifications = notifications;
        this.workspaces = workspaces;
    }

    @Scheduled(initialDelay = HOUR / 12, fixedDelay = HOUR)
    void tidy() {
        try {
            workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), notifications::tidy));
        } catch (RuntimeException e) {
            LOG.warn("Old notifications could not be forgotten: {}", e.toString());
        }
    }
}
