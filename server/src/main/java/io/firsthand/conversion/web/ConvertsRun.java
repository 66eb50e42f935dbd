package io.firsthand.conversion.web;

import io.firsthand.conversion.StudyState;
import io.firsthand.web.Html;
import java.util.Optional;

/**
 * How far the last look at what converts is.
 *
 * @param mayStart whether the reader may have one begun, or stopped
 */
public record ConvertsRun(Optional<StudyState> state, boolean mayStart) implements Html {

    public boolean isRunning() {
        return state.filter(StudyState::isRunning).isPresent();
    }

    public boolean hasFailed() {
        return state.filter(it -> it.state().equals("failed")).isPresent();
    }
}
