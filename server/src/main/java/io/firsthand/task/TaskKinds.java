package io.firsthand.task;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class TaskKinds {

    public static final Kind CREATED = new Kind("task.created");
    public static final Kind CHANGED = new Kind("task.changed");
    public static final Kind DONE = new Kind("task.done");
    public static final Kind REOPENED = new Kind("task.reopened");
    public static final Kind WITHDRAWN = new Kind("task.withdrawn");
    public static final Kind RESTORED = new Kind("task.restored");

    static final Set<Kind> ALL = Set.of(CREATED, CHANGED, DONE, REOPENED, WITHDRAWN, RESTORED);

    private TaskKinds() {}
}
