package io.firsthand.intake.web;

import io.firsthand.intake.Undo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is undone.
 *
 * @param withdrawn leads that it had created and nobody has changed since
 * @param kept leads that it had created and somebody has changed since
 * @param noted leads that were here before; their timelines say that the import was undone
 */
record UndoBody(String by, Instant startedAt, @Nullable Instant endedAt, long withdrawn, long kept, long noted) {

    static UndoBody of(Undo undo) {
        return new UndoBody(
                undo.byName(), undo.startedAt(), undo.endedAt(), undo.withdrawn(), undo.kept(), undo.noted());
    }
}
