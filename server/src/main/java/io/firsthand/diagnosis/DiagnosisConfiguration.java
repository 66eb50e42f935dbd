package io.firsthand.diagnosis;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DiagnosisConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DiagnosisConfiguration.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** In each workspace that wants it, one a month. */
    @Bean
    Recurring monthlyDiagnoses(Workspaces workspaces, Diagnoses diagnoses) {
        return new Recurring(
                "diagnosis-monthly",
                PAUSE,
                () -> workspaces.all().forEach(it -> {
                    try {
                        CurrentWorkspace.run(it.id(), diagnoses::runIfDue);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "The diagnosis of workspace {} waits: {}",
                                it.id().value(),
                                e.toString());
                    }
                }));
    }
}
