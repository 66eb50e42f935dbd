package io.firsthand.clock;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ClockConfiguration.class);

    /** With a poll of a second in between, nothing is told more than four seconds after its moment. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Recurring clockAlarms(Workspaces workspaces, Ringing ringing, Recounting recounting) {
        return new Recurring(
                "clock-alarms",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), () -> {
                            recounting.recount();
                            ringing.ring();
                        });
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "The alarms of workspace {} still wait: {}",
                                it.id().value(),
                                e.getClass().getName());
                    }
                }));
    }
}
