package io.firsthand.handoff;

import org.jspecify.annotations.Nullable;

/** What a higher module does when a handoff changes, in the same transaction; declare one as a bean. */
@FunctionalInterface
public interface HandoffWatch {

    /**
     * Told after the rows and facts are written.
     *
     * @param before where it stood; null for one just offered, the same as now where only the person changed
     */
    void changed(@Nullable HandoffState before, Handoff now);
}
