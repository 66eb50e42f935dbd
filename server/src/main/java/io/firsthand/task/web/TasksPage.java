package io.firsthand.task.web;

import io.firsthand.lead.LeadId;
import io.firsthand.task.Task;
import io.firsthand.task.TaskOrigin.Origin;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has to do.
 *
 * @param leads what the leads are called that tasks are on
 * @param origins where tasks come from that come from somewhere
 * @param responsible who can be responsible, by id
 * @param form the task that could not be added, as it was typed
 */
public record TasksPage(
        List<Group> groups,
        Map<LeadId, String> leads,
        Map<UUID, Origin> origins,
        Map<String, String> responsible,
        TaskForm form,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    /** Tasks under one heading: overdue, today, later or done. */
    public record Group(String id, List<Task> tasks) {}

    /** A month in words, anything else as it is. */
    public static Object shown(Object argument) {
        return argument instanceof YearMonth month
                ? month.format(
                        DateTimeFormatter.ofPattern("LLLL uuuu", Page.current().locale()))
                : argument;
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(it -> it.tasks().isEmpty());
    }
}
