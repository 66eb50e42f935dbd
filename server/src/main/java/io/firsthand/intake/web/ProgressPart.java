package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Undo;
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

    /** How far undoing is, where that is what goes on. */
    public @Nullable Undo undo() {
        return batch.state() == Batch.State.UNDOING ? batch.undo().orElse(null) : null;
    }

    public long done() {
        var undo = undo();
        return undo == null ? batch.counts().rows() : undo.withdrawn() + undo.kept() + undo.noted();
    }

    public long total() {
        var counts = batch.counts();
        return Math.max(done(), undo() == null ? batch.expected() : counts.created() + counts.updated());
    }

    /** Seconds, by the pace until now; null while that says little. */
    public @Nullable Long secondsLeft() {
        var undo = undo();
        var started = undo == null ? batch.startedAt() : undo.startedAt();
        if (started == null || done() < WORTH_SAYING) {
            return null;
        }
        var passed = Duration.between(started, now).toMillis();
        return Math.max(1, passed * (total() - done()) / done() / 1000);
    }
}
