package io.firsthand.task.web;

import io.firsthand.task.Task;
import io.firsthand.task.TaskOrigin.Origin;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of one task.
 *
 * @param origin where it comes from, if from somewhere
 * @param stale whether somebody else changed it while this was typed
 */
public record TaskPage(
        Task task,
        @Nullable Origin origin,
        TaskForm form,
        Map<String, String> responsible,
        Mistakes mistakes,
        boolean stale)
        implements Html {

    public String href(String part) {
        return "/tasks/" + task.id() + part;
    }
}
