package io.firsthand.buying;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Way;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BuyingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BuyingConfiguration.class);
    private static final Duration PAUSE = Duration.ofSeconds(7);

    /** After so many it is the next workspace’s turn. */
    private static final int MOST_CHUNKS = 20;

    @Bean
    Recurring buyingCompanies(Workspaces workspaces, Watching watching) {
        return new Recurring(
                "buying-companies",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), () -> {
                            for (var i = 0; i < MOST_CHUNKS && watching.look(); i++) {}
                        });
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "The companies of workspace {} wait: {}",
                                it.id().value(),
                                e.toString());
                    }
                }));
    }

    @Bean
    NotificationKind buyingWaking() {
        return new NotificationKind(Watching.WAKING, "sparkles", Way.APP, 12);
    }
}
