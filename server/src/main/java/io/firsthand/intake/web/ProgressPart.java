package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.web.Html;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a check or an import is; asks again by itself. */
public record ProgressPart(Batch batch, Instant now) implements Html {

    private static final long WORTH_SAYING = 500;

    public String path() {
        return "/imports/" + batch.id();
    }

    public long total() {
        return Math.max(batch.expected(), batch.counts().rows());
    }

    /** Seconds, by the pace until now; null while that says little. */
    public @Nullable Long secondsLeft() {
        var rows = batch.counts().rows();
        var started = batch.startedAt();
        if (started == null || rows < WORTH_SAYING) {
            return null;
        }
        var passed = Duration.between(started, now).toMillis();
        return Math.max(1, passed * (total() - rows) / rows / 1000);
    }
}
