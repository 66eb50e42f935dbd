package io.firsthand.review;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReviewConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewConfiguration.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Soon after a month has ended its review is there; nothing is prepared twice by itself. */
    @Bean
    Recurring reviewsPrepared(Workspaces workspaces, MonthlyReviews monthly) {
        return new Recurring(
                "reviews-prepared",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), monthly::prepare);
                    } catch (RuntimeException e) {
                        LOG.warn("The review of workspace {} waits: {}", it.id().value(), e.toString());
                    }
                }));
    }
}
