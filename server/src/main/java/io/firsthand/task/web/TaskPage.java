package io.firsthand.task.web;

import io.firsthand.task.Task;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

/**
 * The form of one task.
 *
 * @param stale whether somebody else changed it while this was typed
 */
public record TaskPage(Task task, TaskForm form, Map<String, String> responsible, Mistakes mistakes, boolean stale)
        implements Html {

    public String href(String part) {
        return "/tasks/" + task.id() + part;
    }
}
