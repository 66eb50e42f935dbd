package io.firsthand.digest;

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
class DigestConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DigestConfiguration.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    NotificationKind digestMorning() {
        return new NotificationKind(Mornings.KIND, "sun", Way.MAIL, 6);
    }

    @Bean
    Recurring digestMornings(Workspaces workspaces, Mornings mornings) {
        return new Recurring(
                "digest-mornings",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), mornings::send);
                    } catch (RuntimeException e) {
                        LOG.warn("The digests of workspace {} wait: {}", it.id().value(), e.toString());
                    }
                }));
    }
}
