package io.firsthand.task.web;

import io.firsthand.lead.Lead;
import io.firsthand.task.Task;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The tasks of a lead on its page.
 *
 * @param me who reads it, as the first choice of who shall be responsible
 */
public record TaskSection(Lead lead, List<Task> tasks, Map<String, String> responsible, String me, boolean mayWrite)
        implements Html {

    public List<Task> late(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return tasks.stream()
                .filter(it -> !it.isDone() && it.due().isBefore(today))
                .toList();
    }

    public List<Task> others(Instant now, ZoneId zone) {
        var late = late(now, zone);
        return tasks.stream().filter(it -> !late.contains(it)).toList();
    }

    public TaskForm form(Instant now, ZoneId zone) {
        return TaskForm.blank(LocalDate.ofInstant(now, zone), me);
    }

    public Mistakes mistakes() {
        return Mistakes.NONE;
    }

    public String leadId() {
        return lead.id().value().toString();
    }
}
