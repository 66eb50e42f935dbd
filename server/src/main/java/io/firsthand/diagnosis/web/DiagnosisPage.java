package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Report;
import io.firsthand.diagnosis.Saved;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Optional;

/**
 * One diagnosis with those before it.
 *
 * @param saved the one shown; empty if none was ever run
 * @param report what it found, if it has come to its end
 * @param mayRun whether the viewer may have another run
 * @param maySet whether the viewer may change limits and the schedule
 */
public record DiagnosisPage(
        Optional<Saved> saved,
        Optional<Report> report,
        List<Saved> history,
        boolean monthly,
        boolean mayRun,
        boolean maySet)
        implements Html {

    public boolean isRunning() {
        return saved.filter(it -> it.state() == Saved.State.RUNNING).isPresent();
    }

    public DiagnosisProgress progress() {
        return new DiagnosisProgress(saved.orElseThrow());
    }
}
