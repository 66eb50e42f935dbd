package io.firsthand.task;

import io.firsthand.identity.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whoever has people do something by tasks on no lead: says where those come from, and hears when they are done. A bean. */
public interface TaskOrigin {

    /** Of these tasks, those that come from here, by their id. */
    Map<UUID, Origin> of(Collection<UUID> tasks);

    /** A task was done, or is to be done after all; within the transaction that says so. May be one from elsewhere. */
    void turned(Task task, Actor actor, Instant at);

    /** Where a task comes from: a page of ours, and what to call it. */
    record Origin(String href, String words, Object argument) {}
}
