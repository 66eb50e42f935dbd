package io.firsthand.verdict.web;

import io.firsthand.verdict.Pass;
import io.firsthand.web.Html;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The last times that all open leads were judged, the running one with its progress. */
public record PassPart(List<Pass> passes) implements Html {

    public boolean isRunning() {
        return !passes.isEmpty() && !passes.getFirst().isFinished();
    }

    public static long seconds(Pass it) {
        return Math.max(
                1,
                Duration.between(it.startedAt(), Objects.requireNonNull(it.finishedAt()))
                        .toSeconds());
    }
}
