package io.firsthand.conversion;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When it is looked anew at what converts: a day after the last time; the first time as soon as there are leads, or in the
 * night if there are many.
 */
@Configuration
class ConversionConfiguration {

    /** How old the last look may be. */
    private static final Duration OLD = Duration.ofHours(23);

    private static final Duration PAUSE = Duration.ofMinutes(3);

    @Bean
    Recurring conversionStudies(Workspaces workspaces, Conversions conversions, Clock clock) {
        return new Recurring(
                "conversion-studies",
                PAUSE,
                () -> workspaces
                        .all()
                        .forEach(it -> CurrentWorkspace.run(it.id(), () -> {
                            if (isDue(conversions, clock.instant())) {
                                conversions.look();
                            }
                        })));
    }

    private static boolean isDue(Conversions conversions, Instant now) {
        var last = conversions.last();
        return last.isPresent()
                ? last.filter(it -> !it.isRunning() && it.startedAt().plus(OLD).isBefore(now))
                        .isPresent()
                : conversions.isFirstDue(now.atZone(ZoneOffset.UTC).getHour());
    }
}
