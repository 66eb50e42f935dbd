package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NurtureConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NurtureConfiguration.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    Recurring nurtureTracks(Workspaces workspaces, NurtureWork work) {
        return new Recurring(
                "nurture-tracks",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), work::round);
                    } catch (RuntimeException e) {
                        LOG.warn("The tracks of workspace {} wait: {}", it.id().value(), e.toString());
                    }
                }));
    }
}
