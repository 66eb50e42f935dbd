package io.firsthand.task;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a task somebody wanted to add or change. */
public sealed interface Change {

    /** Written; the task as it stands now. */
    record Done(Task task) implements Change {}

    /** There is no such task, or it was taken away. */
    record Missing() implements Change {}

    /** Somebody else changed it since; nothing was written. */
    record Stale(Task now) implements Change {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Change {}
}
