package io.firsthand.task.web;

import io.firsthand.lead.LeadId;
import io.firsthand.task.Task;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * What somebody has to do.
 *
 * @param leads what the leads are called that tasks are on
 * @param responsible who can be responsible, by id
 * @param form the task that could not be added, as it was typed
 */
public record TasksPage(
        List<Group> groups,
        Map<LeadId, String> leads,
        Map<String, String> responsible,
        TaskForm form,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    /** Tasks under one heading: overdue, today, later or done. */
    public record Group(String id, List<Task> tasks) {}

    public boolean isEmpty() {
        return groups.stream().allMatch(it -> it.tasks().isEmpty());
    }
}
