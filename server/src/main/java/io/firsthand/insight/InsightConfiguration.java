package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InsightConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Recurring insightKeeping(Workspaces workspaces, InsightLeads leads) {
        return new Recurring(
                "insight",
                PAUSE,
                () -> workspaces
                        .all()
                        .forEach(it -> CurrentWorkspace.run(it.id(), () -> leads.catchUp(_ -> {}, () -> true))));
    }
}
