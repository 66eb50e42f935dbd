package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is tidied up once a day: links of mails that are too old to work. */
@Configuration
class HandoffConfiguration {

    private static final Duration PAUSE = Duration.ofDays(1);

    @Bean
    Recurring handoffLinks(Workspaces workspaces, ActionLinks links) {
        return new Recurring(
                "handoff-links",
                PAUSE,
                () -> workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), links::tidy)));
    }
}
