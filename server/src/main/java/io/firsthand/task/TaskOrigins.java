package io.firsthand.task;

import io.firsthand.identity.Actor;
import io.firsthand.task.TaskOrigin.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that tasks come from. */
@Component
public class TaskOrigins {

    private final List<TaskOrigin> all;

    TaskOrigins(List<TaskOrigin> all) {
        this.all = all;
    }

    /** Of those of these tasks that come from somewhere, by their id. */
    @Transactional(readOnly = true)
    public Map<UUID, Origin> of(Collection<Task> tasks) {
        var ids = tasks.stream().filter(it -> it.lead() == null).map(Task::id).toList();
        var found = new HashMap<UUID, Origin>();
        if (!ids.isEmpty()) {
            all.forEach(it -> found.putAll(it.of(ids)));
        }
        return found;
    }

    void turned(Task task, Actor actor, Instant at) {
        if (task.lead() == null) {
            all.forEach(it -> it.turned(task, actor, at));
        }
    }
}
